// Lines of a page → paragraphs: a line goes on in the next one where it reaches the margin and the next is not indented.
import type { PageLine } from './read-lines.ts';

interface Margins {
  readonly left: number;
  readonly right: number;
  /** The letters of most of the text. */
  readonly size: number;
}

/** In letters: less than this from the margin is a ragged end, not the end of a paragraph. */
const RAGGED = 2.2;
const INDENT = 0.8;

export function joinLines(lines: readonly PageLine[]): readonly string[] {
  const margins = readMargins(lines);
  const paragraphs: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    if (before === undefined || last === undefined || !goesOn(before, line, margins))
      paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = join(last, line.text);
  });
  return paragraphs;
}

function goesOn(before: PageLine, line: PageLine, margins: Margins): boolean {
  const { size } = margins;
  const isTitle = before.size > size * 1.15;
  if (Math.abs(before.size - line.size) > size * 0.2) return false;
  if (isTitle) return isCentred(before, margins) && isCentred(line, margins) && before.page === line.page;
  const isFull = before.right >= margins.right - RAGGED * size;
  const isIndented = line.left > margins.left + INDENT * size;
  const isApart = before.page === line.page && before.y - line.y > size * 3.2;
  return isFull && !isIndented && !isApart;
}

function isCentred({ left, right }: PageLine, margins: Margins): boolean {
  return Math.abs(left - margins.left - (margins.right - right)) < margins.size * 3;
}

function join(text: string, next: string): string {
  const needsBlank =
    /[a-z0-9,.;:)]$/i.test(text) && /^[a-z(]/i.test(next) && !/\p{Script=Han}.?$/u.test(text);
  return text + (needsBlank ? ' ' : '') + next;
}

/** The margins that most long lines keep to; pages of one document have the same ones. */
function readMargins(lines: readonly PageLine[]): Margins {
  const size = weighedMedian(lines.map((line) => ({ value: line.size, weight: line.text.length })));
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.2);
  const lefts = body.map(({ left }) => left).sort((a, b) => a - b);
  const rights = body.map(({ right }) => right).sort((a, b) => a - b);
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
    size,
  };
}

function weighedMedian(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let seen = 0;
  for (const { value, weight } of sorted) {
    seen += weight;
    if (seen >= half) return value;
  }
  return 0;
}
