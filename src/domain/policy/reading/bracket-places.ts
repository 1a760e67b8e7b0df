// Brackets that may say who does a task and by when, also where one of the two marks was lost.
import type { Mark } from './numbering.ts';
import type { Block } from './layout.ts';
import { startingWithin } from './ranges.ts';
import type { Range, View } from './view.ts';

export interface Place extends Range {
  /** What stands inside. */
  readonly inner: Range;
  /** A bracket whose partner was lost. */
  readonly broken: boolean;
}

export const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '〔': '〕',
  '【': '】',
  '{': '}',
};
export const CLOSERS = ')]〕】}';
/** No list of units is longer. */
export const LONGEST = 900;
const DEEPEST = 6;

/** Where a bracket is never closed, the next one that speaks of units ends it. */
const NEXT_STATEMENT = /[([〔【][^()[\]〔〕【】]{0,8}(?:单位|部门):/;
/** A bracket that says nothing like this holds no statement. */
const MAY_STATE = /[厅局委办部院会署行社府司团队心处区县市位门组党企校关站所联]|牵头|负责|完成|月|年/;
const SPEAKS_OF_UNITS = /单位|部门|主体:|牵头|负责|配合|时限:|期限:|时间:/;
/** Names in a row and nothing else, up to the end of the line. */
const LISTS = /^[^。;:!?]{2,40}[、,，][^。;:!?]+$/;

export function nextStop(marks: readonly Mark[], from: number, end: number): number {
  return startingWithin(marks, { from: from + 1, to: end })[0]?.from ?? end;
}

/** The bracket that opens at `at`, up to its partner; up to the line's end where the partner is missing. */
function bracketAt(view: View, at: number, lineEnd: number, stop: number): Place {
  let depth = 0;
  for (let i = at; i < Math.min(stop, at + LONGEST); i += 1) {
    const character = view.text[i] ?? '';
    if (character in PAIRS) depth += 1;
    else if (CLOSERS.includes(character)) depth -= 1;
    // Nobody nests like this: what follows is noise, and reading on from each mark would take for ever.
    if (depth > DEEPEST) return { from: at, to: at + 1, inner: { from: at + 1, to: at + 1 }, broken: true };
    if (depth === 0) return { from: at, to: i + 1, inner: { from: at + 1, to: i }, broken: false };
  }
  const limit = Math.min(lineEnd, stop, at + LONGEST);
  const next = NEXT_STATEMENT.exec(view.text.slice(at + 1, limit));
  const to = next ? at + 1 + next.index : limit;
  return { from: at, to, inner: { from: at + 1, to }, broken: true };
}

/** Offers the brackets of a line from left to right; what stands inside a taken one is not offered again. */
export function bracketPlaces(
  view: View,
  block: Block,
  marks: readonly Mark[],
  take: (place: Place) => boolean,
): void {
  for (let at = block.from; at < block.to; at += 1) {
    if (!((view.text[at] ?? '') in PAIRS)) continue;
    if (startingWithin(marks, { from: at, to: at + 1 }).length > 0) continue;
    const place = bracketAt(view, at, block.to, nextStop(marks, at, view.text.length));
    const words = view.text.slice(place.inner.from, place.inner.to);
    if (!MAY_STATE.test(words) || (place.broken && !SPEAKS_OF_UNITS.test(words) && !LISTS.test(words)))
      continue;
    if (take(place)) at = place.to - 1;
  }
}
