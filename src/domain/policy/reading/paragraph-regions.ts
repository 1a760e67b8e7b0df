// Tasks without numbers: lines of which each names its units, or stands above the line that does.
import { isClosing } from './endings.ts';
import type { Block } from './layout.ts';
import { blockText } from './layout.ts';
import type { Node } from './outline.ts';
import { overlapping, startingWithin } from './ranges.ts';
import type { Page, Region } from './regions.ts';
import { FIRST_LISTED_LEADS, LABEL } from './roles.ts';
import type { PlacedStatement } from './statement-places.ts';
import type { Range } from './view.ts';

const HEADING_LENGTH = 40;

/** A short line without a stop: it heads what follows. */
function isHeadingLine(page: Page, block: Block): boolean {
  return block.to - block.from <= HEADING_LENGTH && !/[。;:,]$/.test(blockText(page.view, block));
}

/** "建立机制（责任单位：A）。加强统筹。": the line brings its own heading, with the units right behind it. */
function headsItself(page: Page, block: Block, first: PlacedStatement): boolean {
  const words = page.view.text.slice(block.from, first.from);
  const goesOn = /[\u4e00-\u9fff]/.test(page.view.text.slice(first.to, block.to));
  return goesOn && words.length <= HEADING_LENGTH && !/[。;]/.test(words);
}

/** The lines, without the cuts that white space made inside the words that name the units. */
function wholeLines(page: Page, range: Range): Block[] {
  const lines: Block[] = [];
  for (const block of startingWithin(page.blocks, range)) {
    const previous = lines.at(-1);
    const isInside = overlapping(page.statements, block).some((s) => s.from < block.from);
    if (previous && isInside && !block.hard) lines[lines.length - 1] = { ...previous, to: block.to };
    else lines.push(block);
  }
  return lines;
}

/** Within the words that name the units, or before them: "责任领导：某某". */
function saysWho(page: Page, block: Block): boolean {
  const isInside = overlapping(page.statements, block).some((s) => s.from < block.from);
  return isInside || blockText(page.view, block).search(LABEL) === 0;
}

/** Lines of one unnumbered stretch, cut behind each line that names units. */
export function paragraphRegions(page: Page, range: Range, section?: Node): Region[] {
  const regions: Region[] = [];
  let heading: Block | undefined;
  let body: number | undefined;
  for (const block of wholeLines(page, range)) {
    const statements = startingWithin(page.statements, block);
    const first = statements[0];
    if (!first && saysWho(page, block)) continue;
    if (!first) {
      const isHeading = isHeadingLine(page, block);
      body = isHeading ? undefined : heading ? (body ?? block.from) : block.from;
      if (isHeading) heading = block;
      continue;
    }
    const standsAlone = first.from === block.from;
    const previous = regions.at(-1);
    if (standsAlone && heading === undefined && body === undefined && previous) {
      regions[regions.length - 1] = {
        ...previous,
        to: block.to,
        statements: [...previous.statements, ...statements],
      };
      continue;
    }
    const headed = headsItself(page, block, first) ? undefined : heading?.from;
    const from = headed ?? (standsAlone ? (body ?? block.from) : block.from);
    regions.push({ from, to: block.to, statements, ...(section ? { section } : {}) });
    [heading, body] = [undefined, undefined];
  }
  return regions;
}

const INTRODUCES =
  /(?:(?:如下|以下)[^。]{0,12}|(?:制定|提出|出台)(?:本|此|该)[^。]{2,8})[。:]?$|^各[^。]*:$|号$|印发给你们[^。]*。$/;

/** Where an unnumbered text begins to speak of tasks: behind title, number, addressees, introduction and the rule for all lists. */
export function behindHead(page: Page): number {
  const first = page.statements[0]?.from ?? 0;
  const above = page.blocks.filter((block) => block.to <= first);
  const last = above.findLast((block) => {
    const text = blockText(page.view, block);
    return INTRODUCES.test(text) || isClosing(text) || FIRST_LISTED_LEADS.test(text);
  });
  return last?.to ?? 0;
}
