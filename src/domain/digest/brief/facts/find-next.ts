// The dates that come next: due days and agreed nodes of what is open, day by day.
import { daysBetween } from '../../../ledger/index.ts';
import type { BriefRow, NextDate } from './facts.ts';

const AHEAD_DAYS = 60;

/** Within the next weeks; where there is none, the very next one. */
export function findNext(rows: readonly BriefRow[], today: string): readonly NextDate[] {
  const dates = new Map<string, NextDate>();
  const add = (day: string, kind: NextDate['kind'], label: string): void => {
    const key = `${day} ${kind}`;
    const labels = [...(dates.get(key)?.labels ?? []), label];
    dates.set(key, { day, kind, daysLeft: daysBetween(today, day), labels });
  };
  for (const { light, flow, due, nodes, label } of rows) {
    if (light === 'closed' || light === 'claimed' || flow === 'suspended') continue;
    if (due !== undefined && due.day >= today) add(due.day, 'due', label);
    for (const node of nodes) if (node.day !== due?.day) add(node.day, 'node', label);
  }
  const all = [...dates.values()].sort(
    (left, right) => left.day.localeCompare(right.day) || left.kind.localeCompare(right.kind),
  );
  const near = all.filter(({ daysLeft }) => daysLeft <= AHEAD_DAYS);
  return near.length > 0 ? near : all.slice(0, 1);
}
