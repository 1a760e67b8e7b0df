// The documents a policy rests on, and the overall goal it sets itself.
import type { Basis } from '../policy.ts';
import type { Range, View } from './view.ts';
import { spanOf } from './view.ts';

const RESTS_ON = /贯彻|落实|根据|按照|依据|遵照|对照|要求|精神/;
const OPEN = '《〈';
const CLOSE = '》〉';
const NUMBER = /^\s?[(〔[]\s?([\u4e00-\u9fff]{1,12}\s?[〔[(]\s?20\d{2}\s?[〕\])]\s?第?\d{1,4}\s?号)/;

/** 《…》 with its inner 〈…〉. */
function quotedTitles(view: View, range: Range): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let from = range.from;
  for (let i = range.from; i < range.to; i += 1) {
    const character = view.text[i] ?? '';
    if (OPEN.includes(character)) {
      if (depth === 0) from = i + 1;
      depth += 1;
    } else if (CLOSE.includes(character) && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ from, to: i });
    }
  }
  return found;
}

export function findBasis(
  view: View,
  original: string,
  preamble: Range,
  ownTitle: string | undefined,
): readonly Basis[] {
  const slice = (from: number, to: number): string => {
    const span = spanOf(view, from, to);
    return original.slice(span.start, span.end).replace(/\s+/g, '');
  };
  return quotedTitles(view, preamble).flatMap((title): Basis[] => {
    const sentence = view.text.slice(view.text.lastIndexOf('。', title.from) + 1, title.from);
    if (!RESTS_ON.test(sentence) && !RESTS_ON.test(view.text.slice(title.to, title.to + 30))) return [];
    const words = slice(title.from, title.to);
    if (words === ownTitle) return [];
    const number = NUMBER.exec(view.text.slice(title.to + 1, Math.min(preamble.to, title.to + 48)));
    const at = title.to + 1 + (number?.[0].indexOf(number[1] ?? '') ?? 0);
    const to = number?.[1] === undefined ? title.to + 1 : at + number[1].length;
    return [
      {
        title: words,
        ...(number?.[1] === undefined ? {} : { number: slice(at, to) }),
        span: spanOf(view, title.from - 1, number ? Math.min(to + 1, preamble.to) : to),
      },
    ];
  });
}

const GOAL = /(?:力争)?到20\d{2}年(?:底|末)?,[^。]{4,}。?/;

/** "到2027年，…": the first sentence that says where all of it shall lead. */
export function findGoal(view: View, ranges: readonly Range[]): Range | undefined {
  for (const range of ranges) {
    const match = GOAL.exec(view.text.slice(range.from, range.to));
    if (match) return { from: range.from + match.index, to: range.from + match.index + match[0].length };
  }
  return undefined;
}
