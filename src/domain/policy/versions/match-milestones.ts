// Which promise of a task goes on in which promise of the next version: by what is counted, never by its number.
import { fold } from '../../../text/fold.ts';
import type { Deadline, Milestone } from '../policy.ts';
import { alikeness } from './likeness.ts';

const words = (text: string): string => fold(text).replace(/[\s\p{P}]+/gu, '');
const withoutNumbers = (text: string): string => words(text).replace(/\d+/g, '');
const metricOf = ({ target }: Milestone): string => withoutNumbers(target.metric);
const valueOf = ({ target }: Milestone): string => `${target.comparator} ${target.value ?? ''}`;
const dueOf = ({ due }: Milestone): string => (due === undefined ? '' : keyOfDue(due));

/** Two dates with the same key are the same date, in whatever words. */
export function keyOfDue({ recurrence, date, text }: Deadline): string {
  return recurrence === 'once' ? (date ?? words(text)) : recurrence;
}

/** From the surest sign to the weakest. */
const SIGNS: readonly ((one: Milestone) => readonly string[])[] = [
  (one) => [metricOf(one), dueOf(one), valueOf(one)],
  (one) => [metricOf(one), dueOf(one)],
  (one) => [metricOf(one), valueOf(one)],
  (one) => [metricOf(one)],
  (one) => [withoutNumbers(one.quote)],
];
/** Other words for the same promise, counted in the same unit. */
const ALIKE = 0.5;

export interface Successor {
  readonly id: string;
  /** Another one goes on in it first: the numbers of both count, what was decided of this one does not. */
  readonly joins?: true;
}

/** Old id → new one, for every promise that goes on. */
export function matchMilestones(
  old: readonly Milestone[],
  fresh: readonly Milestone[],
): ReadonlyMap<string, Successor> {
  const found = new Map<string, Successor>();
  const left = new Set(fresh);
  const settle = (before: Milestone, after: Milestone | undefined): void => {
    if (after === undefined) return;
    found.set(before.id, { id: after.id });
    left.delete(after);
  };
  const open = (): readonly Milestone[] => old.filter(({ id }) => !found.has(id));
  for (const sign of SIGNS) {
    for (const before of open()) {
      const [first = '', ...others] = sign(before);
      if (first === '') continue;
      const key = [first, ...others].join('\n');
      settle(
        before,
        [...left].find((one) => sign(one).join('\n') === key),
      );
    }
  }
  for (const before of open()) settle(before, mostAlike(before, [...left]));
  for (const before of open()) {
    const same = fresh.find((one) => metricOf(before) !== '' && metricOf(one) === metricOf(before));
    if (same !== undefined) found.set(before.id, { id: same.id, joins: true });
  }
  return found;
}

function mostAlike(before: Milestone, left: readonly Milestone[]): Milestone | undefined {
  const quote = withoutNumbers(before.quote);
  return left
    .filter(({ target }) => fold(target.unit ?? '') === fold(before.target.unit ?? ''))
    .map((one) => ({ one, score: alikeness(withoutNumbers(one.quote), quote) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)[0]?.one;
}
