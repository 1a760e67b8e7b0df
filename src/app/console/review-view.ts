// The review of a document as the console shows it, for supervisors and administrators; each correction is noted.
import type { ReviewView } from '../../channels/console/index.ts';
import type { Language } from '../../domain/conversation/index.ts';
import { findPerson } from '../../domain/people/index.ts';
import type { Person } from '../../domain/people/index.ts';
import { describeCorrection, nameOfDoubt } from '../../domain/policy/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import type { Clock } from '../../shared/clock.ts';
import { UserError } from '../../shared/errors.ts';
import type { CreateId } from '../../shared/ids.ts';
import { toSimplified } from '../../text/fold.ts';
import type { Office } from '../ledger/office.ts';
import { mayCorrect } from '../review-desk.ts';
import type { ReviewDesk } from '../review-desk.ts';

export interface ReviewViewRooms {
  readonly office: Office;
  readonly review: ReviewDesk;
  readonly register: () => Register;
  readonly clock: Clock;
  readonly createId: CreateId;
}

export function createReviewView(rooms: ReviewViewRooms): ReviewView {
  const { office, review, clock } = rooms;
  return {
    async read(user, document, language) {
      const person = await findPerson(office.people, user);
      if (!mayCorrect(person)) return undefined;
      const { policies } = rooms.register();
      const policy =
        policies.find(({ id }) => id === document) ?? (document === undefined ? policies[0] : undefined);
      return policy === undefined ? 'none' : encodeReview(rooms, policy.id, language);
    },
    correct: (user, order) =>
      attempt(rooms, user, 'correct-reading', order.document, async (person) => {
        const { task, ...rest } = order;
        const at = clock.now();
        await review.correct({ ...rest, ...(task !== undefined && { task }), by: person.name, at });
      }),
    withdraw: (user, number) =>
      attempt(rooms, user, 'withdraw-reading', `#${number}`, (person) =>
        review.withdraw(number, person.name, clock.now()),
      ),
  };
}

async function encodeReview(
  { review, register }: ReviewViewRooms,
  document: string,
  language: Language,
): ReturnType<ReviewView['read']> {
  const read = await review.review(document);
  const corrections = await review.corrections(document);
  const show = language === 'zh-Hans' ? toSimplified : (text: string) => text;
  // The reader's report is worded in two languages; a reader of Traditional Chinese reads the Chinese one.
  const report = language === 'en' ? 'en' : 'zh-Hans';
  return {
    document,
    title: show(read.title),
    documents: register().policies.map(({ id, title }) => ({ id, title: show(title) })),
    doubts: read.doubts.map(({ kind, message, task, words }) => ({
      text: nameOfDoubt(kind, message, report),
      words,
      ...(task !== undefined && { task }),
    })),
    corrections: corrections.map((one) => ({ number: one.number, text: describeCorrection(one, language) })),
    parts: read.parts,
  };
}

async function attempt(
  { office, clock, createId }: ReviewViewRooms,
  user: string,
  command: string,
  subject: string,
  work: (person: Person) => Promise<void>,
): ReturnType<ReviewView['withdraw']> {
  const person = await findPerson(office.people, user);
  const note = (result: 'recorded' | 'denied' | 'refused'): Promise<void> => {
    const key = { channel: 'console', message: createId() } as const;
    const who = person === undefined ? {} : { name: person.name, role: person.role, unit: person.unit };
    const at = clock.now().toISOString();
    return office.keeper.note(key, { ...key, at, user, ...who, command, subject, result });
  };
  if (person === undefined || !mayCorrect(person)) {
    await note('denied');
    return { kind: 'denied' };
  }
  try {
    await work(person);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await note('refused');
    return { kind: 'refused' };
  }
  await note('recorded');
  return { kind: 'done' };
}
