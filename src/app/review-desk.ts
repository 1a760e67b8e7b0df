// Where a reading is looked at and corrected, and where its versions are told apart. The text is never touched.
import { applyCorrections, comparePolicies, holding, reviewOf } from '../domain/policy/index.ts';
import type {
  CorrectedFact,
  CorrectionStore,
  KeptVersion,
  NumberedCorrection,
  Policy,
  PolicyDiff,
  Register,
  Review,
  Task,
  VersionStore,
} from '../domain/policy/index.ts';
import { permits } from '../domain/people/index.ts';
import type { Person } from '../domain/people/index.ts';
import { UserError } from '../shared/errors.ts';
import type { Corrector } from './follow-documents.ts';

export interface ReviewRooms {
  readonly register: () => Register;
  readonly versions: VersionStore;
  readonly corrections: CorrectionStore;
  /** Lays the corrections over the register anew. */
  readonly refresh: () => Promise<void>;
}

export interface CorrectionOrder {
  readonly document: string;
  /** Undefined: everywhere in the document; only a unit's name can be corrected so. */
  readonly task?: number;
  readonly fact: CorrectedFact;
  readonly by: string;
  readonly at: Date;
}

export interface ReviewDesk {
  review(document: string, ordinal?: number): Promise<Review>;
  /** @throws UserError where nothing of the kind is printed there. */
  correct(order: CorrectionOrder): Promise<NumberedCorrection>;
  withdraw(number: number, by: string, at: Date): Promise<void>;
  corrections(document: string): Promise<readonly NumberedCorrection[]>;
  versionsOf(document: string): Promise<readonly KeptVersion[]>;
  /** The version as it was read; without a number, the current one with its corrections. */
  policyOf(document: string, ordinal?: number): Promise<Policy>;
  /** What the current version changed against the one before it; undefined where there was none. */
  lastChanges(document: string): Promise<PolicyDiff | undefined>;
}

/** Supervisors, and those who administer the bot. */
export function mayCorrect(person: Person | undefined): boolean {
  return permits(person, 'verify') || permits(person, 'create-binding');
}

/** The overlay for the register, as the knowledge room asks for it. */
export function createCorrector(store: CorrectionStore): Corrector {
  return {
    stamp: async () => String((await store.list()).at(-1)?.number ?? 0),
    async apply(policies) {
      const all = holding(await store.list());
      return all.length === 0 ? policies : policies.map((policy) => applyCorrections(policy, all));
    },
  };
}

function taskOf(policy: Policy, number: number): Task {
  const task = policy.tasks.find((one) => one.number === number);
  if (task === undefined)
    throw new UserError(
      'no-such-task',
      `${policy.id} has no task ${number}. Name one of its ${policy.tasks.length} tasks.`,
    );
  return task;
}

function checkOrder({ fact, task }: CorrectionOrder): void {
  if (task === undefined && fact.kind !== 'unit')
    throw new UserError(
      'correction-needs-task',
      'A role or a date is corrected in one task: add --task NUMBER.',
    );
  if (fact.kind === 'due' && (!/^\d{4}-\d{2}-\d{2}$/.test(fact.date) || Number.isNaN(Date.parse(fact.date))))
    throw new UserError('correction-date', `${fact.date} is no day. Write it as 2025-12-31.`);
  if (fact.kind === 'unit' && fact.name.trim() === '')
    throw new UserError('correction-empty', 'The right name is missing. Write PRINTED=RIGHT.');
}

type DeskRooms = Pick<ReviewRooms, 'register' | 'versions'>;

function currentPolicy({ register }: DeskRooms, document: string): Policy {
  const policy = register().findPolicy(document);
  if (policy !== undefined) return policy;
  const known = register().policies.map(({ id }) => id);
  throw new UserError(
    'no-such-document',
    `There is no document ${document}. Known: ${known.join(', ') || 'none'}.`,
  );
}

async function findPolicy(rooms: DeskRooms, document: string, ordinal: number | undefined): Promise<Policy> {
  if (ordinal === undefined) return currentPolicy(rooms, document);
  const version = await rooms.versions.find(document, ordinal);
  if (version !== undefined) return version;
  throw new UserError(
    'no-such-version',
    `${document} has no version ${ordinal}. See duban review ${document} --versions.`,
  );
}

async function correct(rooms: ReviewRooms, order: CorrectionOrder): Promise<NumberedCorrection> {
  checkOrder(order);
  const policy = currentPolicy(rooms, order.document);
  const task = order.task === undefined ? undefined : taskOf(policy, order.task);
  const correction = {
    document: order.document,
    ...(task === undefined ? {} : { task: { number: task.number, title: task.title } }),
    fact: order.fact,
    by: order.by,
    at: order.at.toISOString(),
  };
  const trial = applyCorrections({ ...policy, corrections: [] }, [{ ...correction, number: 0 }]);
  if (trial.corrections?.length !== 1)
    throw new UserError(
      'nothing-to-correct',
      `“${order.fact.printed}” is not printed there as a unit or a date that was read. Copy it from duban review.`,
    );
  const number = await rooms.corrections.add({ kind: 'correction', correction });
  await rooms.refresh();
  return { ...correction, number };
}

async function withdraw(rooms: ReviewRooms, number: number, by: string, at: Date): Promise<void> {
  const record = (await rooms.corrections.list()).find((one) => one.number === number);
  if (record?.record.kind !== 'correction')
    throw new UserError('no-such-correction', `There is no correction ${number}.`);
  const { document } = record.record.correction;
  await rooms.corrections.add({ kind: 'withdrawal', document, number, by, at: at.toISOString() });
  await rooms.refresh();
}

async function lastChanges(rooms: DeskRooms, document: string): Promise<PolicyDiff | undefined> {
  const [before] = (await rooms.versions.list(document)).slice(-2);
  const policy = currentPolicy(rooms, document);
  if (before === undefined || before.hash === policy.hash) return undefined;
  const old = await rooms.versions.find(document, before.ordinal);
  return old && comparePolicies(old, policy);
}

export function createReviewDesk(rooms: ReviewRooms): ReviewDesk {
  return {
    policyOf: (document, ordinal) => findPolicy(rooms, document, ordinal),
    review: async (document, ordinal) => reviewOf(await findPolicy(rooms, document, ordinal)),
    correct: (order) => correct(rooms, order),
    withdraw: (number, by, at) => withdraw(rooms, number, by, at),
    corrections: async (document) => holding(await rooms.corrections.list(document)),
    versionsOf: (document) => rooms.versions.list(document),
    lastChanges: (document) => lastChanges(rooms, document),
  };
}
