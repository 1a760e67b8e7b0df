// Tables that hold data, as against those that only lay out a page.
import { isTag } from 'domhandler';
import type { AnyNode, Element } from 'domhandler';

/** Old pages are laid out by tables: one that holds a table, or a single cell in each row, only frames. */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  return (
    rows.length > 1 &&
    rows.every((row) => !holds(row, 'table')) &&
    rows.some((row) => cellsOf(row).length > 1)
  );
}

function holds(node: AnyNode, name: string): boolean {
  return (
    'children' in node &&
    node.children.some((child) => (isTag(child) && child.name === name) || holds(child, name))
  );
}

export function rowsOf(table: Element): Element[] {
  return table.children.filter(isTag).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

export function cellsOf(row: Element): Element[] {
  return row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
}
