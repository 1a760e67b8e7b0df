// What a brief may look at: the ledger as of its moment, the one before, and whose rows are told.
import type { Book, LedgerState, Moment, Projector, Thresholds } from '../../../ledger/index.ts';
import type { Register } from '../../../policy/index.ts';
import type { EntryRef } from './facts.ts';
import type { Entry } from '../../../ledger/index.ts';

export interface Scope {
  readonly book: Book;
  readonly register: Register;
  readonly projector: Projector;
  readonly thresholds: Thresholds;
  readonly moment: Moment;
  /** The ledger as it was known to the issue before. */
  readonly before: { readonly moment: Moment; readonly book: Book };
  /** Every name under which the documents print the unit; undefined: everybody's rows are told. */
  readonly unitNames: readonly string[] | undefined;
  /** Undefined: every task. */
  readonly task: { readonly document: string; readonly number: number } | undefined;
  /** "A" where there are several documents. */
  readonly markOf: (document: string) => string;
  readonly dayOf: (instant: string) => string;
}

export function refOf({ sequence, id }: Entry): EntryRef {
  return { number: sequence, id };
}

/** Each once, in the ledger's order. */
export function refsOf(entries: readonly (Entry | undefined)[]): readonly EntryRef[] {
  const known = new Map(entries.flatMap((entry) => (entry === undefined ? [] : [[entry.sequence, entry]])));
  return [...known.values()].sort((left, right) => left.sequence - right.sequence).map(refOf);
}

export function stateNow({ projector, book, moment }: Scope): LedgerState {
  return projector.state(book, moment);
}

/** A document that was opened in between was not watched then, and a task that a newer text added not either. */
export function stateBefore(scope: Scope): LedgerState {
  const { before } = scope;
  return withoutNewDocuments(scope, scope.projector.state(before.book, before.moment), before.moment.cutoff);
}

/** A document opened after the brief's own moment is looked back at, and was so all the time. */
export function withoutNewDocuments(
  { book, moment }: Pick<Scope, 'book' | 'moment'>,
  state: LedgerState,
  cutoff: string,
): LedgerState {
  const isOld = (instant: string | undefined): boolean =>
    instant === undefined || instant <= cutoff || instant > moment.cutoff;
  const tasks = state.tasks.filter(({ policy, task }) => {
    const first = book.succession.of(policy.id)?.firstOf(task.number, undefined);
    const isAdded = first !== undefined && first.ordinal > 1 && !isOld(first.heldFrom);
    return isOld(book.openedAt(policy.id)) && !isAdded;
  });
  return tasks.length === state.tasks.length ? state : { ...state, tasks };
}
