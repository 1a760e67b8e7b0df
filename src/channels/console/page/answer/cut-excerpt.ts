// The short excerpt of a clause that shows before the clause unfolds: the sentence with the answering words.

export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Characters before the marked words, where no sentence begins nearer than MAX_CONTEXT. */
const CONTEXT = 14;
const MAX_CONTEXT = 32;
/** A quote up to this length is shown whole: there is nothing to unfold. */
const EXCERPT_LENGTH = 96;

export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The part of a quote around its first marks; undefined where the whole quote is short. */
export function cutExcerpt(text: string, marks: readonly Mark[]): Excerpt | undefined {
  if (text.length <= EXCERPT_LENGTH) return undefined;
  const first = marks.length === 0 ? 0 : Math.min(...marks.map(({ start }) => start));
  const start = findStart(text, first);
  const end = Math.min(text.length, start + EXCERPT_LENGTH);
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end) + (end < text.length ? '…' : ''),
    marks: marks
      .filter((mark) => mark.start < end)
      .map((mark) => ({ start: mark.start + shift, end: Math.min(mark.end, end) + shift })),
  };
}

/** An excerpt begins with a sentence if one begins near, otherwise a few characters before the mark. */
function findStart(text: string, mark: number): number {
  if (mark <= CONTEXT) return 0;
  const near = text.slice(Math.max(0, mark - MAX_CONTEXT), mark);
  const sentence = Math.max(...['。', '；', ';', '！', '？', '\n'].map((stop) => near.lastIndexOf(stop)));
  return sentence === -1 ? mark - CONTEXT : mark - near.length + sentence + 1;
}
