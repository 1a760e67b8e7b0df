// Where lines stand. A document that was flattened to one line keeps its old line breaks as spaces: those count, too.
import type { Range, View } from './view.ts';
import { trimmed } from './view.ts';

export interface Block extends Range {
  /** Set off by a real line break; otherwise by white space inside one long line. */
  readonly hard: boolean;
}

const LINE_BREAK = /[\n\r\f\v\u2028\u2029]+/g;
/** White space that isn't part of "2025 年", "AI 算法" or "（一） 标题". */
const SOFT_BREAK =
  /(?<![0-9a-z.,(《“、]|(?:单位|部门|时限|时间|期限|领导|人):|^[(第]?[零〇一二三四五六七八九十百\d]{1,4}(?:\)|条|章|节|部分))\s+(?![%.,)》”、,;:。a-z〔“《<‘])(?<![^。;)日\s]\s+(?=\((?![零〇一二三四五六七八九十\d])))/g;

/** — 12 —, 第 12 页, 3 / 20 */
export const PAGE_NUMBER =
  /^(?:[-—–·•]+\s*\d{1,3}\s*[-—–·•]+|第\s*\d{1,3}\s*页(?:\s*[,/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;

/** 《甲办公厅 乙办公厅关于…的通知》: white space in the name of a paper breaks no line. */
function isInsideTitle(view: View, lineFrom: number, at: number): boolean {
  const before = view.text.slice(Math.max(lineFrom, at - LONGEST_TITLE), at);
  const after = view.text.slice(at, at + LONGEST_TITLE);
  const closes = after.search(/[》\n]/);
  return before.lastIndexOf('《') > before.lastIndexOf('》') && after[closes] === '》';
}

const LONGEST_TITLE = 80;

function pieces(view: View, range: Range, separator: RegExp): Range[] {
  const found: Range[] = [];
  let from = range.from;
  for (const match of view.text.slice(range.from, range.to).matchAll(separator)) {
    if (separator === SOFT_BREAK && isInsideTitle(view, range.from, range.from + match.index)) continue;
    found.push({ from, to: range.from + match.index });
    from = range.from + match.index + match[0].length;
  }
  found.push({ from, to: range.to });
  return found.map((piece) => trimmed(view, piece)).filter((piece) => piece.to > piece.from);
}

/** The document's lines in order, without the white space around them. */
export function splitBlocks(view: View): readonly Block[] {
  return pieces(view, { from: 0, to: view.text.length }, LINE_BREAK).flatMap((line) =>
    (PAGE_NUMBER.test(blockText(view, line)) ? [line] : pieces(view, line, SOFT_BREAK)).map((piece, i) => ({
      ...piece,
      hard: i === 0,
    })),
  );
}

export function blockText(view: View, block: Range): string {
  return view.text.slice(block.from, block.to);
}
