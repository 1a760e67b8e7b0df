// A folded message on which each linker rubs out what it has read, so that nothing is read twice. What was rubbed out
// leaves a capital letter of the same length behind: folded text has no capitals, so patterns can speak of them.

export type Mark =
  /** A task number. */
  | 'T'
  /** A unit. */
  | 'U'
  /** A body or place that no document names. */
  | 'X'
  /** A section. */
  | 'S'
  /** A date or a year. */
  | 'D'
  /** A quantity. */
  | 'Q'
  /** A document. */
  | 'P';

export interface Slate {
  /** The folded message, whole. */
  readonly text: string;
  /** The same length; what was read is a run of capitals. */
  readonly rest: string;
}

export function createSlate(folded: string): Slate {
  return { text: folded, rest: folded };
}

export function rub(slate: Slate, start: number, end: number, mark: Mark): Slate {
  return {
    text: slate.text,
    rest: slate.rest.slice(0, start) + mark.repeat(end - start) + slate.rest.slice(end),
  };
}

/** Rubs out every match of `pattern` that `read` accepts, from left to right. */
export function rubMatches(
  slate: Slate,
  pattern: RegExp,
  mark: Mark,
  read: (match: RegExpExecArray) => boolean,
): Slate {
  let result = slate;
  for (const match of slate.rest.matchAll(pattern)) {
    if (match[0] !== '' && read(match))
      result = rub(result, match.index, match.index + match[0].length, mark);
  }
  return result;
}
