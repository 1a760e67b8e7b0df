// The skeleton of a document: where its body is, which parts are tasks, which are sections, where it ends.
import { withoutBoxes } from './boxes.ts';
import { isClosing, isDateOnly } from './endings.ts';
import { furnitureTail, isPageNumber } from './furniture.ts';
import type { Block } from './layout.ts';
import { blockText, splitBlocks } from './layout.ts';
import type { Mark } from './numbering.ts';
import { findMarks } from './numbering.ts';
import type { Node } from './outline.ts';
import { buildOutline, walk } from './outline.ts';
import type { Region } from './regions.ts';
import { regionsOf } from './regions.ts';
import { selectMarks } from './sequence.ts';
import type { ListConvention } from './statement.ts';
import { findConvention } from './statement.ts';
import type { PlacedStatement } from './statement-places.ts';
import { findStatements } from './statement-places.ts';
import { besideText } from './tables/beside-text.ts';
import { findTables } from './tables/find-tables.ts';
import { tableRegions } from './tables/table-regions.ts';
import { chooseTasks } from './task-choice.ts';
import type { Range, View } from './view.ts';
import { compact } from './view.ts';

export interface Structure {
  readonly blocks: readonly Block[];
  /** Page numbers in the middle of the text. */
  readonly holes: readonly Block[];
  readonly root: Node;
  readonly statements: readonly PlacedStatement[];
  readonly convention: ListConvention | undefined;
  readonly regions: readonly Region[];
  /** Whether units told which parts are tasks. */
  readonly byUnits: boolean;
  /** Tables of tasks whose rows are none, because the text says what they say. */
  readonly passedOver: readonly Range[];
  /** Numbered parts that hold tasks, and outermost ones that hold none. */
  readonly sections: readonly Node[];
  readonly bodyFrom: number;
  readonly closingFrom: number;
  readonly furnitureFrom: number;
}

function sectionsOf(root: Node, regions: readonly Region[]): Node[] {
  const above = new Set<Node>();
  for (const region of regions) {
    for (let node = region.section; node?.mark; node = node.parent) above.add(node);
  }
  const starts = new Set(regions.map((r) => r.from));
  return walk(root).filter((n) => n.mark && (above.has(n) || (n.parent === root && !starts.has(n.from))));
}

/** Behind the last task; where a section without tasks follows, at the first line that signs off. */
function findClosing(view: View, blocks: readonly Block[], regions: readonly Region[], root: Node): number {
  const lastTask = regions.at(-1)?.to ?? 0;
  const lastPart = root.children.at(-1);
  if (!lastPart || lastPart.from < lastTask)
    return lastTask > 0 ? lastTask : (findSignOff(view, blocks, 0) ?? view.text.length);
  return findSignOff(view, blocks, lastPart.from) ?? view.text.length;
}

function findSignOff(view: View, blocks: readonly Block[], after: number): number | undefined {
  return blocks.find((block) => block.from > after && isClosing(blockText(view, block)))?.from;
}

/** What a web page prints below the signature: 主办单位 there hosts the page and leads nothing. */
function pageTail(view: View, blocks: readonly Block[], marks: readonly Mark[]): number {
  const lastMark = marks.at(-1)?.from ?? 0;
  const signed = blocks.find((b) => b.from > lastMark && isDateOnly(blockText(view, b)));
  return signed ? furnitureTail(view, blocks, signed.to) : view.text.length;
}

export function readStructure(view: View, original: string): Structure {
  const all = splitBlocks(view);
  const holes = all.filter((block) => isPageNumber(view, block));
  const blocks = all.filter((block) => !holes.includes(block));
  const tables = findTables(view);
  const inTable = (range: Range): boolean => tables.some((t) => range.from >= t.from && range.from < t.to);
  const possible = findMarks(view, original, blocks).filter((mark) => !inTable(mark));
  const marks = withoutBoxes(view, blocks, selectMarks(possible));
  const convention = findConvention(compact(view, { from: 0, to: view.text.length }).text);
  const tail = pageTail(view, blocks, marks);
  const statements = findStatements(view, blocks, marks, convention).filter(
    (s) => !inTable(s) && s.from < tail,
  );
  const root = buildOutline(view, marks);
  const choice = chooseTasks(view, root, statements);
  const firstPart = root.children[0]?.from;
  const fromText = regionsOf({ view, blocks, statements }, choice.tasks, { from: 0, to: view.text.length });
  const fromTables = tableRegions(view, tables);
  const { regions, byUnits, passedOver } = besideText({
    view,
    fromText,
    byUnits: choice.byUnits,
    tables,
    fromTables,
  });
  const bodyFrom = Math.min(firstPart ?? view.text.length, regions[0]?.from ?? view.text.length);
  const closingFrom = findClosing(view, blocks, regions, root);
  return {
    blocks,
    holes,
    root,
    statements,
    convention,
    regions,
    byUnits,
    passedOver,
    sections: sectionsOf(root, regions),
    bodyFrom,
    closingFrom,
    furnitureFrom: furnitureTail(view, blocks, Math.max(closingFrom, bodyFrom)),
  };
}
