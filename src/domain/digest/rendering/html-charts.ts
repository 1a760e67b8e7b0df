// The two charts as inline SVG: the lights side by side, and the curve of reds and closed ones. No script, no request.
import { lightOrder } from '../brief/facts/count-totals.ts';
import type { Brief } from '../brief/brief.ts';
import { escapeHtml } from '../../../text/escape-html.ts';

const COLOURS = {
  red: '#c41e26',
  yellow: '#e0a100',
  green: '#2b9348',
  grey: '#9aa1a9',
  claimed: '#3b7cc4',
  closed: '#0f5d52',
} as const;
const BAR = { width: 400, height: 18 };
const LINE = { width: 240, height: 74, left: 8, right: 50, top: 9, bottom: 15 };

export function drawBar({ facts, page }: Brief): string {
  const { now } = facts.totals;
  let x = 0;
  const parts = lightOrder.map((light) => {
    const width = now.total === 0 ? 0 : (now[light] / now.total) * BAR.width;
    const from = x;
    x += width;
    if (width === 0) return '';
    const middle = number(from + width / 2);
    const box = `<rect x="${number(from)}" y="0" width="${number(Math.max(width - 1, 0.5))}" height="18" fill="${COLOURS[light]}"/>`;
    const ink = light === 'yellow' ? '#1c1f23' : '#fff';
    return `${box}<text x="${middle}" y="13" font-size="11" font-weight="700" fill="${ink}" text-anchor="middle">${String(now[light])}</text>`;
  });
  return svg(`0 0 ${String(BAR.width)} ${String(BAR.height)}`, page.charts.barSummary, parts.join(''));
}

export function drawLine({ facts, page }: Brief): string {
  const { days, red, closed } = facts.trend;
  if (days.length < 2) return '';
  const most = Math.max(1, ...red, ...closed);
  const { width, height, left, right, top, bottom } = LINE;
  const x = (index: number): number => left + (index / (days.length - 1)) * (width - left - right);
  const y = (value: number): number => height - bottom - (value / most) * (height - top - bottom);
  const curve = (values: readonly number[], colour: string): string => {
    const points = values.map((value, index) => `${number(x(index))},${number(y(value))}`).join(' ');
    const end = values.at(-1) ?? 0;
    const at = `cx="${number(x(values.length - 1))}" cy="${number(y(end))}"`;
    return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round"/><circle ${at} r="2.6" fill="${colour}"/>`;
  };
  const endY = spread(y(red.at(-1) ?? 0), y(closed.at(-1) ?? 0));
  const label = (name: string, value: number, at: number, colour: string): string =>
    `<text x="${String(width - right + 6)}" y="${number(at + 4)}" font-size="11" font-weight="700" fill="${colour}">${escapeHtml(name)} ${String(value)}</text>`;
  const ground = number(height - bottom);
  const axis = `<line x1="${String(left)}" x2="${String(width - right)}" y1="${ground}" y2="${ground}" stroke="#d8dbdf"/>`;
  const ends = [days[0], days.at(-1)].map((day = '', index) => {
    const anchor = index === 0 ? 'start' : 'end';
    const at = index === 0 ? left : width - right;
    return `<text x="${String(at)}" y="${String(height - 3)}" font-size="9" fill="#5d646c" text-anchor="${anchor}">${escapeHtml(day.slice(5))}</text>`;
  });
  return svg(
    `0 0 ${String(width)} ${String(height)}`,
    page.charts.lineSummary,
    axis +
      curve(closed, COLOURS.closed) +
      curve(red, COLOURS.red) +
      label(page.charts.lights.red, red.at(-1) ?? 0, endY[0], COLOURS.red) +
      label(page.charts.lights.closed, closed.at(-1) ?? 0, endY[1], COLOURS.closed) +
      ends.join(''),
  );
}

/** Two labels that would cover each other move apart. */
function spread(red: number, closed: number): readonly [number, number] {
  const gap = 11;
  if (Math.abs(red - closed) >= gap) return [red, closed];
  const middle = (red + closed) / 2;
  return red <= closed ? [middle - gap / 2, middle + gap / 2] : [middle + gap / 2, middle - gap / 2];
}

function svg(viewBox: string, summary: string, content: string): string {
  return `<svg viewBox="${viewBox}" role="img" aria-label="${escapeHtml(summary)}" xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
