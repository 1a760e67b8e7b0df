// Which task of the old version goes on in which of the new one: by its words, never by its number.
import type { Task } from '../policy.ts';
import { contained, likeness, profileOf } from './likeness.ts';
import type { Profile } from './likeness.ts';

export interface Pairing {
  readonly pairs: readonly (readonly [old: Task, new: Task])[];
  readonly splits: readonly { readonly old: Task; readonly into: readonly Task[] }[];
  readonly merges: readonly { readonly from: readonly Task[]; readonly new: Task }[];
  readonly added: readonly Task[];
  readonly removed: readonly Task[];
}

const ALIKE = 0.5;
/** A part of a split task brings most of its words along. */
const PART = 0.6;

interface Candidate {
  readonly a: Profile;
  readonly b: Profile;
  readonly score: number;
}

function bestPairs(old: readonly Profile[], fresh: readonly Profile[]): Map<Profile, Profile> {
  const candidates: Candidate[] = old
    .flatMap((a) => fresh.map((b) => ({ a, b, score: likeness(a, b) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((x, y) => y.score - x.score || distance(x) - distance(y));
  const pairs = new Map<Profile, Profile>();
  const taken = new Set<Profile>();
  for (const { a, b } of candidates) {
    if (pairs.has(a) || taken.has(b)) continue;
    pairs.set(a, b);
    taken.add(b);
  }
  return pairs;
}

const distance = ({ a, b }: Candidate): number => Math.abs(a.task.number - b.task.number);

/** The wholes of which leftovers are parts; a whole whose best match is itself only a part of it was divided. */
function divided(
  pairs: ReadonlyMap<Profile, Profile>,
  wholes: readonly Profile[],
  leftovers: readonly Profile[],
): Map<Profile, Profile[]> {
  const parts = new Map<Profile, Profile[]>();
  for (const leftover of leftovers) {
    const whole = wholes
      .map((one) => ({ one, share: contained(leftover, one) }))
      .sort((x, y) => y.share - x.share)[0];
    if (!whole || whole.share < PART) continue;
    const match = pairs.get(whole.one);
    const isPart = match === undefined || contained(match, whole.one) >= PART;
    const grew = match !== undefined && match.size >= whole.one.size;
    if (isPart && !grew) parts.set(whole.one, [...(parts.get(whole.one) ?? []), leftover]);
  }
  for (const [whole, found] of parts) {
    const match = pairs.get(whole);
    const all = match === undefined ? found : [match, ...found];
    if (all.length < 2) parts.delete(whole);
    else
      parts.set(
        whole,
        all.sort((a, b) => a.task.number - b.task.number),
      );
  }
  return parts;
}

const tasksOf = (profiles: readonly Profile[]): Task[] => profiles.map(({ task }) => task);

export function matchTasks(oldTasks: readonly Task[], newTasks: readonly Task[]): Pairing {
  const old = oldTasks.map(profileOf);
  const fresh = newTasks.map(profileOf);
  const pairs = bestPairs(old, fresh);
  const back = new Map([...pairs].map(([a, b]) => [b, a]));
  const splits = divided(
    pairs,
    old,
    fresh.filter((b) => !back.has(b)),
  );
  const merges = divided(
    back,
    fresh,
    old.filter((a) => !pairs.has(a) && !splits.has(a)),
  );
  const inSplits = new Set([...splits.values()].flat());
  const inMerges = new Set([...merges.values()].flat());
  return {
    pairs: [...pairs]
      .filter(([a, b]) => !splits.has(a) && !merges.has(b))
      .map(([a, b]) => [a.task, b.task] as const),
    splits: [...splits].map(([whole, parts]) => ({ old: whole.task, into: tasksOf(parts) })),
    merges: [...merges].map(([whole, parts]) => ({ from: tasksOf(parts), new: whole.task })),
    added: tasksOf(fresh.filter((b) => !back.has(b) && !inSplits.has(b) && !merges.has(b))),
    removed: tasksOf(old.filter((a) => !pairs.has(a) && !splits.has(a) && !inMerges.has(a))),
  };
}
