// The first screen: one sentence, the totals as equations, what the leadership has to settle, and every red by name.
import type { Light } from '../../../ledger/index.ts';
import type { BriefRow, Coordination } from '../facts/facts.ts';
import type { BriefLine } from './page.ts';
import { crowded, equation, last, mergeRefs, restOf, taskOf, thisMonth } from './pen.ts';
import type { Draft, Pen } from './pen.ts';
import { sayRow, shorten } from './row-words.ts';

export function composeHeadline(pen: Pen): Draft {
  const { say, facts } = pen;
  const { now } = facts.totals;
  const count = facts.coordination.length;
  const text =
    now.total === 0
      ? say('headlineEmpty')
      : say('headline', {
          total: now.total,
          red: now.red,
          yellow: now.yellow,
          closed: now.closed,
          redChange: changeOf(pen, 'red'),
          closedChange: changeOf(pen, 'closed'),
          coordination: count === 0 ? say('coordinationNone') : say('coordinationSome', { count }),
        });
  return { id: 'headline', lines: [line(text)] };
}

function changeOf(pen: Pen, light: Light): string {
  const { came = 0, left = 0 } = pen.facts.totals.accounts.find((account) => account.light === light) ?? {};
  return came + left === 0 ? pen.say('same', { last: last(pen) }) : pen.say('changed', { came, left });
}

export function composeTotals(pen: Pen): Draft {
  const { say, facts } = pen;
  const { now, before, earlier, unmeasured } = facts.totals;
  const lines = [
    line(say('equationNow', { equation: equation(pen, now) })),
    line(say('equationBefore', { last: last(pen), equation: equation(pen, before) })),
  ];
  if (earlier.total > 0) {
    const rows = facts.rows.filter(({ kind }) => kind === 'earlier');
    const text = say('earlier', { equation: equation(pen, earlier) });
    lines.push({ text, short: text, entries: mergeRefs(rows.map(({ entries }) => entries)) });
  }
  if (unmeasured.total > 0) lines.push(line(say('unmeasured', { month: thisMonth(pen), ...unmeasured })));
  return { id: 'totals', lines };
}

export function composeCoordination(pen: Pen): Draft {
  const { facts, limits } = pen;
  const shown = facts.coordination.slice(0, limits.coordination);
  return {
    id: 'coordination',
    count: facts.coordination.length,
    lines: shown.map((matter) => coordinationLine(pen, matter)),
    ...restOf(pen, facts.coordination.slice(shown.length)),
  };
}

export function coordinationLine({ say, voice, limits }: Pen, matter: Coordination): BriefLine {
  const { kind, label, metric, unit, what, wanted, newDue, since, waitingDays: days, entries } = matter;
  const params = {
    label,
    what: shorten(what, limits.note),
    since,
    days,
    unit: voice.unit(unit),
    due: newDue ?? '',
  };
  return {
    text: say(`coordination_${kind}`, {
      ...params,
      metric: shorten(voice.shown(metric), 24),
      wanted: wanted === '' ? '' : say('wanted', { wanted: shorten(wanted, limits.note) }),
    }),
    short: say('coordinationShort', params),
    entries,
  };
}

const CROWD = 8;

function crowdedPen(pen: Pen): Pen {
  return pen.brief.version === 'leader' ? { ...pen, limits: { ...pen.limits, ...crowded } } : pen;
}

/** All of them, the longest overdue first; ties stay in the policy's order. */
export function composeRed(pen: Pen): Draft {
  const { say, facts } = pen;
  const red = facts.rows
    .filter(({ kind, light }) => kind !== 'task' && light === 'red')
    .sort((left, right) => right.overdueDays - left.overdueDays);
  const keys = ['label', 'metric', 'value', 'due', 'late', 'who', 'matters'] as const;
  return {
    id: 'red',
    count: red.length,
    columns: keys.map((key) => say(`column_${key}`)),
    lines: red.map((row) => redLine(red.length > CROWD ? crowdedPen(pen) : pen, row)),
  };
}

function redLine(pen: Pen, row: BriefRow): BriefLine {
  const { say } = pen;
  const words = sayRow(pen, row);
  const { label, metric, shortMetric, value, who, shortWho, matters, shortReason, reason } = words;
  // A red that is not overdue needs its reason; of an overdue one the date says it.
  const due = row.overdueDays > 0 ? words.due : `${words.due} ${reason}`;
  const said = {
    label,
    metric: shortMetric,
    value,
    due,
    who: shortWho,
    matters: matters === '' ? '' : ` | ${matters}`,
  };
  return {
    text: say('rowLine', said),
    short: say('rowShort', { label, metric: shorten(metric, 10), value, reason: shortReason }),
    shortest: say('rowShortest', { label, reason: shortReason }),
    cells: [
      label,
      metric,
      value,
      words.dueDay,
      words.late === '' ? shortReason : words.late,
      pen.limits.silent === 0 ? shortWho : who,
      matters,
    ],
    light: 'red',
    task: taskOf(row),
    entries: row.entries,
  };
}

export function line(text: string): BriefLine {
  return { text, short: text, entries: [] };
}
