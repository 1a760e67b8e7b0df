// The acts of a command: prepared on the ledger as it stands, asked back once where something is odd, then recorded.
import type { Message } from '../../conversation/index.ts';
import type { Book } from '../book.ts';
import type { Command } from '../command.ts';
import type { Decision } from '../keeper.ts';
import type { Entry, EntryDraft } from '../record/entry.ts';
import { createEntryId } from '../record/seal-entry.ts';
import { auditOf } from './audit-of.ts';
import type { Item } from './item.ts';
import { prepareActs } from './prepare/index.ts';
import { lightsOf } from './lights-of.ts';
import type { LightOf } from './lights-of.ts';
import type { BoundSession } from './rooms.ts';
import type { Stop } from './stop.ts';

export interface Undertaking {
  readonly command: Extract<Command, { kind: 'acts' }>;
  /** The message that said it; its entries are made once, whoever confirms them how often. */
  readonly source: Pick<Message, 'channel' | 'id' | 'text'>;
  readonly isAccepted: boolean;
  /** A sentence is shown before it is recorded; a slash command is recorded at once. */
  readonly isPreviewed: boolean;
  /** It was shown under an older text, whose numbers may have meant something else: it is shown once more. */
  readonly isOutdated?: boolean;
}

export type CarriedOut =
  | {
      readonly kind: 'recorded';
      readonly entries: readonly Entry[];
      readonly items: readonly Item[];
      readonly before: readonly LightOf[];
      readonly session: BoundSession;
    }
  | { readonly kind: 'known'; readonly entries: readonly Entry[]; readonly session: BoundSession }
  | { readonly kind: 'asked'; readonly items: readonly Item[]; readonly session: BoundSession }
  | { readonly kind: 'stopped'; readonly stop: Stop };

type Outcome =
  | Exclude<CarriedOut, { kind: 'recorded' | 'known' }>
  | { readonly kind: 'ready'; readonly items: readonly Item[]; readonly before: readonly LightOf[] };

export async function carryOut(session: BoundSession, undertaking: Undertaking): Promise<CarriedOut> {
  const { source } = undertaking;
  const key = { channel: source.channel, message: source.id };
  const on = (book: Book): BoundSession => ({ ...session, ...session.texts(), book });
  const written = await session.rooms.keeper.write(key, (book) => decide(on(book), undertaking));
  const now = on(written.book);
  if (written.kind === 'known') return { kind: 'known', entries: written.entries, session: now };
  const { outcome } = written;
  if (outcome.kind === 'ready') {
    return {
      kind: 'recorded',
      entries: written.entries,
      items: outcome.items,
      before: outcome.before,
      session: now,
    };
  }
  return outcome;
}

function decide(session: BoundSession, undertaking: Undertaking): Decision<Outcome> {
  const { command, source, isAccepted, isPreviewed, isOutdated = false } = undertaking;
  const idOf = (ordinal: number): string =>
    createEntryId({ channel: source.channel, message: source.id, ordinal });
  const items = prepareActs(session, command.acts, { onBehalfOf: command.onBehalfOf, isAccepted, idOf });
  if ('kind' in items) {
    const { result, reason } = items;
    return nothing(session, { kind: 'stopped', stop: items }, { command: command.name, result, reason });
  }
  const [first] = items;
  const subject =
    first?.subject === undefined ? {} : { subject: first.subject.milestone ?? String(first.subject.task) };
  const problems = items.flatMap((item) => item.problems);
  if (problems.length > 0 || isPreviewed || isOutdated) {
    const reason = problems.map(({ code }) => code).join(' ');
    const outcome = {
      command: command.name,
      result: 'asked' as const,
      ...(reason !== '' && { reason }),
      ...subject,
    };
    return nothing(session, { kind: 'asked', items, session }, outcome);
  }
  const drafts = items.map((item, ordinal) => createDraft(session, item, source, ordinal));
  const audit = auditOf(session, {
    command: command.name,
    result: 'recorded',
    ...subject,
    entries: drafts.map(({ id }) => id),
  });
  return { drafts, audit, outcome: { kind: 'ready', items, before: lightsOf(session, items) } };
}

function nothing(
  session: BoundSession,
  outcome: Outcome,
  audit: Parameters<typeof auditOf>[1],
): Decision<Outcome> {
  return { drafts: [], audit: auditOf(session, audit), outcome };
}

function createDraft(
  session: BoundSession,
  item: Item,
  source: Undertaking['source'],
  ordinal: number,
): EntryDraft {
  const { message, person } = session;
  const isConfirmed = message.id !== source.id || message.channel !== source.channel;
  return {
    id: createEntryId({ channel: source.channel, message: source.id, ordinal }),
    recordedAt: message.at.toISOString(),
    ...(item.subject !== undefined && { subject: item.subject }),
    ...(item.unit !== undefined && { unit: item.unit }),
    person,
    source: {
      channel: source.channel,
      message: source.id,
      ordinal,
      text: source.text,
      ...(isConfirmed && { confirmedBy: message.id }),
    },
    content: item.content,
  };
}
