// The marks of a chart as plain SVG: columns, rows, stacks, lines, slices. What there is of axes says the largest value.
import { escapeHtml } from './escape-html.ts';

export const WIDTH = 520;
export const HEIGHT = 240;
/** Of a stack that lies down. */
export const ROW = 64;
const LEFT = 44;
const BOTTOM = 34;
const TOP = 12;

export interface Point {
  readonly label: string;
  readonly series: string;
  readonly value: number;
}

export function drawColumns(points: readonly Point[], colours: readonly string[]): string {
  const labels = [...new Set(points.map(({ label }) => label))];
  const series = [...new Set(points.map((point) => point.series))];
  const top = Math.max(1, ...points.map(({ value }) => value));
  const step = (WIDTH - LEFT - 8) / Math.max(1, labels.length);
  const width = (step * 0.7) / Math.max(1, series.length);
  const bars = points.map(({ label, series: name, value }) => {
    const x = LEFT + labels.indexOf(label) * step + step * 0.15 + series.indexOf(name) * width;
    const height = (Math.max(0, value) / top) * (HEIGHT - TOP - BOTTOM);
    const y = HEIGHT - BOTTOM - height;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colourOf(colours, series.indexOf(name))}"/>${text(x + width / 2, y - 3, String(value), 'middle')}`;
  });
  return (
    axis(top) +
    bars.join('') +
    labels.map((label, index) => text(LEFT + (index + 0.5) * step, HEIGHT - 14, label, 'middle')).join('')
  );
}

/** Parts of a whole, one upon or behind the other; a part wide enough says its number. */
export function drawStack(points: readonly Point[], colours: readonly string[], isLying: boolean): string {
  const labels = [...new Set(points.map(({ label }) => label))];
  const series = [...new Set(points.map((point) => point.series))];
  const sumOf = (wanted: string): number =>
    points.reduce((sum, { label, value }) => sum + (label === wanted ? Math.max(0, value) : 0), 0);
  const top = Math.max(1, ...labels.map(sumOf));
  const length = isLying ? WIDTH - 148 : HEIGHT - TOP - BOTTOM;
  const step = isLying ? ROW : (WIDTH - LEFT - 8) / Math.max(1, labels.length);
  const thick = Math.min(step * 0.6, 60);
  const bars = labels.map((wanted, index) => {
    const middle = (isLying ? 4 : LEFT) + (index + 0.5) * step;
    let start = 0;
    const parts = points
      .filter(({ label }) => label === wanted)
      .map(({ series: name, value }) => {
        const size = (Math.max(0, value) / top) * length;
        const from = isLying ? 140 + start : HEIGHT - BOTTOM - start - size;
        start += size;
        const [x, y] = isLying ? [from, middle - thick / 2] : [middle - thick / 2, from];
        const [width, height] = isLying ? [size, thick] : [thick, size];
        const words = size < 16 ? '' : text(x + width / 2, y + height / 2 + 4, String(value), 'middle', 'on');
        return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colourOf(colours, series.indexOf(name))}"/>${words}`;
      });
    const name = isLying ? text(134, middle + 4, wanted, 'end') : text(middle, HEIGHT - 14, wanted, 'middle');
    return parts.join('') + name;
  });
  return (isLying ? '' : axis(top)) + bars.join('');
}

export function drawRows(points: readonly Point[], colours: readonly string[]): string {
  const top = Math.max(1, ...points.map(({ value }) => value));
  const step = (HEIGHT - 8) / Math.max(1, points.length);
  return points
    .map(({ label, value }, index) => {
      const width = (Math.max(0, value) / top) * (WIDTH - 200);
      const y = 4 + index * step;
      const bar = `<rect x="140" y="${y + step * 0.2}" width="${width}" height="${step * 0.6}" fill="${colourOf(colours, 0)}"/>`;
      return (
        text(134, y + step / 2 + 4, label, 'end') +
        bar +
        text(146 + width, y + step / 2 + 4, String(value), 'start')
      );
    })
    .join('');
}

export function drawLine(points: readonly Point[], colours: readonly string[]): string {
  const labels = [...new Set(points.map(({ label }) => label))];
  const series = [...new Set(points.map((point) => point.series))];
  const top = Math.max(1, ...points.map(({ value }) => value));
  const step = (WIDTH - LEFT - 20) / Math.max(1, labels.length - 1);
  const lines = series.map((name, index) => {
    const dots = points
      .filter((point) => point.series === name)
      .map(({ label, value }) => [
        LEFT + labels.indexOf(label) * step,
        HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM),
      ]);
    const colour = colourOf(colours, index);
    const circles = dots.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`);
    return `<polyline points="${dots.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${circles.join('')}`;
  });
  return (
    axis(top) +
    lines.join('') +
    labels.map((label, index) => text(LEFT + index * step, HEIGHT - 14, label, 'middle')).join('')
  );
}

export function drawPie(points: readonly Point[], colours: readonly string[]): string {
  const sum = points.reduce((total, { value }) => total + Math.max(0, value), 0) || 1;
  let from = -Math.PI / 2;
  return points
    .map(({ label, value }, index) => {
      const to = from + (Math.max(0, value) / sum) * 2 * Math.PI * 0.99999;
      const at = (angle: number, radius: number): string =>
        `${WIDTH / 2 + radius * Math.cos(angle)} ${HEIGHT / 2 + radius * Math.sin(angle)}`;
      const large = to - from > Math.PI ? 1 : 0;
      const slice = `<path d="M ${WIDTH / 2} ${HEIGHT / 2} L ${at(from, 96)} A 96 96 0 ${large} 1 ${at(to, 96)} Z" fill="${colourOf(colours, index)}"/>`;
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

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end', style?: 'on'): string {
  const look = style === undefined ? '' : ` class="${style}"`;
  return `<text x="${x}" y="${y}" text-anchor="${anchor}"${look}>${escapeHtml(words)}</text>`;
}

export function colourOf(colours: readonly string[], index: number): string {
  return colours[Math.max(0, index) % colours.length] ?? '#3370ff';
}
