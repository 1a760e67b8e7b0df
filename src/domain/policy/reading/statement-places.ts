// Where a document says who does a task: in a bracket, in a line of its own, or in a sentence of nothing but units.
import type { Mark } from './numbering.ts';
import { LABEL } from './roles.ts';
import type { ListConvention, Statement } from './statement.ts';
import { readStatement } from './statement.ts';
import type { Block } from './layout.ts';
import { startingWithin } from './ranges.ts';
import { looksLikeUnit } from './unit-names.ts';
import type { Range, View } from './view.ts';
import { compact, trimmed } from './view.ts';

export interface PlacedStatement extends Range, Statement {
  /** A bracket whose partner was lost. */
  readonly broken: boolean;
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '〔': '〕', '【': '】', '{': '}' };
const CLOSERS = ')]〕】}';
/** No list of units is longer. */
const LONGEST = 900;

/** Where a bracket is never closed, the next one that speaks of units ends it. */
const NEXT_STATEMENT = /[([〔【][^()[\]〔〕【】]{0,8}(?:单位|部门):/;
/** A bracket that says nothing like this holds no statement. */
const MAY_STATE = /[厅局委办部院会署行社府司团队心处区县市位门组党企校关站所]|牵头|负责|完成|月|年/;

interface Place extends Range {
  /** What stands inside. */
  readonly inner: Range;
  readonly broken: boolean;
}

/** The bracket that opens at `at`, up to its partner; up to the line's end where the partner is missing. */
function bracketAt(view: View, at: number, lineEnd: number, stop: number): Place {
  let depth = 0;
  for (let i = at; i < Math.min(stop, at + LONGEST); i += 1) {
    const character = view.text[i] ?? '';
    if (character in PAIRS) depth += 1;
    else if (CLOSERS.includes(character)) depth -= 1;
    if (depth === 0) return { from: at, to: i + 1, inner: { from: at + 1, to: i }, broken: false };
  }
  const next = NEXT_STATEMENT.exec(view.text.slice(at + 1, Math.min(lineEnd, stop, at + LONGEST)));
  const to = Math.min(lineEnd, stop, at + LONGEST, next ? at + 1 + next.index : lineEnd);
  return { from: at, to, inner: { from: at + 1, to }, broken: true };
}

const IS_DUE = /^(?:20\d{2}年|今年|明年|\d{1,2}月|年底|长期|持续|常态|全年|第?[一二三四]季度|上半年|下半年)/;

/** A plain list must close its sentence; labels and role verbs may stand anywhere. */
function isStatement(view: View, place: Place, statement: Statement, blockEnd: number): boolean {
  if (statement.assignments.length === 0) return false;
  if (statement.labelled) return true;
  const inner = compact(view, place.inner).text;
  const others = statement.rest.filter(
    (r) => r.to - r.from > 16 || /[的了]$/.test(inner.slice(r.from, r.to)),
  );
  if (others.length > 0) return false;
  if (/牵头|主办|负责|配合|协办|参与|落实|承办|实施/.test(inner)) return true;
  const after = compact(view, { from: place.to, to: blockEnd }).text;
  const before = compact(view, { from: Math.max(0, place.from - 3), to: place.from }).text;
  const closes = after === '' || /^[。;]/.test(after) || /[。;]$/.test(before);
  const known =
    /^(?:省|市|县|区|州|旗|盟|各|国家|自治区|团|全)/.test(inner) || statement.assignments.length > 1;
  const onlyDates = statement.rest.every((r) => IS_DUE.test(inner.slice(r.from, r.to)));
  return closes && known && onlyDates;
}

function nextStop(marks: readonly Mark[], from: number, end: number): number {
  return startingWithin(marks, { from: from + 1, to: end })[0]?.from ?? end;
}

/** 责任单位：A、B。 牵头单位：C — a label outside any bracket, up to the end of its line or sentence. */
function openPlaces(
  view: View,
  block: Block,
  taken: readonly Range[],
  marks: readonly Mark[],
  blocks: readonly Block[],
): Place[] {
  const text = view.text.slice(block.from, block.to);
  const places: Place[] = [];
  for (const match of text.matchAll(LABEL)) {
    const from = block.from + match.index;
    if (
      match[3] !== undefined ||
      (match[2] !== undefined && !followsUnits(view, from, block, [...taken, ...places]))
    )
      continue;
    if (taken.some((t) => from < t.to && from >= t.from)) continue;
    const last = places.at(-1);
    if (last && from < last.to) continue;
    const before = view.text.slice(Math.max(block.from, from - 1), from);
    if (from > block.from && !/[\s。;,.:—(\-|]/.test(before)) continue;
    const limit = Math.min(block.to, nextStop(marks, from, block.to));
    let end = endOfOpenList(view, from + match[0].length, limit);
    if (end === block.to) end = endOfSpacedList(view, block, blocks, end);
    places.push({ from, to: end, inner: { from, to: end }, broken: false });
  }
  return places;
}

/** Names set apart by spaces stand in the next pieces of the same line. */
function endOfSpacedList(view: View, block: Block, blocks: readonly Block[], from: number): number {
  let end = from;
  for (const next of startingWithin(blocks, { from: block.to, to: block.to + LONGEST })) {
    if (next.hard || !looksLikeUnit(view.text.slice(next.from, next.to))) break;
    end = next.to;
  }
  return end;
}

/** 完成时限：… counts where it opens a line or stands right behind the units. */
function followsUnits(view: View, from: number, block: Block, before: readonly Range[]): boolean {
  if (from === block.from) return true;
  const last = before.findLast((range) => range.to <= from);
  return last !== undefined && /^[\s。;,.]*$/.test(view.text.slice(last.to, from));
}

/** A 。 ends the list unless another label follows it; a lone closing bracket ends it, too. */
function endOfOpenList(view: View, from: number, limit: number): number {
  let depth = 0;
  for (let i = from; i < limit; i += 1) {
    const character = view.text[i] ?? '';
    if (character in PAIRS) depth += 1;
    else if (CLOSERS.includes(character)) depth -= 1;
    if (depth < 0) return i + 1;
    if (character !== '。') continue;
    LABEL.lastIndex = 0;
    const next = LABEL.exec(view.text.slice(i + 1, Math.min(limit, i + 16)).trimStart());
    if (next?.index !== 0) return i + 1;
  }
  return limit;
}

/** "。市财政局牵头，市教育局配合。": a whole sentence that holds nothing but units and roles. */
function sentencePlaces(view: View, block: Block, taken: readonly Range[]): Place[] {
  const places: Place[] = [];
  for (const match of view.text
    .slice(block.from, block.to)
    .matchAll(/(?<=^|[。;\s])由?([^。;]{4,200}?)(?=[。;]|$)/g)) {
    const from = block.from + match.index;
    const range = { from, to: from + match[0].length };
    if (taken.some((t) => t.from < range.to && t.to > range.from)) continue;
    if (!/(?:牵头|负责|配合|协办|参与|落实)$/.test(match[0].trim())) continue;
    places.push({ ...range, inner: range, broken: false });
  }
  return places;
}

/** Names set apart by spaces alone: "市教育局 市财政局". */
function listed(view: View, range: Range): View {
  const text = view.text.slice(range.from, range.to);
  if (/[、,;]/.test(text) || !/\S\s+\S/.test(text)) return compact(view, range);
  const spaced = text.replace(/(?<=[厅局委办院会府司团社部])\s(?=\s*[\u4e00-\u9fff])/g, '、');
  return compact(
    { ...view, text: view.text.slice(0, range.from) + spaced + view.text.slice(range.to) },
    range,
  );
}

/** "2023年10月底前完成" alone in a bracket. */
const ONLY_DUE =
  /^(?:于|在|力争)?(?=.*[年月])(?:20\d{2}年|今年|明年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|上旬|中旬|下旬)?(?:年?底)?(?:之?前|以前)?(?:基本|全面|全部)?(?:完成|启动|建成|投入使用|出台|落实|取得.{0,6}成效)?(?:并.{2,8})?$/;

function isOnlyDue(view: View, place: Place): boolean {
  const words = compact(view, place.inner).text;
  return words.length >= 3 && words.length <= 24 && /[底前末]|完成|启动/.test(words) && ONLY_DUE.test(words);
}

function strict(statement: Statement): boolean {
  return statement.assignments.length > 0 && statement.rest.length === 0 && statement.odd.length === 0;
}

export function findStatements(
  view: View,
  blocks: readonly Block[],
  marks: readonly Mark[],
  convention?: ListConvention,
): readonly PlacedStatement[] {
  const found: PlacedStatement[] = [];
  const numbered = new Set(marks.map((mark) => mark.from));
  for (const block of blocks) {
    const mine: PlacedStatement[] = [];
    const add = (place: Place, test: (s: Statement) => boolean): void => {
      const statement = readStatement(listed(view, place.inner), convention);
      if (test(statement)) mine.push({ ...trimmed(view, place), ...statement, broken: place.broken });
    };
    const taken = (b: Block): Range[] => [...found.filter((f) => f.to > b.from), ...mine];
    for (let at = block.from; at < block.to; at += 1) {
      if (!((view.text[at] ?? '') in PAIRS) || numbered.has(at)) continue;
      const place = bracketAt(view, at, block.to, nextStop(marks, at, view.text.length));
      const before = mine.length;
      const words = view.text.slice(place.inner.from, place.inner.to);
      if (!MAY_STATE.test(words) || (place.broken && !/(?:单位|部门|牵头|负责|配合)/.test(words))) continue;
      add(place, (statement) => isStatement(view, place, statement, block.to) || isOnlyDue(view, place));
      if (mine.length > before) at = place.to - 1;
    }
    for (const place of openPlaces(view, block, taken(block), marks, blocks))
      add(place, (s) => s.assignments.length > 0 || s.isDue);
    for (const place of sentencePlaces(view, block, taken(block))) add(place, strict);
    found.push(...mine.sort((a, b) => a.from - b.from));
  }
  return found;
}
