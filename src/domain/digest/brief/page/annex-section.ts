// The whole list behind the page: every sub-target, what is left of former years, and tasks without a number.
import type { BriefRow } from '../facts/facts.ts';
import type { BriefLine } from './page.ts';
import { taskOf } from './pen.ts';
import type { Draft, Pen } from './pen.ts';
import { sayRow } from './row-words.ts';

export function composeAnnex(pen: Pen): Draft {
  const { say, facts } = pen;
  const keys = ['label', 'metric', 'light', 'value', 'due', 'who', 'reason'] as const;
  return {
    id: 'annex',
    count: facts.rows.length,
    columns: keys.map((key) => say(`column_${key}`)),
    lines: facts.rows.map((row) => annexLine(pen, row)),
  };
}

function annexLine(pen: Pen, row: BriefRow): BriefLine {
  const { label, metric, shortMetric, value, due, who, reason, matters } = sayRow(pen, row);
  const light = pen.voice.light(row.light);
  const why = matters === '' ? reason : `${reason};${matters}`;
  return {
    text: pen.say('rowShort', { label, metric: shortMetric, value, reason: `${light} ${reason}` }),
    short: pen.say('rowShortest', { label, reason: light }),
    cells: [label, metric, light, value, due, who, why],
    light: row.light,
    task: taskOf(row),
    entries: row.entries,
  };
}
