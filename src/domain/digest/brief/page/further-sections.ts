// The rest of the page: what is near, what went stale, what changed, what comes next, and the unit's own debts.
import type { BriefRow } from '../facts/facts.ts';
import type { BriefLine } from './page.ts';
import { line } from './open-sections.ts';
import { labelList, mergeRefs, restOf, taskOf, thisMonth } from './pen.ts';
import type { Draft, Pen } from './pen.ts';
import { sayRow, shorten } from './row-words.ts';

const NEAR_DAYS = 30;
const WAITING = ['C2', 'G3', 'G1', 'G2', 'G4', 'G5'] as const;

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
  const { label, metric, shortMetric, value, due, shortWho, reason, matters } = sayRow(pen, row);
  const why = matters === '' ? reason : `${reason};${matters}`;
  return {
    text: pen.say('rowShort', { label, metric: shortMetric, value, reason }),
    short: pen.say('rowShort', { label, metric: shorten(metric, 10), value, reason }),
    cells: [label, metric, value, due, shortWho, pen.limits.labels === Infinity ? why : reason],
    light: row.light,
    task: taskOf(row),
    entries: row.entries,
  };
}

/** Who has been silent for long, by name; and where nobody leads alone. */
export function composeStale(pen: Pen): Draft {
  const { say, facts, limits } = pen;
  const open = facts.rows.filter(({ flow }) => !['closed', 'suspended', 'review'].includes(flow));
  const groups = groupStale(open.filter(({ staleDays }) => (staleDays ?? 0) > facts.staleAfterDays));
  const left = groups.slice(limits.stale).flat();
  const documents = facts.documents.map(({ id }) => id);
  const place = ({ document, task }: BriefRow): number => documents.indexOf(document) * 10_000 + task;
  const unclear = open.filter(isUnclear).sort((left, right) => place(left) - place(right));
  const tasks = [...new Set(unclear.map(taskLabel))];
  const list = labelList(pen, tasks);
  return {
    id: 'stale',
    lines: [
      ...groups.slice(0, limits.stale).map((rows) => staleLine(pen, rows)),
      ...waitingLines(pen),
      ...(tasks.length === 0 ? [] : [line(say('unclearLine', { count: tasks.length, labels: list }))]),
    ],
    ...restOf(pen, left),
  };
}

/** What is neither red nor yellow nor green, and why: nothing is hidden in grey. */
function waitingLines(pen: Pen): readonly BriefLine[] {
  const { say, voice, facts } = pen;
  return WAITING.flatMap((rule) => {
    const rows = facts.rows.filter((row) => row.kind !== 'task' && row.rule === rule);
    if (rows.length === 0) return [];
    const labels = labelList(
      pen,
      rows.map(({ label }) => label),
    );
    const text = say('waitingLine', { reason: voice.say(`rule_${rule}`), count: rows.length, labels });
    return [{ text, short: text, entries: mergeRefs(rows.map(({ entries }) => entries)) }];
  });
}

/** Rows that wait for the same units since the same day, in one line; the longest silence first. */
function groupStale(rows: readonly BriefRow[]): readonly (readonly BriefRow[])[] {
  const groups = new Map<string, BriefRow[]>();
  for (const row of rows) {
    const key = [row.staleDays, row.owing.length, ...row.silent].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].sort(([left], [right]) => (right?.staleDays ?? 0) - (left?.staleDays ?? 0));
}

function staleLine(pen: Pen, rows: readonly BriefRow[]): BriefLine {
  const { say, voice } = pen;
  const [first] = rows;
  const { owing = [], silent = [], staleDays: days = 0 } = first ?? {};
  const label = first === undefined ? '' : `${first.label} ${shorten(voice.shown(first.metric), 16)}`;
  const labels = rows.length === 1 ? label : voice.list(rows.map((row) => row.label));
  const params = { labels, days, owing: owing.length, month: thisMonth(pen), silent: voice.units(silent) };
  const text = say(silent.length === 0 ? 'staleTold' : 'staleLine', params);
  return {
    text,
    short: say('staleShort', { label: voice.list(rows.map((row) => row.label)), days }),
    ...(first !== undefined && { light: first.light, task: taskOf(first) }),
    entries: mergeRefs(rows.map(({ entries }) => entries)),
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
    .filter(({ silent }) => (brief.unitNames ?? []).some((name) => silent.includes(name)))
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
