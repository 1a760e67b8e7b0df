// Which tasks stand elsewhere now. Those that only moved up or down because others came or went have not moved.
import type { Task } from '../policy.ts';
import type { Change } from './policy-diff.ts';

type Pair = readonly [old: Task, new: Task];

/** The longest run of pairs that keep their order: the fewest are then said to have moved. */
function keepingOrder(places: readonly number[]): Set<number> {
  const best: number[] = [];
  const before: (number | undefined)[] = [];
  const tails: number[] = [];
  for (const [i, place] of places.entries()) {
    const at = tails.findIndex((tail) => (places[tail] ?? 0) >= place);
    const length = at < 0 ? tails.length : at;
    before[i] = length > 0 ? tails[length - 1] : undefined;
    tails[length] = i;
    best[i] = length;
  }
  const kept = new Set<number>();
  for (let i = tails.at(-1); i !== undefined; i = before[i]) kept.add(i);
  return kept;
}

/** Two that took each other's place, with everything between them where it was. */
function exchanges(places: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  const taken = new Set<number>();
  for (const [i, place] of places.entries()) {
    if (taken.has(i) || place <= i || places[place] !== i) continue;
    found.push([i, place]);
    taken.add(i).add(place);
  }
  return found;
}

/** Old and new places are counted among the tasks that go on, so that comings and goings don't matter. */
export function orderChanges(pairs: readonly Pair[]): Change[] {
  const byOld = [...pairs].sort(([a], [b]) => a.number - b.number);
  const byNew = [...pairs].sort(([, a], [, b]) => a.number - b.number);
  const placeOf = new Map(byNew.map((pair, i) => [pair, i]));
  const places = byOld.map((pair) => placeOf.get(pair) ?? 0);
  const swapped = exchanges(places);
  const settled = new Set(swapped.flat());
  const rest = places.map((place, i) => (settled.has(i) ? i : place));
  const kept = keepingOrder(rest);
  return [
    ...swapped.flatMap(([a, b]): Change[] => {
      const [first, second] = [byOld[a], byOld[b]];
      return first && second ? [{ kind: 'swapped', tasks: [first, second] }] : [];
    }),
    ...byOld.flatMap(([old, fresh], i): Change[] =>
      kept.has(i) || settled.has(i) ? [] : [{ kind: 'moved', old, new: fresh }],
    ),
  ];
}
