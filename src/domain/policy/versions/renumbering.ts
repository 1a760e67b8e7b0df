// Tasks that say the same under another number, in few words: 8–12→9–13, 13→15.
import type { PolicyDiff } from './policy-diff.ts';

/** `isTold`: by the old number. Empty where every number has stayed what it was. */
export function describeRenumbering(
  { numbers }: Pick<PolicyDiff, 'numbers'>,
  isTold: (old: number) => boolean = () => true,
): readonly string[] {
  const moved = [...numbers]
    .flatMap(([old, into]) => (into.length === 1 ? [[old, into[0] ?? old] as const] : []))
    .filter(([old, now]) => old !== now && isTold(old))
    .sort(([left], [right]) => left - right);
  const runs: { readonly old: number; readonly now: number; length: number }[] = [];
  for (const [old, now] of moved) {
    const run = runs.at(-1);
    const goesOn = run !== undefined && old === run.old + run.length && now === run.now + run.length;
    if (goesOn) run.length += 1;
    else runs.push({ old, now, length: 1 });
  }
  const range = (from: number, length: number): string =>
    length === 1 ? String(from) : `${from}–${from + length - 1}`;
  return runs.map(({ old, now, length }) => `${range(old, length)}→${range(now, length)}`);
}
