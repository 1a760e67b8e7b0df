// A chart of a reply: drawn here, from the same values that other channels say in words.
import type { Block } from '../../../../domain/conversation/index.ts';
import { element } from '../dom/element.ts';
import { showBars } from './show-bars.ts';
import { showLines } from './show-lines.ts';

type ChartBlock = Extract<Block, { kind: 'chart' }>;

export function showChart(chart: ChartBlock): HTMLElement {
  return chart.form === 'line' ? showLines({ ...chart, lines: chart.series }) : showStacks(chart);
}

/** One bar a label, each as long as the whole: shares can be compared, and the numbers stand beside. */
function showStacks({ title, labels, series, unit, summary }: ChartBlock): HTMLElement {
  const rows = labels.map((label, index) => {
    const parts = series.map(({ name, tone, values }) => ({ name, tone, value: values[index] ?? 0 }));
    const total = parts.reduce((sum, { value }) => sum + value, 0);
    return element(
      'li',
      {},
      element('span', { class: 'stack-label' }, label),
      showBars(parts, `${label}: ${parts.map(({ name, value }) => `${name} ${value}`).join(', ')}`),
      element('span', { class: 'stack-total' }, `${total}${unit}`),
    );
  });
  const legend = series.map(({ name, tone }) => element('li', { class: `tone-${tone}` }, name));
  return element(
    'figure',
    { class: 'chart' },
    element('figcaption', {}, element('strong', {}, title), element('span', {}, summary)),
    element('ul', { class: 'stacks' }, ...rows),
    element('ul', { class: 'legend', 'aria-hidden': 'true' }, ...legend),
  );
}
