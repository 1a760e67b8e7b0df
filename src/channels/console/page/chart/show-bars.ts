// Parts of a whole as one bar. It only repeats the counts beside it, so that a screen reader may pass it by.
import { svg, round } from './svg.ts';

export interface BarPart {
  readonly name: string;
  readonly tone: string;
  readonly value: number;
}

const WIDTH = 600;
const HEIGHT = 10;

export function showBars(parts: readonly BarPart[], summary?: string): SVGSVGElement {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  let at = 0;
  const bars = parts.map(({ name, tone, value }) => {
    const width = total === 0 ? 0 : (value / total) * WIDTH;
    const bar = svg(
      'rect',
      { x: round(at), y: 0, width: round(width), height: HEIGHT, class: `bar tone-${tone}` },
      svg('title', {}, `${name} ${value}`),
    );
    at += width;
    return bar;
  });
  const label = summary === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': summary };
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', class: 'bars', ...label },
    ...bars,
  );
}
