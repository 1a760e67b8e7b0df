// The table component, with its numbers and dates as the client would format them, and its pages as one scroll.
import type { JsonObject } from '../json-shape.ts';
import { isObject, listAt, objectAt, stringAt } from '../json-shape.ts';
import { colourClass, escapeHtml, spell } from './escape-html.ts';
import { renderInline } from './render-inline.ts';

type NameOf = (id: string) => string;

export function renderTable(table: JsonObject, nameOf: NameOf): string {
  const columns = listAt(table, 'columns').filter(isObject);
  const head = columns.map(
    (column) => `<th class="${align(column)}">${escapeHtml(column['display_name'])}</th>`,
  );
  const rows = listAt(table, 'rows').filter(isObject);
  const body = rows.map((row) => {
    const cells = columns.map((column) => {
      const cell = renderCell(column, row[stringAt(column, 'name') ?? ''], nameOf);
      return `<td class="${align(column)}">${cell}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const size = typeof table['page_size'] === 'number' ? table['page_size'] : 5;
  const pages = Math.ceil(rows.length / size);
  const note = pages > 1 ? `<div class="note">客户端分 ${pages} 页显示，每页 ${size} 行</div>` : '';
  return `<div class="table"><table><tr>${head.join('')}</tr>${body.join('')}</table>${note}</div>`;
}

function align(column: JsonObject): string {
  const given = stringAt(column, 'horizontal_align');
  const wanted = given ?? (column['data_type'] === 'number' ? 'right' : 'left');
  return ['left', 'center', 'right'].includes(wanted) ? wanted : 'left';
}

function renderCell(column: JsonObject, cell: unknown, nameOf: NameOf): string {
  if (cell === undefined || cell === null) return '';
  switch (column['data_type']) {
    case 'number':
      return escapeHtml(spellNumber(objectAt(column, 'format') ?? {}, Number(cell)));
    case 'date':
      return escapeHtml(spellDate(stringAt(column, 'date_format') ?? 'YYYY-MM-DD HH:mm', Number(cell)));
    case 'options':
      return (Array.isArray(cell) ? cell : [{ text: cell }])
        .filter(isObject)
        .map(
          (option) =>
            `<span class="tag ${colourClass(option['color'] ?? 'blue')}">${escapeHtml(option['text'])}</span>`,
        )
        .join(' ');
    case 'persons':
      return (Array.isArray(cell) ? cell : [cell])
        .map((id) => `<span class="at">@${escapeHtml(nameOf(String(id)))}</span>`)
        .join(' ');
    case 'lark_md':
    case 'markdown':
      return renderInline(spell(cell), nameOf);
    default:
      return escapeHtml(cell);
  }
}

function spellNumber(format: JsonObject, value: number): string {
  const digits = typeof format['precision'] === 'number' ? format['precision'] : undefined;
  const words = value.toLocaleString('en-US', {
    useGrouping: format['separator'] === true,
    ...(digits === undefined
      ? { maximumFractionDigits: 20 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  });
  return `${stringAt(format, 'symbol') ?? ''}${words}`;
}

function spellDate(format: string, atMs: number): string {
  // The client shows the reader's own zone; this one lives in China.
  const at = new Date(atMs + 8 * 60 * 60 * 1000).toISOString();
  const parts: Readonly<Record<string, string>> = {
    YYYY: at.slice(0, 4),
    MM: at.slice(5, 7),
    DD: at.slice(8, 10),
    HH: at.slice(11, 13),
    mm: at.slice(14, 16),
    ss: at.slice(17, 19),
  };
  return format.replace(/YYYY|MM|DD|HH|mm|ss/g, (mark) => parts[mark] ?? mark);
}
