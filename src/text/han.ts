// Where the Chinese stands in a text, and where the Latin words stand: everything else is cut from these two.

export interface Run {
  readonly text: string;
  readonly start: number;
}

/** Unbroken Chinese characters of a folded text. */
export function findHanRuns(folded: string): Run[] {
  return [...folded.matchAll(/[\u3007\u3400-\u9fff]+/g)].map((match) => ({
    text: match[0],
    start: match.index,
  }));
}

/** Latin letters and digits of a folded text: deepseek, 5g, 2027, ai. */
export function findLatinWords(folded: string): Run[] {
  return [...folded.matchAll(/[a-z0-9]+/g)].map((match) => ({ text: match[0], start: match.index }));
}

/** Every piece of a run that has between `min` and `max` characters, from left to right. */
export function* sliceRun(run: string, min: number, max: number): Generator<string> {
  for (let start = 0; start + min <= run.length; start += 1) {
    for (let end = start + min; end <= Math.min(start + max, run.length); end += 1)
      yield run.slice(start, end);
  }
}
