// The document as a tree of numbered parts. Which of them are tasks is decided later, by where units are named.
import type { Mark, NumberStyle } from './numbering.ts';
import { STYLE_ORDER } from './numbering.ts';
import type { Range, View } from './view.ts';
import { trimmed } from './view.ts';

export interface Node extends Range {
  /** Undefined for the document itself. */
  readonly mark?: Mark;
  readonly parent?: Node;
  readonly children: Node[];
}

interface OpenNode {
  from: number;
  to: number;
  mark: Mark;
  parent: Node;
  children: Node[];
}

const rank = (style: NumberStyle): number => STYLE_ORDER.indexOf(style);

/** A node runs from its number to the next number of the same or an outer style. */
export function buildOutline(view: View, marks: readonly Mark[]): Node {
  const root: Node = { from: 0, to: view.text.length, children: [] };
  const open: OpenNode[] = [];
  const closeAt = (position: number): void => {
    const node = open.pop();
    if (node) node.to = trimmed(view, { from: node.from, to: position }).to;
  };
  for (const mark of marks) {
    while (open.length > 0 && rank(open.at(-1)?.mark.style ?? mark.style) >= rank(mark.style))
      closeAt(mark.from);
    const parent: Node = open.at(-1) ?? root;
    const node: OpenNode = { from: mark.from, to: view.text.length, mark, parent, children: [] };
    parent.children.push(node);
    open.push(node);
  }
  while (open.length > 0) closeAt(view.text.length);
  return root;
}

export function walk(node: Node): Node[] {
  return [node, ...node.children.flatMap(walk)];
}

/** Where the node's own words end: before its first numbered child. */
export function ownEnd(node: Node): number {
  return node.children[0]?.from ?? node.to;
}
