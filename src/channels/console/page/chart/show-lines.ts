// Numbers over time as lines: a few ticks, the last value written out, and the same in words for whoever sees nothing.
import { element } from '../dom/element.ts';
import { showNumbers } from './show-numbers.ts';
import { round, svg } from './svg.ts';

export interface Line {
  readonly name: string;
  readonly tone: string;
  /** One for each label; null where nothing is known. */
  readonly values: readonly (number | null)[];
  /** An expectation is drawn as dashes, without points. */
  readonly isDashed?: boolean;
}

export interface LineChart {
  readonly title: string;
  readonly labels: readonly string[];
  /** Where each label stands along the axis, 0…1; evenly where none is given. */
  readonly places?: readonly number[];
  readonly lines: readonly Line[];
  readonly unit: string;
  readonly summary: string;
}

/** As wide as there is room when it is drawn, so that words are as large as the page's. */
const MOST_WIDTH = 640;
const LEAST_WIDTH = 280;
const MARGINS = 76;
const HEIGHT = 190;
const LEFT = 44;
const RIGHT = 14;
const TOP = 14;
const BOTTOM = 26;

interface Scale {
  readonly width: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

export function showLines(chart: LineChart): HTMLElement {
  const scale = createScale(chart);
  const { width } = scale;
  const drawing = svg(
    'svg',
    {
      viewBox: `0 0 ${width} ${HEIGHT}`,
      class: 'lines',
      role: 'img',
      'aria-label': `${chart.title}. ${chart.summary}`,
    },
    ...drawAxes(chart, scale),
    ...chart.lines.flatMap((line) => drawLine(line, scale, chart)),
  );
  const legend = chart.lines.map(({ name, tone, isDashed }) =>
    element('li', { class: `tone-${tone}${isDashed === true ? ' is-dashed' : ''}` }, name),
  );
  return element(
    'figure',
    { class: 'chart' },
    element('figcaption', {}, element('strong', {}, chart.title), element('span', {}, chart.summary)),
    drawing,
    element('ul', { class: 'legend', 'aria-hidden': 'true' }, ...legend),
    showNumbers(chart),
  );
}

function createScale({ labels, places, lines }: LineChart): Scale {
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const ticks = chooseTicks(Math.min(0, ...values), Math.max(...values, 0));
  const low = ticks[0] ?? 0;
  const high = ticks[ticks.length - 1] ?? 1;
  const last = Math.max(1, labels.length - 1);
  const room = document.documentElement.clientWidth - MARGINS;
  const width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, room));
  return {
    width,
    ticks,
    x: (index) => LEFT + (places?.[index] ?? index / last) * (width - LEFT - RIGHT),
    y: (value) => TOP + (1 - (value - low) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM),
  };
}

/** Four or five round numbers that hold all values. */
function chooseTicks(low: number, high: number): readonly number[] {
  const rough = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(10)),
  );
}

function drawAxes({ labels }: LineChart, { width, x, y, ticks }: Scale): SVGElement[] {
  const lines = ticks.flatMap((tick) => [
    svg('line', { x1: LEFT, x2: width - RIGHT, y1: round(y(tick)), y2: round(y(tick)), class: 'grid' }),
    svg('text', { x: LEFT - 6, y: round(y(tick) + 4), class: 'tick', 'text-anchor': 'end' }, shorten(tick)),
  ]);
  return [...lines, ...drawLabels(labels, x)];
}

/** The first, the last, and those between that have room. */
function drawLabels(labels: readonly string[], x: Scale['x']): SVGElement[] {
  const least = 74;
  const end = labels.length - 1;
  let taken = -Infinity;
  return labels.flatMap((label, index) => {
    const at = x(index);
    const hasRoom = at - taken >= least && (index === end || x(end) - at >= least);
    if (!hasRoom && index !== end) return [];
    taken = at;
    const anchor = index === 0 ? 'start' : index === end ? 'end' : 'middle';
    return [svg('text', { x: round(at), y: HEIGHT - 8, class: 'tick', 'text-anchor': anchor }, label)];
  });
}

function drawLine({ values, tone, isDashed, name }: Line, { x, y }: Scale, chart: LineChart): SVGElement[] {
  const points = values.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
  const path = points.map(({ index, value }) => `${round(x(index))},${round(y(value))}`).join(' ');
  const line = svg('polyline', {
    points: path,
    class: `line tone-${tone}${isDashed === true ? ' is-dashed' : ''}`,
  });
  if (isDashed === true) return [line];
  const dots = points.map(({ index, value }) =>
    svg(
      'circle',
      { cx: round(x(index)), cy: round(y(value)), r: 3.5, class: `dot tone-${tone}` },
      svg('title', {}, `${chart.labels[index] ?? ''} ${name} ${value}${chart.unit}`),
    ),
  );
  return [line, ...dots];
}

/** 12,000 → 1.2万 would need a language: thousands stay thousands, without noise behind the point. */
function shorten(value: number): string {
  return String(Number(value.toPrecision(6)));
}
