// A chart as a plain SVG: the subset of VChart that a digest uses (bar, line, area, pie). What else there may be in
// the specification is left out, not guessed.
import type { JsonObject } from '../json-shape.ts';
import { isObject, listAt, objectAt, stringAt } from '../json-shape.ts';
import {
  colourOf,
  drawColumns,
  drawLine,
  drawPie,
  drawRows,
  drawStack,
  HEIGHT,
  ROW,
  WIDTH,
} from './draw-chart.ts';
import type { Point } from './draw-chart.ts';
import { escapeHtml, spell } from './escape-html.ts';

const COLOURS = ['#3370ff', '#34c724', '#ff8800', '#f54a45', '#7f3bf5', '#14c0ff', '#ffc60a', '#8f959e'];

export function renderChart(element: JsonObject): string {
  const spec = objectAt(element, 'chart_spec') ?? {};
  const type = stringAt(spec, 'type') ?? '';
  const points = readPoints(spec, type);
  const title = stringAt(objectAt(spec, 'title') ?? {}, 'text');
  const caption = title === undefined ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
  const colours = coloursOf(spec);
  const drawn = draw(type, spec, points, colours);
  if (drawn === undefined)
    return `<figure>${caption}<p class="note">此处不绘制 ${escapeHtml(type)} 图</p></figure>`;
  const series = [...new Set(points.map((point) => (type === 'pie' ? point.label : point.series)))];
  const legend =
    series.length > 1 || type === 'pie'
      ? series.map((name, index) => legendOf(name, colourOf(colours, index))).join('')
      : '';
  const svg = `<svg viewBox="0 0 ${WIDTH} ${heightOf(spec, points)}" role="img" aria-label="${escapeHtml(title ?? type)}">${drawn}</svg>`;
  return `<figure>${caption}${svg}<div class="legend">${legend}</div></figure>`;
}

function heightOf(spec: JsonObject, points: readonly Point[]): number {
  const isLyingStack = spec['stack'] === true && stringAt(spec, 'direction') === 'horizontal';
  return isLyingStack ? 8 + ROW * new Set(points.map(({ label }) => label)).size : HEIGHT;
}

function draw(
  type: string,
  spec: JsonObject,
  points: readonly Point[],
  colours: readonly string[],
): string | undefined {
  if (type === 'pie') return drawPie(points, colours);
  if (type === 'bar') {
    const isLying = stringAt(spec, 'direction') === 'horizontal';
    if (spec['stack'] === true) return drawStack(points, colours, isLying);
    return isLying ? drawRows(points, colours) : drawColumns(points, colours);
  }
  return type === 'line' || type === 'area' ? drawLine(points, colours) : undefined;
}

/** The specification's own, series by series, else the client's. */
function coloursOf(spec: JsonObject): readonly string[] {
  const own = listAt(spec, 'color').filter(
    (colour): colour is string => typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour),
  );
  return own.length > 0 ? own : COLOURS;
}

function readPoints(spec: JsonObject, type: string): readonly Point[] {
  const data = Array.isArray(spec['data']) ? (spec['data'] as unknown[])[0] : spec['data'];
  const first = (key: string): string => {
    const field = spec[key];
    return Array.isArray(field) ? String(field[0]) : typeof field === 'string' ? field : '';
  };
  const isLying = stringAt(spec, 'direction') === 'horizontal';
  const label = type === 'pie' ? first('categoryField') : first(isLying ? 'yField' : 'xField');
  const value = type === 'pie' ? first('valueField') : first(isLying ? 'xField' : 'yField');
  const series = first('seriesField');
  return listAt(isObject(data) ? data : {}, 'values')
    .filter(isObject)
    .map((row) => ({
      label: spell(row[label]),
      series: spell(row[series]),
      value: Number(row[value]) || 0,
    }));
}

function legendOf(name: string, colour: string): string {
  const swatch = `<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill="${colour}"/></svg>`;
  return `<span>${swatch}${escapeHtml(name)}</span>`;
}
