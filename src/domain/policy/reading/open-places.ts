// Units outside any bracket: behind a label (责任单位：A、B) or as a sentence of their own (A牵头，B配合。).
import type { Place } from './bracket-places.ts';
import { CLOSERS, LONGEST, nextStop, PAIRS } from './bracket-places.ts';
import { isDateOnly } from './endings.ts';
import type { Block } from './layout.ts';
import { blockText } from './layout.ts';
import type { Mark } from './numbering.ts';
import { startingWithin } from './ranges.ts';
import { LABEL } from './roles.ts';
import { looksLikeUnit } from './unit-names.ts';
import type { Range, View } from './view.ts';

export interface Page {
  readonly view: View;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
}

/** 完成时限：… counts where it opens a line or stands right behind the units. */
function followsUnits(view: View, from: number, block: Block, before: readonly Range[]): boolean {
  if (from === block.from) return true;
  const last = before.findLast((range) => range.to <= from);
  return last !== undefined && /^[\s。;,.]*$/.test(view.text.slice(last.to, from));
}

/** A 。 ends the list unless another label follows it; a lone closing bracket ends it before itself. */
function endOfList(view: View, from: number, limit: number): number {
  let depth = 0;
  for (let i = from; i < limit; i += 1) {
    const character = view.text[i] ?? '';
    if (character in PAIRS) depth += 1;
    else if (CLOSERS.includes(character)) depth -= 1;
    if (depth < 0 || /^\s\(此[件文]/.test(view.text.slice(i, i + 4))) return i;
    if (character !== '。') continue;
    const following = view.text.slice(i + 1, Math.min(limit, i + 16)).trimStart();
    if (following.search(LABEL) !== 0) return i + 1;
  }
  return limit;
}

/** Names set apart by spaces stand in the next pieces of the same line; the signature before a date doesn't. */
function endOfSpacedList({ view, blocks }: Page, block: Block, from: number, end: number): number {
  if (/[、,;]/.test(view.text.slice(from, end))) return end;
  let to = end;
  const following = startingWithin(blocks, { from: block.to, to: block.to + LONGEST });
  for (const [i, next] of following.entries()) {
    const isSignature = following[i + 1] && isDateOnly(blockText(view, following[i + 1] ?? next));
    if (next.hard || isSignature || !looksLikeUnit(blockText(view, next))) break;
    to = next.to;
  }
  return to;
}

export function openPlaces(page: Page, block: Block, taken: readonly Range[]): Place[] {
  const { view, marks } = page;
  const places: Place[] = [];
  let person: number | undefined;
  for (const match of view.text.slice(block.from, block.to).matchAll(LABEL)) {
    const label = block.from + match.index;
    if (match[3] !== undefined && match.index === 0) person = block.from;
    // "分管领导：某某，牵头单位：A": the line speaks of nothing but who does it.
    const from = match[3] === undefined && places.length === 0 ? (person ?? label) : label;
    if (match[3] !== undefined || taken.some((t) => from < t.to && from >= t.from)) continue;
    if (match[2] !== undefined && !followsUnits(view, from, block, [...taken, ...places])) continue;
    if (from < (places.at(-1)?.to ?? 0)) continue;
    if (from > block.from && !/[\s。;,.:—(\-|]/.test(view.text[from - 1] ?? '')) continue;
    const first = label + match[0].length;
    const limit = Math.min(block.to, nextStop(marks, label, block.to));
    const end = endOfList(view, first, limit);
    const to = end === block.to ? endOfSpacedList(page, block, first, end) : end;
    const isLoneBracket = CLOSERS.includes(view.text[to] ?? ' ');
    places.push({ from, to: isLoneBracket ? to + 1 : to, inner: { from, to }, broken: isLoneBracket });
  }
  return places;
}

const SENTENCE = /(?<=^|[。\s])[^。]{4,300}?(?=。|$)/g;
const HALF_SENTENCE = /(?<=^|[。;\s])[^。;]{4,200}?(?=[。;]|$)/g;
const ENDS_WITH_VERB = /(?:牵头|负责|配合|协办|参与|参加|落实|主办|承办|协助|实施)$/;

/** "。市财政局牵头，市教育局配合。": a whole sentence that holds nothing but units and roles. */
export function sentencePlaces({ view }: Page, block: Block, taken: readonly Range[]): Place[] {
  const text = view.text.slice(block.from, block.to);
  return [...text.matchAll(SENTENCE), ...text.matchAll(HALF_SENTENCE)].flatMap((match): Place[] => {
    const from = block.from + match.index;
    const range = { from, to: from + match[0].length };
    if (taken.some((t) => t.from < range.to && t.to > range.from)) return [];
    if (!ENDS_WITH_VERB.test(match[0].trim())) return [];
    return [{ ...range, inner: range, broken: false }];
  });
}
