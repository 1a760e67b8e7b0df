// Pieces of text with their places on a page → lines, from top to bottom.
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.d.ts';

export interface PageSize {
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

export interface PageLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the base line, from the page's lower edge, as a share of the page's height. */
  readonly level: number;
  readonly y: number;
  readonly size: number;
}

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export function readLines(
  items: readonly (TextItem | TextMarkedContent)[],
  { page, height }: PageSize,
): readonly PageLine[] {
  const lines: Piece[][] = [];
  for (const piece of items.flatMap(readPiece)) {
    const line = lines.find(([first]) => first !== undefined && isBeside(first, piece));
    if (line === undefined) lines.push([piece]);
    else line.push(piece);
  }
  return lines
    .map((line) => writeLine(line, page, height))
    .filter(({ text }) => text !== '')
    .sort((a, b) => b.y - a.y);
}

/** Writing that stands upright on its side is a stamp or a watermark. */
function readPiece(item: TextItem | TextMarkedContent): Piece[] {
  if (!('str' in item) || item.str.trim() === '') return [];
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
  if (Math.abs(b) > Math.abs(a)) return [];
  return [{ text: item.str, x, y, width: item.width, size: Math.abs(d) || item.height }];
}

function isBeside(first: Piece, piece: Piece): boolean {
  return Math.abs(first.y - piece.y) <= Math.min(first.size, piece.size) * 0.5;
}

function writeLine(pieces: readonly Piece[], page: number, height: number): PageLine {
  const ordered = [...pieces].sort((a, b) => a.x - b.x);
  const size = Math.max(...ordered.map((piece) => piece.size));
  let text = '';
  let right: number | undefined;
  for (const piece of ordered) {
    const gap = right === undefined ? 0 : piece.x - right;
    // The same letters printed twice, a hair apart, are bold type.
    if (gap < -0.8 * piece.width && text.endsWith(piece.text)) continue;
    text +=
      (gap > size * (/[a-z0-9,.]$/i.test(text) && /^[a-z0-9]/i.test(piece.text) ? 0.15 : 0.9) ? ' ' : '') +
      piece.text;
    right = Math.max(right ?? 0, piece.x + piece.width);
  }
  const [first] = ordered;
  const y = first?.y ?? 0;
  return {
    page,
    text: text.replace(/\s+/g, ' ').trim(),
    left: first?.x ?? 0,
    right: right ?? 0,
    y,
    level: height === 0 ? 0 : y / height,
    size,
  };
}
