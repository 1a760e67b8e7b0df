// The rest of the page: what is near, what went stale, what changed, what comes next, and the unit's own debts.
import type { BriefRow } from '../facts/facts.ts';
import type { BriefLine } from './page.ts';
import { line } from './open-sections.ts';
import { labelList, mergeRefs, restOf, taskOf } from './pen.ts';
import type { Draft, Pen } from './pen.ts';
import { sayRow, shorten } from './row-words.ts';

const NEAR_DAYS = 30;

/** Yellow ones, and whatever else falls due within 30 days; the nearest date first. */
export function composeYellow(pen: Pen): Draft {
  const { say, facts, limits } = pen;
  const near = facts.rows
    .filter(({ kind }) => kind !== 'task')
    .filter(
      ({ light, daysLeft, flow }) =>
        light === 'yellow' ||
        ((light === 'green' || light === 'grey') &&
          flow !== 'suspended' &&
          (daysLeft ?? Infinity) <= NEAR_DAYS),
    )
    .sort((left, right) => urgency(left) - urgency(right) || (right.lag ?? 0) - (left.lag ?? 0));
  const shown = near.slice(0, limits.yellow);
  const keys = ['label', 'metric', 'value', 'due', 'who', 'reason'] as const;
  return {
    id: 'yellow',
    count: near.length,
    columns: keys.map((key) => say(`column_${key}`)),
    lines: shown.map((row) => yellowLine(pen, row)),
    ...restOf(pen, near.slice(shown.length)),
  };
}

function urgency({ light, daysLeft }: BriefRow): number {
  return (light === 'yellow' ? 0 : 1_000_000) + (daysLeft ?? 100_000);
}

function yellowLine(pen: Pen, row: BriefRow): BriefLine {
  const { label, metric, shortMetric, value, due, who, reason, matters } = sayRow(pen, row);
  const why = matters === '' ? reason : `${reason};${matters}`;
  return {
    text: pen.say('rowShort', { label, metric: shortMetric, value, reason }),
    short: pen.say('rowShort', { label, metric: shorten(metric, 10), value, reason }),
    cells: [label, metric, value, due, who, pen.limits.labels === Infinity ? why : reason],
    light: row.light,
    task: taskOf(row),
    entries: row.entries,
  };
}

/** Who has been silent for long, by name; and where nobody leads alone. */
export function composeStale(pen: Pen): Draft {
  const { say, facts, limits } = pen;
  const open = facts.rows.filter(({ flow }) => !['closed', 'suspended', 'review'].includes(flow));
  const stale = open
    .filter(({ staleDays }) => (staleDays ?? 0) > facts.staleAfterDays)
    .sort((left, right) => (right.staleDays ?? 0) - (left.staleDays ?? 0));
  const shown = stale.slice(0, limits.stale);
  const left = stale.slice(shown.length);
  const unclear = open.filter(isUnclear);
  const tasks = [...new Set(unclear.map((row) => taskLabel(row)))];
  const lines = shown.map((row) => staleLine(pen, row));
  const rest = left.length === 0 ? [] : [line(restLine(pen, left))];
  const leads =
    tasks.length === 0
      ? []
      : [line(say('unclearLine', { count: tasks.length, labels: labelList(pen, tasks) }))];
  return { id: 'stale', lines: [...lines, ...rest, ...leads] };
}

function restLine(pen: Pen, left: readonly BriefRow[]): string {
  return pen.say('restNamed', {
    count: left.length,
    labels: labelList(
      pen,
      left.map(({ label }) => label),
    ),
  });
}

function staleLine({ say, voice, facts }: Pen, row: BriefRow): BriefLine {
  const { label, metric, owing, silent, staleDays: days = 0, entries } = row;
  const month = say(`thisMonth_${facts.collectedSince.endsWith('-01') ? 'month' : 'week'}`);
  return {
    text: say('staleLine', {
      label,
      metric: shorten(voice.shown(metric), 16),
      days,
      owing: owing.length,
      month,
      told: owing.length - silent.length,
      silent: silent.length === 0 ? 0 : ` ${voice.units(silent)}`,
    }),
    short: say('staleShort', { label, days }),
    light: row.light,
    task: taskOf(row),
    entries,
  };
}

/** Several units owe a number, and neither the policy nor the office says who puts it together. */
function isUnclear({ leads, owing, collector }: BriefRow): boolean {
  return leads.length !== 1 && owing.length > 1 && collector === undefined;
}

function taskLabel({ label }: BriefRow): string {
  return label.replace(/[-(].*$/, '');
}

export function composeNext(pen: Pen): Draft {
  const { say, facts, limits } = pen;
  const shown = facts.next.slice(0, limits.next);
  const left = facts.next.slice(shown.length).map(({ day }) => ({ label: day }));
  return {
    id: 'next',
    lines: shown.map(({ kind, day, daysLeft: days, labels }) => {
      const key = kind === 'due' ? 'nextDue' : 'nextNode';
      const count = labels.length;
      const text = say(key, { day, days, count, labels: labelList(pen, labels) });
      const rows = facts.rows.filter(({ label }) => labels.includes(label));
      return { text, short: text, entries: mergeRefs(rows.map(({ entries }) => entries)) };
    }),
    ...restOf(pen, left),
  };
}

/** What the unit itself still owes this month, red before the rest. */
export function composeOwed(pen: Pen): Draft {
  const { say, voice, facts, brief } = pen;
  const order = ['red', 'yellow', 'grey', 'green'];
  const owed = facts.rows
    .filter(({ flow, rule }) => !['closed', 'suspended', 'review'].includes(flow) && rule !== 'G4')
    .filter(({ silent }) => brief.unit !== undefined && silent.includes(brief.unit))
    .sort((left, right) => order.indexOf(left.light) - order.indexOf(right.light));
  return {
    id: 'owed',
    count: owed.length,
    lines: owed.map((row) => {
      const { label, shortMetric, value, due } = sayRow(pen, row);
      return {
        text: say('owedLine', { label, metric: shortMetric, value, due, light: voice.light(row.light) }),
        short: say('rowShort', { label, metric: shortMetric, value, reason: voice.light(row.light) }),
        light: row.light,
        task: taskOf(row),
        entries: row.entries,
      };
    }),
  };
}
