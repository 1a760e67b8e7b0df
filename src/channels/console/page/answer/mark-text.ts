// A quote with the words that answer the question marked.
import { element } from '../dom/element.ts';
import type { Mark } from './cut-excerpt.ts';

export function markText(text: string, marks: readonly Mark[]): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || start >= end) continue;
    nodes.push(document.createTextNode(text.slice(at, start)), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}
