// The numbers of a line chart as a table, folded away: for whoever wants them exactly, or hears the page.
import { element } from '../dom/element.ts';
import { readerTexts } from '../masthead.ts';
import type { LineChart } from './show-lines.ts';

export function showNumbers({ labels, lines, unit }: LineChart): HTMLElement {
  const head = ['', ...lines.map(({ name }) => name)].map((name) => element('th', { scope: 'col' }, name));
  const rows = labels.flatMap((label, index) => {
    const values = lines.map((line) => line.values[index] ?? null);
    if (values.every((value) => value === null)) return [];
    const cells = values.map((value) => element('td', {}, value === null ? '—' : `${value}${unit}`));
    return [element('tr', {}, element('th', { scope: 'row' }, label), ...cells)];
  });
  return element(
    'details',
    { class: 'chart-numbers' },
    element('summary', {}, readerTexts().chartNumbers),
    element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)),
  );
}
