// Where on a page the document stands: down from the top, as long as one element holds nearly all of the prose.
import { isTag, isText } from 'domhandler';
import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import { isDataTable } from './data-table.ts';
import { findHeading } from './find-heading.ts';
import { isFurniture } from './furniture.ts';

export interface Article {
  readonly article: ParentNode;
  /** The page's own heading, which often stands outside the article; empty where there is none. */
  readonly heading: string;
}

/** An element with this share of its parent's prose is worth going into. */
const MOST = 0.85;

export function findArticle(page: Document): Article {
  const weights = new Map<AnyNode, number>();
  weigh(page, weights);
  let article: ParentNode = page;
  for (let next = mainChild(article, weights); next !== undefined; next = mainChild(article, weights)) {
    article = next;
  }
  return { article: isRow(article) ? tableOf(article) : article, heading: findHeading(page) };
}

/** A paragraph, a cell or a row that holds nearly everything is the document flattened, not its frame. */
function mainChild(article: ParentNode, weights: ReadonlyMap<AnyNode, number>): Element | undefined {
  const whole = weights.get(article) ?? 0;
  return article.children
    .filter(isTag)
    .filter((child) => !(child.name === 'table' && isDataTable(child)))
    .filter((child) => holdsBlocks(child) || !/^(?:p|td|th|tr|tbody|table|li)$/.test(child.name))
    .find((child) => (weights.get(child) ?? 0) >= Math.max(1, whole * MOST));
}

/** Letters of prose: what stands in links, forms and frames of the site does not count. */
function weigh(node: AnyNode, weights: Map<AnyNode, number>): number {
  let weight = 0;
  if (isText(node)) weight = node.data.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  else if ('children' in node && !isFurniture(node)) {
    for (const child of node.children) weight += weigh(child, weights);
    if (isTag(node) && node.name === 'a') weight = 0;
  }
  weights.set(node, weight);
  return weight;
}

function holdsBlocks(element: Element): boolean {
  return element.children.some(
    (child) => isTag(child) && /^(?:p|div|table|tbody|tr|td|section|article|h\d|ul|ol)$/.test(child.name),
  );
}

function isRow(node: ParentNode): boolean {
  return 'name' in node && /^(?:tbody|tr)$/.test(node.name);
}

function tableOf(node: ParentNode): ParentNode {
  let at: ParentNode | null = node;
  while (at !== null && !('name' in at && at.name === 'table')) at = at.parent;
  return at?.parent ?? node;
}
