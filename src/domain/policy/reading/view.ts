// What the rules match on: folded text in which every character knows where it stands in the document as printed.
import { foldWithOffsets } from '../../../text/fold.ts';
import type { Span } from '../policy.ts';

export interface View {
  /** Folded text: NFKC, lower case, Simplified. */
  readonly text: string;
  /** `starts[i]` and `ends[i]` are where folded character i begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A half-open range of folded characters. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Look-alikes that compatibility folding leaves as they are. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '∶': ':',
  '︓': ':',
  '﹔': ';',
  '•': '·',
  '∙': '·',
  '–': '—',
};

export function createView(original: string): View {
  const folded = foldWithOffsets(original);
  const { starts } = folded;
  const text = folded.text.replace(/[∶︓﹔•∙–]/g, (sign) => LOOK_ALIKES[sign] ?? sign);
  const ends = new Array<number>(text.length);
  let next = original.length;
  for (let i = text.length - 1; i >= 0; i -= 1) {
    const start = starts[i] ?? 0;
    const following = starts[i + 1] ?? original.length;
    if (following > start) next = following;
    ends[i] = next;
  }
  return { text, starts: starts.slice(0, text.length), ends };
}

const WHITE_SPACE = /\s|[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/;

export interface CompactOptions {
  /** Ranges to leave out: page numbers. */
  readonly holes?: readonly Range[];
  /** Line ends and table edges end a sentence. */
  readonly linesEndSentences?: boolean;
}

/** The same text without white space and holes, so that a word broken over two lines is one word. */
export function compact(view: View, range: Range, options: CompactOptions = {}): View {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = range.from; i < range.to; i += 1) {
    const hole = options.holes?.find((h) => i >= h.from && i < h.to);
    if (hole) {
      i = hole.to - 1;
      continue;
    }
    const character = view.text[i] ?? '';
    const isEnd =
      options.linesEndSentences === true && /[\n\r\t|]/.test(character) && !/(?:^|[。,、;:])$/.test(text);
    if (WHITE_SPACE.test(character) && !isEnd) continue;
    text += isEnd ? '。' : character;
    starts.push(view.starts[i] ?? 0);
    ends.push(view.ends[i] ?? 0);
  }
  return { text, starts, ends };
}

/** Where folded characters [from, to) stand in the original. */
export function spanOf(view: View, from: number, to: number): Span {
  const start = view.starts[from] ?? view.ends.at(-1) ?? 0;
  return { start, end: to > from ? (view.ends[to - 1] ?? start) : start };
}

/** The range without white space at either end. */
export function trimmed(view: View, range: Range): Range {
  let { from, to } = range;
  while (from < to && WHITE_SPACE.test(view.text[from] ?? '')) from += 1;
  while (to > from && WHITE_SPACE.test(view.text[to - 1] ?? '')) to -= 1;
  return { from, to };
}
