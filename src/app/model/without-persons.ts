// A trace holds words of the question and of the model; none of them is kept with a person's name or number in it.
import type { Trace } from '../../domain/answering/index.ts';
import { withoutNames } from './without-names.ts';

/** The parts of a step that hold somebody's words; all others are of the register or are ours. */
const WORDS: ReadonlySet<string> = new Set([
  'text',
  'texts',
  'topic',
  'strangers',
  'say',
  'words',
  'wording',
]);

export function withoutPersons(trace: Trace, names: readonly string[]): Trace {
  return { ...trace, steps: trace.steps.map((step) => strip(step, names, false)) };
}

function strip<T>(value: T, names: readonly string[], isSaid: boolean): T {
  if (typeof value === 'string') return (isSaid ? withoutNames(value, names) : value) as T;
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => strip(one, names, isSaid)) as T;
  const parts = Object.entries(value).map(([key, part]) => [
    key,
    strip(part as unknown, names, WORDS.has(key)),
  ]);
  return Object.fromEntries(parts) as T;
}
