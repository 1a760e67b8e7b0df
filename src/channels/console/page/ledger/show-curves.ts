// The curve of a milestone: its numbers over time against what the straight line or the agreed nodes expect.
import type { LedgerTask, LedgerTaskResponse } from '../../ledger-view.port.ts';
import { showLines } from '../chart/show-lines.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';

type Curve = LedgerTaskResponse['curves'][number];
type Point = Curve['values'][number];

export function showCurve(texts: Texts, curve: Curve, task: LedgerTask): HTMLElement {
  const { values, expected, today, unit, milestone } = curve;
  const days = [...new Set([...values, ...expected].map(({ day }) => day).concat(today))].sort();
  const light = task.milestones.find(({ id }) => id === milestone)?.light ?? 'neutral';
  const first = Date.parse(days[0] ?? today);
  const span = Date.parse(days[days.length - 1] ?? today) - first || 1;
  const on = (points: readonly Point[]) =>
    days.map((day) => points.find((point) => point.day === day)?.value ?? null);
  return showLines({
    title: fill(texts.curveTitle, { milestone: `${milestone} ${curve.metric}` }),
    labels: days,
    places: days.map((day) => (Date.parse(day) - first) / span),
    unit,
    summary: summarise(texts, curve),
    lines: [
      ...(expected.length === 0
        ? []
        : [{ name: texts.curveExpected, tone: 'neutral', values: on(expected), isDashed: true }]),
      { name: texts.curveActual, tone: light, values: on(values) },
    ],
  });
}

function summarise(texts: Texts, { values, expected, unit }: Curve): string {
  const last = values[values.length - 1];
  const due = expected[expected.length - 1];
  if (last === undefined) return '';
  const actual = { day: last.day, value: `${last.value}${unit}` };
  return due === undefined
    ? fill(texts.curveSummaryOpen, actual)
    : fill(texts.curveSummary, { ...actual, due: due.day, target: `${due.value}${unit}` });
}
