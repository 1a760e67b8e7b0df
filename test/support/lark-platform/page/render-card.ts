// A card of schema 2.0 as HTML, close enough to the client for a newcomer to see what the bot says.
import { CARD_COMPONENTS } from '../cards/card-containers.ts';
import type { JsonObject } from '../json-shape.ts';
import { isObject, listAt, objectAt, stringAt } from '../json-shape.ts';
import { colourClass, escapeHtml } from './escape-html.ts';
import { renderChart } from './render-chart.ts';
import { renderInline } from './render-inline.ts';
import { renderButton, renderInput } from './render-inputs.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderTable } from './render-table.ts';

export interface CardView {
  readonly nameOf: (id: string) => string;
}

interface Drawing extends CardView {
  buttons: number;
}

const TEMPLATES = 'blue wathet turquoise green yellow orange red carmine violet purple indigo grey'.split(
  ' ',
);

export function renderCard(card: JsonObject, view: CardView): string {
  const drawing: Drawing = { ...view, buttons: 0 };
  const body = renderElements(listAt(objectAt(card, 'body') ?? {}, 'elements'), drawing);
  const wide = stringAt(objectAt(card, 'config') ?? {}, 'width_mode') === 'fill' ? ' wide' : '';
  return `<article class="card${wide}">${renderHeader(objectAt(card, 'header'), drawing)}<div class="body">${body}</div></article>`;
}

function renderHeader(header: JsonObject | undefined, drawing: Drawing): string {
  if (header === undefined) return '';
  const template = stringAt(header, 'template') ?? 'default';
  const tags = listAt(header, 'text_tag_list')
    .filter(isObject)
    .map(
      (tag) =>
        `<span class="tag ${colourClass(tag['color'] ?? 'blue')}">${renderText(objectAt(tag, 'text'), drawing)}</span>`,
    );
  const subtitle = objectAt(header, 'subtitle');
  const second = subtitle === undefined ? '' : `<small>${renderText(subtitle, drawing)}</small>`;
  const style = TEMPLATES.includes(template) ? `t-${template}` : 't-default';
  return `<header class="${style}"><b>${renderText(objectAt(header, 'title'), drawing)}</b>${tags.join('')}${second}</header>`;
}

function renderElements(elements: readonly unknown[], drawing: Drawing): string {
  return elements
    .filter(isObject)
    .map((element) => renderElement(element, drawing))
    .join('');
}

function renderElement(element: JsonObject, drawing: Drawing): string {
  const tag = stringAt(element, 'tag') ?? '';
  switch (tag) {
    case 'markdown':
      return `<div class="md ${sizeClass(element)}">${renderMarkdown(stringAt(element, 'content') ?? '', drawing.nameOf)}</div>`;
    case 'div':
      return renderDiv(element, drawing);
    case 'hr':
      return '<hr>';
    case 'table':
      return renderTable(element, drawing.nameOf);
    case 'chart':
      return renderChart(element);
    case 'button':
      return renderButton(element, drawing.buttons++);
    case 'column_set':
      return `<div class="columns">${listAt(element, 'columns')
        .filter(isObject)
        .map((column) => renderColumn(column, drawing))
        .join('')}</div>`;
    case 'collapsible_panel':
      return renderPanel(element, drawing);
    case 'form':
      return `<div class="form" data-form="${escapeHtml(stringAt(element, 'name'))}">${renderElements(listAt(element, 'elements'), drawing)}</div>`;
    case 'interactive_container':
      return `<div class="box">${renderElements(listAt(element, 'elements'), drawing)}</div>`;
    default:
      return CARD_COMPONENTS.get(tag)?.kind === 'interactive'
        ? renderInput(element)
        : `<p class="note">此处不显示组件 ${escapeHtml(tag)}</p>`;
  }
}

function renderDiv(element: JsonObject, drawing: Drawing): string {
  const text = objectAt(element, 'text');
  const fields = listAt(element, 'fields')
    .filter(isObject)
    .map(
      (field) =>
        `<div class="${field['is_short'] === true ? 'short' : 'long'}">${renderText(objectAt(field, 'text'), drawing)}</div>`,
    );
  const colour = colourClass(text?.['text_color']);
  const words =
    text === undefined ? '' : `<p class="${sizeClass(text)} ${colour}">${renderText(text, drawing)}</p>`;
  return `<div class="plain">${words}${fields.length === 0 ? '' : `<div class="fields">${fields.join('')}</div>`}</div>`;
}

function renderColumn(column: JsonObject, drawing: Drawing): string {
  const weight = typeof column['weight'] === 'number' ? Math.min(5, Math.max(1, column['weight'])) : 1;
  const width = column['width'] === 'weighted' ? ` w-${weight}` : '';
  return `<div class="column${width}">${renderElements(listAt(column, 'elements'), drawing)}</div>`;
}

function renderPanel(element: JsonObject, drawing: Drawing): string {
  const title = renderText(objectAt(objectAt(element, 'header') ?? {}, 'title'), drawing);
  const open = element['expanded'] === true ? ' open' : '';
  return `<details${open}><summary>${title}</summary>${renderElements(listAt(element, 'elements'), drawing)}</details>`;
}

function renderText(text: JsonObject | undefined, drawing: Drawing): string {
  const content = stringAt(text ?? {}, 'content') ?? '';
  if (text?.['tag'] === 'plain_text') return escapeHtml(content).replaceAll('\n', '<br>');
  return content
    .split('\n')
    .map((line) => renderInline(line, drawing.nameOf))
    .join('<br>');
}

function sizeClass(element: JsonObject): string {
  const size = stringAt(element, 'text_size') ?? 'normal';
  if (/^(?:notation|small|x-small)$/.test(size)) return 'small';
  return /^(?:heading|large|x+-large)/.test(size) ? 'large' : '';
}
