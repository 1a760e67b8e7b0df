// A chart as a plain SVG: the subset of VChart that a digest uses (bar, line, area, pie). What else there may be in
// the specification is left out, not guessed.
import type { JsonObject } from '../json-shape.ts';
import { isObject, listAt, objectAt, stringAt } from '../json-shape.ts';
import { escapeHtml, spell } from './escape-html.ts';

const WIDTH = 520;
const HEIGHT = 240;
const LEFT = 44;
const BOTTOM = 34;
const TOP = 12;
const COLOURS = ['#3370ff', '#34c724', '#ff8800', '#f54a45', '#7f3bf5', '#14c0ff', '#ffc60a', '#8f959e'];

interface Point {
  readonly label: string;
  readonly series: string;
  readonly value: number;
}

export function renderChart(element: JsonObject): string {
  const spec = objectAt(element, 'chart_spec') ?? {};
  const type = stringAt(spec, 'type') ?? '';
  const points = readPoints(spec, type);
  const title = stringAt(objectAt(spec, 'title') ?? {}, 'text');
  const caption = title === undefined ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
  const drawn = draw(type, spec, points);
  if (drawn === undefined)
    return `<figure>${caption}<p class="note">此处不绘制 ${escapeHtml(type)} 图</p></figure>`;
  const series = [...new Set(points.map((point) => (type === 'pie' ? point.label : point.series)))];
  const legend =
    series.length > 1 || type === 'pie' ? series.map((name, index) => legendOf(name, index)).join('') : '';
  const svg = `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title ?? type)}">${drawn}</svg>`;
  return `<figure>${caption}${svg}<div class="legend">${legend}</div></figure>`;
}

function draw(type: string, spec: JsonObject, points: readonly Point[]): string | undefined {
  if (type === 'pie') return drawPie(points);
  if (type === 'bar')
    return stringAt(spec, 'direction') === 'horizontal' ? drawRows(points) : drawColumns(points);
  return type === 'line' || type === 'area' ? drawLine(points) : undefined;
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

function drawColumns(points: readonly Point[]): string {
  const labels = [...new Set(points.map(({ label }) => label))];
  const series = [...new Set(points.map((point) => point.series))];
  const top = Math.max(1, ...points.map(({ value }) => value));
  const step = (WIDTH - LEFT - 8) / Math.max(1, labels.length);
  const width = (step * 0.7) / Math.max(1, series.length);
  const bars = points.map(({ label, series: name, value }) => {
    const x = LEFT + labels.indexOf(label) * step + step * 0.15 + series.indexOf(name) * width;
    const height = (Math.max(0, value) / top) * (HEIGHT - TOP - BOTTOM);
    const y = HEIGHT - BOTTOM - height;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colourOf(series.indexOf(name))}"/>${text(x + width / 2, y - 3, String(value), 'middle')}`;
  });
  return (
    axis(top) +
    bars.join('') +
    labels.map((label, index) => text(LEFT + (index + 0.5) * step, HEIGHT - 14, label, 'middle')).join('')
  );
}

function drawRows(points: readonly Point[]): string {
  const top = Math.max(1, ...points.map(({ value }) => value));
  const step = (HEIGHT - 8) / Math.max(1, points.length);
  return points
    .map(({ label, value }, index) => {
      const width = (Math.max(0, value) / top) * (WIDTH - 200);
      const y = 4 + index * step;
      const bar = `<rect x="140" y="${y + step * 0.2}" width="${width}" height="${step * 0.6}" fill="${colourOf(0)}"/>`;
      return (
        text(134, y + step / 2 + 4, label, 'end') +
        bar +
        text(146 + width, y + step / 2 + 4, String(value), 'start')
      );
    })
    .join('');
}

function drawLine(points: readonly Point[]): string {
  const labels = [...new Set(points.map(({ label }) => label))];
  const series = [...new Set(points.map((point) => point.series))];
  const top = Math.max(1, ...points.map(({ value }) => value));
  const step = (WIDTH - LEFT - 20) / Math.max(1, labels.length - 1);
  const lines = series.map((name, index) => {
    const path = points
      .filter((point) => point.series === name)
      .map(
        ({ label, value }) =>
          `${LEFT + labels.indexOf(label) * step},${HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM)}`,
      );
    return `<polyline points="${path.join(' ')}" fill="none" stroke="${colourOf(index)}" stroke-width="2"/>`;
  });
  return (
    axis(top) +
    lines.join('') +
    labels.map((label, index) => text(LEFT + index * step, HEIGHT - 14, label, 'middle')).join('')
  );
}

function drawPie(points: readonly Point[]): string {
  const sum = points.reduce((total, { value }) => total + Math.max(0, value), 0) || 1;
  let from = -Math.PI / 2;
  return points
    .map(({ label, value }, index) => {
      const to = from + (Math.max(0, value) / sum) * 2 * Math.PI * 0.99999;
      const at = (angle: number, radius: number): string =>
        `${WIDTH / 2 + radius * Math.cos(angle)} ${HEIGHT / 2 + radius * Math.sin(angle)}`;
      const large = to - from > Math.PI ? 1 : 0;
      const slice = `<path d="M ${WIDTH / 2} ${HEIGHT / 2} L ${at(from, 96)} A 96 96 0 ${large} 1 ${at(to, 96)} Z" fill="${colourOf(index)}"/>`;
      const [x = '0', y = '0'] = at((from + to) / 2, 110).split(' ');
      from = to;
      return (
        slice + text(Number(x), Number(y) + 4, `${label} ${value}`, Number(x) < WIDTH / 2 ? 'end' : 'start')
      );
    })
    .join('');
}

function axis(top: number): string {
  const bottom = HEIGHT - BOTTOM;
  return `<line x1="${LEFT}" y1="${bottom}" x2="${WIDTH - 8}" y2="${bottom}" stroke="#bbbfc4"/>${text(LEFT - 6, TOP + 6, String(top), 'end')}${text(LEFT - 6, bottom, '0', 'end')}`;
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeHtml(words)}</text>`;
}

function legendOf(name: string, index: number): string {
  return `<span><i class="swatch s-${index % COLOURS.length}"></i>${escapeHtml(name)}</span>`;
}

function colourOf(index: number): string {
  return COLOURS[Math.max(0, index) % COLOURS.length] ?? '#3370ff';
}
