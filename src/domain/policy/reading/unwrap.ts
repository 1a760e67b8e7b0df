// Text taken from pages is broken at the page's width. Those breaks say nothing: they are left out before reading.
import type { View } from './view.ts';

interface Line {
  readonly from: number;
  readonly to: number;
  readonly indented: boolean;
  readonly text: string;
}

/** Wider lines than this come from no page. */
const WIDEST = 64;
const NARROWEST = 16;
const FEWEST_LINES = 8;
/** An indented line begins two characters later. */
const INDENT = 2;
/** A page's width leaves most lines in the middle of a sentence. */
const FINISHED = /[。:;!?)\]】〕]$/;
/** Lines of a page differ this much in length, because of narrow letters and forbidden line ends. */
const RAGGED = 4;
const STARTS_ANEW =
  /^(?:第[零〇一二三四五六七八九十百\d]{1,4}[章节条部]|[零〇一二三四五六七八九十百]{1,4}[、.]|[(〔【[][零〇一二三四五六七八九十\d]{1,3}[)〕】\]]|\d{1,3}[.、](?!\d)|专栏|附件)/;
/** A row of a table ends where it ends. */
const IS_ROW = /[|\t]/;
const IS_LABELLED = /^[^。,;:]{1,6}(?:单位|部门|时限|期限):/;
const PAGE_NUMBER = /^(?:[-—–·•]+\s*\d{1,3}\s*[-—–·•]+|第\s*\d{1,3}\s*页.{0,8})$/;

function linesOf(view: View): Line[] {
  return [...view.text.matchAll(/[^\n\r\f]+/g)].flatMap((match) => {
    const text = match[0].trim();
    if (text === '') return [];
    const from = match.index + match[0].indexOf(text);
    return [{ from, to: from + text.length, indented: /^(?:\s{2,}|\t)/.test(match[0]), text }];
  });
}

/** How much of the page's width a line fills. */
const columnsOf = (line: Line): number => line.text.length + (line.indented ? INDENT : 0);

/** The line that this one may run on into, over a page number between them. */
function continuation(lines: readonly Line[], at: number, usesIndents: boolean): Line | undefined {
  const skipped = PAGE_NUMBER.test(lines[at + 1]?.text ?? '') ? 2 : 1;
  const next = lines[at + skipped];
  const startsAnew =
    !next ||
    IS_ROW.test(next.text) ||
    STARTS_ANEW.test(next.text) ||
    (usesIndents ? next.indented : IS_LABELLED.test(next.text));
  return startsAnew ? undefined : next;
}

/** The width of the page, if the lines have one: where most of those end that run on in the middle of a sentence. */
function pageWidth(lines: readonly Line[], usesIndents: boolean): number | undefined {
  if (lines.length < FEWEST_LINES) return undefined;
  const counts = new Array<number>(WIDEST + 1).fill(0);
  for (const [i, line] of lines.entries()) {
    const columns = columnsOf(line);
    const runsOn = !FINISHED.test(line.text) && continuation(lines, i, usesIndents);
    if (columns <= WIDEST && runsOn) counts[columns] = (counts[columns] ?? 0) + 1;
  }
  let [width, most] = [0, 0];
  for (let candidate = NARROWEST; candidate <= WIDEST; candidate += 1) {
    const full = counts.slice(candidate - RAGGED, candidate + 1).reduce((sum, n) => sum + n, 0);
    if (full > most || (full === most && (counts[candidate] ?? 0) > 0)) [width, most] = [candidate, full];
  }
  const wider = lines.filter((line) => columnsOf(line) > width + 2).length;
  if (wider * 10 > lines.length) return undefined;
  const full = lines.filter((line) => columnsOf(line) >= width - RAGGED).length;
  return (usesIndents ? most >= 3 && most * 3 >= full : most * 4 >= lines.length) ? width : undefined;
}

/** The same view without the line breaks that only a page's width made. */
export function unwrap(view: View): View {
  const lines = linesOf(view);
  const usesIndents = lines.filter((line) => line.indented).length * 12 >= lines.length;
  const width = pageWidth(lines, usesIndents);
  if (width === undefined) return view;
  const cuts: { from: number; to: number }[] = [];
  for (const [i, line] of lines.entries()) {
    if (columnsOf(line) < width - RAGGED || PAGE_NUMBER.test(line.text)) continue;
    const next = continuation(lines, i, usesIndents);
    if (next && (usesIndents || !/[):]$/.test(line.text))) cuts.push({ from: line.to, to: next.from });
  }
  return without(view, cuts);
}

function without(view: View, cuts: readonly { readonly from: number; readonly to: number }[]): View {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const cut of [...cuts, { from: view.text.length, to: view.text.length }]) {
    text += view.text.slice(at, cut.from);
    for (let i = at; i < cut.from; i += 1) {
      starts.push(view.starts[i] ?? 0);
      ends.push(view.ends[i] ?? 0);
    }
    at = cut.to;
  }
  return { text, starts, ends };
}
