// From chosen parts to tasks with exact ends: what follows the last units is the document's closing, not the task's.
import type { Block } from './layout.ts';
import { blockText } from './layout.ts';
import type { Mark } from './numbering.ts';
import type { Node } from './outline.ts';
import type { PlacedStatement } from './statement-places.ts';
import { isFurniture } from './furniture.ts';
import { isBox, isClosing } from './endings.ts';
import { overlapping, startingWithin } from './ranges.ts';
import { FIRST_LISTED_LEADS, LABEL } from './roles.ts';
import type { Range, View } from './view.ts';
import { trimmed } from './view.ts';

export interface Region extends Range {
  readonly mark?: Mark;
  /** The numbered part above the task. */
  readonly section?: Node;
  readonly statements: readonly PlacedStatement[];
  /** In a table: the cell that says what is to be done. */
  readonly words?: Range;
}

interface Page {
  readonly view: View;
  readonly blocks: readonly Block[];
  readonly statements: readonly PlacedStatement[];
}

/** Where the words after a task's last units begin; a full stop still belongs to the units. */
function afterUnits(view: View, region: Region): number {
  let at = region.statements.at(-1)?.to ?? region.to;
  while (at < region.to && /[。;.\s]/.test(view.text[at] ?? '')) at += 1;
  return at;
}

/** In most documents the units close a task; in some they stand behind its heading. */
function unitsCloseTasks(view: View, regions: readonly Region[]): boolean {
  const named = regions.slice(0, -1).filter((r) => r.statements.length > 0);
  if (named.length === 0) return true;
  const closed = named.filter((r) => afterUnits(view, r) >= r.to).length;
  return closed * 10 >= named.length * 6;
}

/** Cuts the region where a closing, a box or page furniture begins. */
function cutAtEnding(page: Page, region: Region, isLast: boolean, unitsClose: boolean): Region {
  let to = region.to;
  for (const block of startingWithin(page.blocks, region).slice(1)) {
    const text = blockText(page.view, block);
    const ends = isLast ? isClosing(text) || isFurniture(page.view, block) : isBox(text);
    if (!ends || startingWithin(page.statements, { from: block.from, to: region.to }).length > 0) continue;
    to = block.from;
    break;
  }
  const cut = { ...region, ...trimmed(page.view, { from: region.from, to }) };
  if (!isLast || !unitsClose || region.statements.length === 0) return cut;
  return {
    ...cut,
    ...trimmed(page.view, { from: cut.from, to: Math.min(cut.to, afterUnits(page.view, cut)) }),
  };
}

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

/** Cuts behind each statement: for a text without numbers and without lines. */
function statementRegions(page: Page, range: Range): Region[] {
  const regions: Region[] = [];
  let from = range.from;
  for (const statement of startingWithin(page.statements, range)) {
    const region: Region = { from, to: statement.to, statements: [statement] };
    const to = afterUnits(page.view, { ...region, to: range.to });
    regions.push({ ...region, ...trimmed(page.view, { from, to }) });
    from = to;
  }
  return regions;
}

/** A heading alone on its line, with several lines below it that each name units, or stand above their units. */
function holdsParagraphTasks(page: Page, node: Node): boolean {
  const [heading, ...rest] = startingWithin(page.blocks, node);
  if (!heading || node.children.length > 0 || startingWithin(page.statements, heading).length > 0)
    return false;
  if (heading.to - heading.from > 60 || rest.length === 0) return false;
  return paragraphRegions(page, { from: heading.to, to: node.to }).length >= 2;
}

function isBareHeading(page: Page, node: Node): boolean {
  const [heading, ...rest] = startingWithin(page.blocks, node);
  return heading !== undefined && rest.length > 0 && startingWithin(page.statements, heading).length === 0;
}

const INTRODUCES =
  /(?:(?:如下|以下)[^。]{0,12}|(?:制定|提出|出台)(?:本|此|该)[^。]{2,8})[。:]?$|^各[^。]*:$|号$|印发给你们[^。]*。$/;

/** Where an unnumbered text begins to speak of tasks: behind title, number, addressees, introduction and the rule for all lists. */
function behindHead(page: Page): number {
  const first = page.statements[0]?.from ?? 0;
  const above = page.blocks.filter((block) => block.to <= first);
  const last = above.findLast((block) => {
    const text = blockText(page.view, block);
    return INTRODUCES.test(text) || isClosing(text) || FIRST_LISTED_LEADS.test(text);
  });
  return last?.to ?? 0;
}

export function regionsOf(page: Page, tasks: readonly Node[], body: Range): readonly Region[] {
  const outer = tasks.filter((node) => node.parent && !node.parent.mark);
  const split = outer.filter((node) => holdsParagraphTasks(page, node)).length;
  const byParagraph = split > 0 && split * 2 >= outer.length;
  const regions = tasks.flatMap((node): Region[] => {
    if (byParagraph && outer.includes(node) && isBareHeading(page, node)) {
      const [heading] = startingWithin(page.blocks, node);
      return paragraphRegions(page, { from: heading?.to ?? node.from, to: node.to }, node);
    }
    const section = node.parent?.mark ? { section: node.parent } : {};
    const mark = node.mark ? { mark: node.mark } : {};
    return [
      {
        from: node.from,
        to: node.to,
        statements: startingWithin(page.statements, node),
        ...mark,
        ...section,
      },
    ];
  });
  if (regions.length === 0) {
    const lines = paragraphRegions(page, { from: behindHead(page), to: body.to });
    const loose = lines.length > 1 ? lines : statementRegions(page, body);
    return loose;
  }
  const unitsClose = unitsCloseTasks(page.view, regions);
  return regions.map((region, i) => cutAtEnding(page, region, i === regions.length - 1, unitsClose));
}
