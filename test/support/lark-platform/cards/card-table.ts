// The table component: its properties, and the cells that must fit the type of their column.
// https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-components/content-components/table
import { isObject, listAt, stringAt } from '../json-shape.ts';
import type { Rule, Walk } from './card-rules.ts';
import {
  colour,
  flag,
  horizontal,
  listOf,
  matching,
  oneOf,
  plainObject,
  shapeOf,
  vertical,
  whole,
  words,
} from './card-rules.ts';

const DATA_TYPES = ['text', 'lark_md', 'markdown', 'options', 'number', 'persons', 'date'];
const MAX_COLUMNS = 50;

const column = shapeOf(
  {
    name: words,
    display_name: words,
    width: matching('auto, px or %', /^(?:auto|\d{2,3}px|\d{1,3}%)$/),
    data_type: oneOf(...DATA_TYPES),
    vertical_align: vertical,
    horizontal_align: horizontal,
    format: shapeOf({ symbol: words, precision: whole(0, 10), separator: flag }),
    date_format: words,
  },
  ['name', 'data_type'],
);

export const TABLE_PROPERTIES: Readonly<Record<string, Rule>> = {
  page_size: whole(1, 10),
  row_height: matching('low, middle, high, auto or px', /^(?:low|middle|high|auto|\d{2,3}px)$/),
  row_max_height: matching('a px value', /^\d{2,3}px$/),
  freeze_first_column: flag,
  header_style: shapeOf({
    text_align: horizontal,
    text_size: oneOf('normal', 'heading'),
    background_style: oneOf('none', 'grey'),
    text_color: colour,
    bold: flag,
    lines: whole(1, 99),
  }),
  columns: listOf(column),
  rows: listOf(plainObject),
};

export function checkTable(table: Readonly<Record<string, unknown>>, path: string, walk: Walk): void {
  const types = new Map<string, string>();
  for (const entry of listAt(table, 'columns')) {
    const name = isObject(entry) ? stringAt(entry, 'name') : undefined;
    if (name === undefined || !isObject(entry)) continue;
    if (types.has(name)) problem(walk, 200915, 'table columns have the same name', name, path);
    types.set(name, stringAt(entry, 'data_type') ?? 'text');
  }
  if (types.size > MAX_COLUMNS) problem(walk, 200621, 'table has too many columns', String(types.size), path);
  for (const [index, row] of listAt(table, 'rows').entries()) {
    if (isObject(row)) checkRow(row, types, `${path} -> rows -> [${index}]`, walk);
  }
}

function checkRow(row: object, types: ReadonlyMap<string, string>, path: string, walk: Walk): void {
  for (const [key, cell] of Object.entries(row)) {
    const type = types.get(key);
    if (type === undefined) problem(walk, 200915, 'table rows name is invalid', key, path);
    else if (!fitsType(type, cell))
      problem(walk, 200914, 'table rows is invalid', `${key} is no ${type}`, path);
  }
}

function fitsType(type: string, cell: unknown): boolean {
  switch (type) {
    case 'number':
    case 'date':
      return typeof cell === 'number' && Number.isFinite(cell);
    case 'options':
      return typeof cell === 'string' || (Array.isArray(cell) && cell.every(isObject));
    case 'persons':
      return typeof cell === 'string' || (Array.isArray(cell) && cell.every((id) => typeof id === 'string'));
    case 'text':
      return ['string', 'number', 'boolean'].includes(typeof cell);
    default:
      return typeof cell === 'string';
  }
}

function problem(walk: Walk, errCode: number, errMsg: string, errValue: string, path: string): void {
  walk.problems.push({ errCode, errMsg, errValue, path });
}
