// A leader's page is one page: the more it has to say, the closer it is set. Its length is estimated, so that the same
// brief looks the same everywhere, without a script that measures.
import type { Brief } from '../brief/brief.ts';
import type { BriefSection } from '../brief/page/page.ts';

/** Han characters that a line holds; of a table, its columns from the left. */
const LINE = 56;
const PAIRED_LINE = 27;
const COLUMNS: Readonly<Record<string, readonly number[]>> = {
  red: [4, 12, 6, 10, 5, 16, 11],
  yellow: [4, 14, 6, 14, 13, 10],
};
const OF_ENTRIES = 6;
/** Its narrow letters make up for its long words. */
const ENGLISH = 0.95;

/** How many lines still fit at each size, found with Chromium on A4. */
const STEPS = [
  { lines: 42, name: 'size-100' },
  { lines: 51, name: 'size-94' },
  { lines: 57, name: 'size-88' },
  { lines: 67, name: 'size-82' },
  { lines: 70, name: 'size-76' },
  { lines: 85, name: 'size-70' },
] as const;

export function densityOf({ version, kind, page, language }: Brief): string {
  if (version !== 'leader' || kind !== 'week') return 'size-100';
  const paired = page.sections.filter(({ id }) => id === 'stale' || id === 'changes');
  const others = page.sections.filter((section) => !paired.includes(section));
  const lines =
    others.reduce((sum, section) => sum + linesOf(section, LINE), 0) +
    Math.max(...paired.map((section) => linesOf(section, PAIRED_LINE)), 0);
  const preface = page.preface === undefined ? 0 : Math.ceil(widthOf(page.preface.text) / LINE) + 1;
  const needed = language === 'en' ? (lines + preface) * ENGLISH : lines + preface;
  return STEPS.find((step) => needed <= step.lines)?.name ?? 'size-64';
}

function linesOf({ id, lines, rest, columns }: BriefSection, wide: number): number {
  const widths = COLUMNS[id];
  const rows = lines.map(({ cells, text, entries }) =>
    columns === undefined || widths === undefined || cells === undefined
      ? Math.ceil((widthOf(text) + (entries.length > 0 ? OF_ENTRIES : 0)) / wide)
      : Math.max(...cells.map((cell, index) => Math.ceil(widthOf(cell) / (widths[index] ?? LINE)))) + 0.35,
  );
  const head = columns === undefined ? 1.5 : 2.5;
  const left = rest === undefined ? 0 : Math.ceil(widthOf(rest.text) / wide);
  return head + left + rows.reduce((sum, count) => sum + count, 0);
}

/** Latin letters and digits take about half of a Han character. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.charCodeAt(0) < 0x300 ? 0.55 : 1;
  return width;
}
