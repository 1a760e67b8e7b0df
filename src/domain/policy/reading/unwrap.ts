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
const FEWEST_LINES = 8;
/** Lines of a page differ this much in length, because of narrow letters and forbidden line ends. */
const RAGGED = 4;
const STARTS_ANEW =
  /^(?:第[零〇一二三四五六七八九十百\d]{1,4}[章节条部]|[零〇一二三四五六七八九十百]{1,4}[、.]|[(〔【[][零〇一二三四五六七八九十\d]{1,3}[)〕】\]]|\d{1,3}[.、]|专栏|附件|[^。,;:]{1,6}(?:单位|部门|时限|期限):)/;
const PAGE_NUMBER = /^(?:[-—–·•]+\s*\d{1,3}\s*[-—–·•]+|第\s*\d{1,3}\s*页.{0,8})$/;

function linesOf(view: View): Line[] {
  return [...view.text.matchAll(/[^\n\r\f]+/g)].flatMap((match) => {
    const text = match[0].trim();
    if (text === '') return [];
    const from = match.index + match[0].indexOf(text);
    return [{ from, to: from + text.length, indented: /^(?:\s{2,}|\t)/.test(match[0]), text }];
  });
}

/** The width of the page, if the lines have one. */
function pageWidth(lines: readonly Line[]): number | undefined {
  if (lines.length < FEWEST_LINES) return undefined;
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const full = lengths.filter((length) => length >= width - RAGGED && length <= width + RAGGED).length;
  return width <= WIDEST && width >= 16 && full * 5 >= lengths.length * 2 ? width : undefined;
}

/** The same view without the line breaks that only a page's width made. */
export function unwrap(view: View): View {
  const lines = linesOf(view);
  const width = pageWidth(lines);
  if (width === undefined) return view;
  const usesIndents = lines.filter((line) => line.indented).length * 12 >= lines.length;
  const cuts: { from: number; to: number }[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.text.length < width - RAGGED || PAGE_NUMBER.test(line.text)) continue;
    const skipped = PAGE_NUMBER.test(lines[i + 1]?.text ?? '') ? 2 : 1;
    const next = lines[i + skipped];
    if (!next || (usesIndents ? next.indented : /[):]$/.test(line.text)) || STARTS_ANEW.test(next.text))
      continue;
    cuts.push({ from: line.to, to: next.from });
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
