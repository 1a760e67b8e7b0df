// One block of a reply as elements; a new kind of block is a compile error here.
import type { Block, Reply, TaskReference } from '../../../../domain/conversation/index.ts';
import { showChart } from '../chart/show-chart.ts';
import { element } from '../dom/element.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { linkItem, linkMentions } from './link-tasks.ts';
import { showCitation } from './show-citation.ts';

export interface BlockDeps {
  readonly texts: Texts;
}

export function showBlock(
  deps: BlockDeps,
  reply: Pick<Reply, 'citations' | 'tasks'>,
  block: Block,
): HTMLElement | undefined {
  switch (block.kind) {
    case 'text':
      return element('p', { class: 'block-text' }, ...linkMentions(block.text, reply.tasks));
    case 'fields':
      return showFields(block.fields);
    case 'list':
      return showList(deps, block.items);
    case 'table':
      return showTable(block);
    case 'quote': {
      const citation = reply.citations[block.citation];
      return citation === undefined
        ? element('blockquote', { class: 'clause' }, block.text)
        : showCitation(deps.texts, citation, block);
    }
    case 'chart':
      return showChart(block);
    case 'buttons':
      // Suggestions stand together below the answer: see show-reply.ts.
      return undefined;
  }
}

function showFields(fields: Extract<Block, { kind: 'fields' }>['fields']): HTMLElement {
  const rows = fields.map(({ label, value }) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, value)),
  );
  return element('dl', { class: 'block-fields' }, ...rows);
}

/** Tasks bring their own numbers; other items are counted. */
function showList(deps: BlockDeps, items: Extract<Block, { kind: 'list' }>['items']): HTMLElement {
  const rows = items.map((item) => showItem(deps, item));
  return items.some(({ task }) => task !== undefined)
    ? element('ul', { class: 'block-list' }, ...rows)
    : element('ol', { class: 'block-list is-counted' }, ...rows);
}

function showItem(
  { texts }: BlockDeps,
  { text, task }: { readonly text: string; readonly task?: TaskReference },
): HTMLElement {
  if (task === undefined) return element('li', {}, text);
  return element('li', {}, ...linkItem(text, task, fill(texts.task, { task: task.task })));
}

function showTable({ columns, rows }: Extract<Block, { kind: 'table' }>): HTMLElement {
  const head = columns.map(({ label, type }) => element('th', { scope: 'col', class: `is-${type}` }, label));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...columns.map(({ key, type }) => element('td', { class: `is-${type}` }, showCell(row[key]))),
    ),
  );
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  );
  // A wide table scrolls by itself, also by keyboard, instead of widening the page.
  const label = columns.map((column) => column.label).join(' · ');
  return element('div', { class: 'block-table', role: 'region', tabindex: 0, 'aria-label': label }, table);
}

function showCell(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '—' : String(value);
}
