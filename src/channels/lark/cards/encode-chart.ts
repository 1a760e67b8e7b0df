// A chart block → the card's chart, which the client draws from a VChart specification. Its words stand beneath it in any
// case: for whoever sees nothing, for clients that draw nothing, and where the chart is too large for the card.
// https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-components/content-components/chart
import type { Block, ChartSeries, Tone } from '../../../domain/conversation/index.ts';
import type { CardElement } from './card.ts';
import { measureBytes } from './card.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

/** A third of what a page holds. */
const CHART_BYTES = 6_000;
const TITLE_CHARACTERS = 60;
const COLOURS: Readonly<Record<Exclude<Tone, 'neutral'>, string>> = {
  red: '#F54A45',
  yellow: '#FFC60A',
  green: '#34C724',
  grey: '#8F959E',
};
/** Neutral series are told apart from one another. */
const NEUTRALS = ['#3370FF', '#7F3BF5', '#14C0FF', '#FF8800'];

/** Undefined where there is nothing to draw, or too much. */
export function encodeChart(chart: Chart): CardElement | undefined {
  const values = valuesOf(chart);
  if (values.length === 0) return undefined;
  const element = createElement(chart, values);
  return measureBytes(element) > CHART_BYTES ? undefined : element;
}

function createElement(chart: Chart, values: readonly object[]): CardElement {
  const isSingle = chart.form === 'stacked-bar' && chart.labels.length === 1;
  return {
    tag: 'chart',
    aspect_ratio: isSingle ? '2:1' : '16:9',
    chart_spec: {
      ...(chart.form === 'line' ? line() : bar(isSingle)),
      title: { visible: true, text: titleOf(chart) },
      data: { values },
      seriesField: 'series',
      color: coloursOf(chart.series),
      legends: { visible: true, orient: 'bottom' },
    },
  };
}

function titleOf({ title, unit }: Chart): string {
  const short = title.slice(0, TITLE_CHARACTERS);
  return unit === '' ? short : `${short}（${unit}）`;
}

function line(): object {
  return { type: 'line', xField: 'label', yField: 'value', point: { visible: true } };
}

/** One bar alone lies down: its parts are compared along the width of the card. */
function bar(isSingle: boolean): object {
  const standing = { type: 'bar', stack: true, xField: 'label', yField: 'value' };
  return isSingle ? { ...standing, direction: 'horizontal', xField: 'value', yField: 'label' } : standing;
}

/** Label by label, so that the axis keeps their order; what is not known has no point. */
function valuesOf({ labels, series }: Chart): readonly object[] {
  return labels.flatMap((label, index) =>
    series.flatMap(({ name, values }) => {
      const value = values[index];
      return typeof value === 'number' && Number.isFinite(value) ? [{ label, series: name, value }] : [];
    }),
  );
}

function coloursOf(series: readonly ChartSeries[]): readonly string[] {
  let neutral = 0;
  return series.map(({ tone }) =>
    tone === 'neutral' ? (NEUTRALS[neutral++ % NEUTRALS.length] ?? '') : COLOURS[tone],
  );
}
