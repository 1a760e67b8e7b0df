// Markdown is read as it is; only a table of tasks becomes tasks.
import { readTaskTable } from './task-table.ts';

const ROW = /^\s*\|(?<cells>.*)\|\s*$/;
const RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

export function readMarkdown(text: string): string {
  const lines = text.split('\n');
  const written: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const table = RULE.test(lines[at + 1] ?? '') ? rowsFrom(lines, at) : [];
    const tasks = readTaskTable(table.filter((_, row) => row !== 1).map(cellsOf));
    if (tasks === undefined) written.push(lines[at] ?? '');
    else {
      written.push(...tasks);
      at += table.length - 1;
    }
  }
  return written.join('\n');
}

function rowsFrom(lines: readonly string[], from: number): readonly string[] {
  const end = lines.findIndex((line, at) => at >= from && !ROW.test(line));
  return lines.slice(from, end < 0 ? lines.length : end);
}

function cellsOf(row: string): string[] {
  const cells = ROW.exec(row)?.groups?.['cells'] ?? '';
  return cells.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/<br\s*\/?>/gi, '\n'));
}
