// The lines that an element shows: blocks and breaks begin new ones, tables of tasks become tasks.
import { isTag, isText } from 'domhandler';
import type { AnyNode, Element, ParentNode } from 'domhandler';
import { readPlainTable, readTaskTable } from '../task-table.ts';
import { cellsOf, isDataTable, rowsOf } from './data-table.ts';
import { isFurniture } from './furniture.ts';

const BLOCK = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tr td th ul'.split(
    ' ',
  ),
);

export function listLines(node: ParentNode): readonly string[] {
  const lines = [''];
  write(node, lines);
  return lines
    .map((line) => line.replace(/[ \t\u00A0\u2003\u3000]+/g, ' ').trim())
    .filter((line) => line !== '');
}

function write(node: AnyNode | ParentNode, lines: string[]): void {
  if (isText(node)) {
    lines[lines.length - 1] =
      (lines.at(-1) ?? '') + node.data.replace(/[\t\n\r\f ]+/g, joinsHan(node.data) ? '' : ' ');
    return;
  }
  if (!('children' in node) || isFurniture(node)) return;
  const name = isTag(node) ? node.name : '';
  if (name === 'br') lines.push('');
  if (name === 'table' && isDataTable(node as Element)) {
    const grid = readGrid(node as Element);
    lines.push(...(readTaskTable(grid) ?? readPlainTable(grid)), '');
    return;
  }
  const isBlock = BLOCK.has(name);
  if (isBlock) lines.push('');
  for (const child of node.children) write(child, lines);
  if (isBlock) lines.push('');
}

/** A line break inside a Chinese paragraph of the markup is none on the page. */
function joinsHan(text: string): boolean {
  return /^\s*$/.test(text) ? text.includes('\n') : !/[a-z]\s+[a-z]/i.test(text) && /[\n\r]/.test(text);
}

function readGrid(table: Element): string[][] {
  const grid: string[][] = [];
  const hanging: { text: string; rows: number }[] = [];
  for (const row of rowsOf(table)) {
    const line: string[] = [];
    const take = (): void => {
      for (
        let from = hanging[line.length];
        from !== undefined && from.rows > 0;
        from = hanging[line.length]
      ) {
        from.rows -= 1;
        line.push(from.text);
      }
    };
    for (const cell of cellsOf(row)) {
      take();
      const text = listLines(cell).join('\n');
      for (let column = spanOf(cell, 'colspan'); column > 0; column -= 1) {
        hanging[line.length] = { text, rows: spanOf(cell, 'rowspan') - 1 };
        line.push(text);
      }
    }
    take();
    grid.push(line);
  }
  return grid;
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.attribs[name] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1_000) : 1;
}
