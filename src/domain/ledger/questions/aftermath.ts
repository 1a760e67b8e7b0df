// What a newer text does to decisions that were made under an older one: the office should look at these.
import type { PolicyDiff } from '../../policy/index.ts';
import type { Book } from '../book.ts';
import { isOvertaken } from '../project/goal.ts';
import { isPending } from '../project/requests.ts';
import type { LedgerState, MilestoneState, RemovedTask } from '../project/state.ts';
import type { Entry } from '../record/entry.ts';

export type Aftermath =
  /** An extension that moved, or asked to move, a date that is another one now. */
  | { readonly kind: 'overtaken'; readonly state: MilestoneState; readonly entry: Entry }
  /** Closed, while the number or the date that it was closed for is another one now. */
  | { readonly kind: 'closed'; readonly state: MilestoneState; readonly entry: Entry }
  /** Asked for, or decided on, one of several tasks that are one now. */
  | { readonly kind: 'lapsed'; readonly document: string; readonly task: number; readonly entry: Entry }
  | { readonly kind: 'removed'; readonly task: RemovedTask };

/** `diff`: what today's text changes against the one before; `state`: of today. */
export function findAftermath(
  book: Book,
  state: LedgerState,
  document: string,
  { changes }: PolicyDiff,
): readonly Aftermath[] {
  const newDates = new Set<number>();
  const newNumbers = new Set<number>();
  const joined = new Set<number>();
  const gone = new Set<number>();
  for (const change of changes) {
    if (change.kind === 'due') newDates.add(change.new.number);
    if (change.kind === 'target') newNumbers.add(change.new.number);
    if (change.kind === 'merged') joined.add(change.new.number);
    if (change.kind === 'removed') gone.add(change.old.number);
  }
  const states = state.tasks
    .filter(({ policy }) => policy.id === document)
    .flatMap(({ milestones, earlier }) => [...milestones, ...earlier]);
  return [
    ...states.filter(({ task }) => newDates.has(task.number)).flatMap(overtakenIn),
    ...states
      .filter(({ task }) => newDates.has(task.number) || newNumbers.has(task.number))
      .flatMap(closedIn),
    ...[...joined].flatMap((task) => lapsedIn(book, document, task)),
    ...state.removed
      .filter(({ policy, number }) => policy.id === document && gone.has(number))
      .map((task): Aftermath => ({ kind: 'removed', task })),
  ];
}

function overtakenIn(state: MilestoneState): readonly Aftermath[] {
  const { due } = state.goal;
  return state.requests
    .filter((one) => isPending(one) || one.standing === 'approved')
    .filter((one) => isOvertaken(one, [due?.day, due?.original]))
    .map(({ entry }) => ({ kind: 'overtaken', state, entry }));
}

function closedIn(state: MilestoneState): readonly Aftermath[] {
  if (state.flow !== 'closed') return [];
  const closure = state.requests.findLast(
    ({ request, standing }) => request.request === 'closure' && standing === 'approved',
  );
  return closure?.entry.recordedFor === undefined ? [] : [{ kind: 'closed', state, entry: closure.entry }];
}

function lapsedIn(book: Book, document: string, task: number): readonly Aftermath[] {
  return book
    .ofTask(document, task)
    .filter(({ content, recordedFor }) => content.kind === 'request' && recordedFor?.joins === true)
    .map((entry) => ({ kind: 'lapsed', document, task, entry }));
}
