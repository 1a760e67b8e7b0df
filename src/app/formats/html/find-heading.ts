// The document's title, which sites print outside the article: as a heading, as something marked "title", or in the window's title.
import { isTag, isText } from 'domhandler';
import type { AnyNode, Document, Element } from 'domhandler';
import { isFurniture } from './furniture.ts';

const TITLE_MARK = /(?:^|[\s_-])(?:title|tit|bt|headline|biaoti)(?:$|[\s_-]|\d)/i;
const GENRE =
  /(?:意见|意見|通知|方案|办法|辦法|措施|规划|規劃|计划|計劃|清单|清單|决定|決定|公告|条例|條例|细则|細則|要点|要點|规定|規定)(?:[（(].{1,12}[）)])?$/u;

/** Empty where the page has none. */
export function findHeading(page: Document): string {
  const marked = (element: Element): boolean =>
    TITLE_MARK.test(`${element.attribs['id'] ?? ''} ${element.attribs['class'] ?? ''}`) &&
    GENRE.test(textOf(element));
  const found = find(page, ({ name }) => name === 'h1') ?? find(page, marked);
  if (found !== undefined) return textOf(found);
  const title = find(page, ({ name }) => name === 'title', true);
  const [first = ''] = title === undefined ? [] : textOf(title).split(/\s*[_|–—-]\s*/u);
  return GENRE.test(first) ? first : '';
}

function find(node: AnyNode, accept: (element: Element) => boolean, everywhere = false): Element | undefined {
  if (!('children' in node) || (!everywhere && isFurniture(node))) return undefined;
  if (isTag(node) && accept(node) && textOf(node) !== '') return node;
  for (const child of node.children) {
    const found = find(child, accept, everywhere);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(node: AnyNode): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: AnyNode): string {
  if (isText(node)) return node.data;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}
