// "December 2025", "31 Dec", "in May": months by name, and the days beside them.
import type { WrittenNumber } from './written-number.ts';

/** January first. */
export const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const SHORT = MONTH_NAMES.map((name) => (name === 'september' ? 'sept?' : name.slice(0, 3)));
const MONTH = new RegExp(
  `(?<![a-z])(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(${[...MONTH_NAMES, ...SHORT].join('|')})\\.?(?![a-z])(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?`,
  'gu',
);
/** These are words as well; a day or a year beside them makes them months. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['may', 'march', 'mar']);

export function readMonthNames(folded: string): WrittenNumber[] {
  return [...folded.matchAll(MONTH)].flatMap((match): WrittenNumber[] => {
    const [written, before, name = '', after] = match;
    const next = folded.slice(match.index + written.length);
    const isDated = before !== undefined || after !== undefined || /^,? (?:19|20)\d\d/u.test(next);
    if (AMBIGUOUS.has(name) && !isDated) return [];
    const month = MONTH_NAMES.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
    const place = { measure: '', bound: undefined, start: match.index, end: match.index + written.length };
    const day = before ?? after;
    return [
      { value: month, kind: 'month', ...place },
      ...(day === undefined ? [] : [{ value: Number(day), kind: 'day' as const, ...place }]),
    ];
  });
}
