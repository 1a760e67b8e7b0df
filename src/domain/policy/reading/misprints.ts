// Names that look like misprints: printed once, and one lost or doubled character away from a name printed more often.
import type { Assignment, Doubt, Task } from '../policy.ts';

const SHORTEST = 4;
/** "头单位": what is left of 牵头单位 when a mark was lost. */
const REMAINS = /^(?![各省市县区有相])[\u4e00-\u9fff]{1,3}(?:单位|單位|部门|部門)$/;

interface Named {
  readonly assignment: Assignment;
  readonly task: number;
}

/** A name with its last word, which a bureau never lacks. */
const WHOLE = /[厅廳局委办辦部院会會]$/;

/** One character was lost or doubled. One character for another says nothing: 市民政局 and 市財政局 are two offices. */
function isSlip(rare: string, common: string): boolean {
  if (Math.abs(rare.length - common.length) !== 1) return false;
  const [short, long] = rare.length < common.length ? [rare, common] : [common, rare];
  const lost = [...long].findIndex((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
  return lost >= 0 && WHOLE.test(short) && (rare === short || long[lost] === long[lost + 1]);
}

/** Names by their first and by their last two characters: a slip spares one of the two. */
function neighboursOf(names: ReadonlyMap<string, readonly Named[]>): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  for (const name of names.keys()) {
    for (const key of [`^${name.slice(0, 2)}`, `${name.slice(-2)}$`])
      neighbours.set(key, [...(neighbours.get(key) ?? []), name]);
  }
  return neighbours;
}

export function misprintDoubts(tasks: readonly Task[]): Doubt[] {
  const names = new Map<string, Named[]>();
  for (const task of tasks) {
    for (const assignment of task.assignments) {
      if (!assignment.collective)
        names.set(assignment.unit, [
          ...(names.get(assignment.unit) ?? []),
          { assignment, task: task.number },
        ]);
    }
  }
  const neighbours = neighboursOf(names);
  return [...names].flatMap(([name, [only, ...others]]): Doubt[] => {
    if (!only || others.length > 0) return [];
    const near = [`^${name.slice(0, 2)}`, `${name.slice(-2)}$`].flatMap((key) => neighbours.get(key) ?? []);
    const meant =
      name.length < SHORTEST
        ? undefined
        : near.find((other) => (names.get(other)?.length ?? 0) > 1 && isSlip(name, other));
    if (meant === undefined && !REMAINS.test(name)) return [];
    const message = meant === undefined ? `${name} is no name.` : `${name} may be a misprint of ${meant}.`;
    return [{ kind: 'unit-misprint', message, task: only.task, span: only.assignment.span }];
  });
}
