// From chosen parts to tasks with exact ends: what follows the last units is the document's closing, not the task's.
import type { Block } from './layout.ts';
import { blockText } from './layout.ts';
import type { Mark } from './numbering.ts';
import type { Node } from './outline.ts';
import type { PlacedStatement } from './statement-places.ts';
import { isFurniture } from './furniture.ts';
import { isBox, isClosing } from './endings.ts';
import { behindHead, paragraphRegions } from './paragraph-regions.ts';
import { startingWithin } from './ranges.ts';
import type { Range, View } from './view.ts';
import { trimmed } from './view.ts';

export interface Region extends Range {
  readonly mark?: Mark;
  /** The numbered part above the task. */
  readonly section?: Node;
  readonly statements: readonly PlacedStatement[];
  /** In a table: the cell that says what is to be done. */
  readonly words?: Range;
  /** In a table: cells that promise nothing. */
  readonly asides?: readonly Range[];
  /** In a table: names and columns for them don't go together one by one. */
  readonly uneven?: boolean;
}

export interface Page {
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
