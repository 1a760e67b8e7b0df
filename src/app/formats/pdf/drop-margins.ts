// What a page repeats above and below the text – running titles, dates, addresses, page numbers – is no text of the document.
import type { PageLine } from './read-lines.ts';

const TOP = 0.88;
const BOTTOM = 0.1;
const PAGE_NUMBER =
  /^(?:[-—–－·•~]*\s*\d{1,4}\s*[-—–－·•~]*|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|page\s+\d+(?:\s+of\s+\d+)?)$/i;

export function dropMargins(pages: readonly (readonly PageLine[])[]): readonly PageLine[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.filter(isMarginal).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRepeated = (line: PageLine): boolean =>
    pages.length > 1 && (counts.get(keyOf(line)) ?? 0) >= Math.max(2, pages.length * 0.4);
  return pages.flatMap((page) => {
    const outermost = new Set([page[0], page.at(-1)]);
    return page.filter(
      (line) =>
        !(isMarginal(line) && isRepeated(line)) &&
        !(PAGE_NUMBER.test(line.text) && (isMarginal(line) || outermost.has(line))),
    );
  });
}

function isMarginal({ level }: PageLine): boolean {
  return level > TOP || level < BOTTOM;
}

/** The same but for its numbers: "第 3 页", "2025/11/23 12:00". */
function keyOf({ text, level }: PageLine): string {
  return `${level > 0.5 ? 'top' : 'bottom'} ${text.replace(/\d+/g, '0').replace(/\s/g, '')}`;
}
