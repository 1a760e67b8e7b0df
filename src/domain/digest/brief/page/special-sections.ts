// 专报: one task on its own — basis, target, where it stands, what stands in the way, what has to be decided.
import type { Role } from '../../../policy/index.ts';
import type { BriefRow, SpecialFacts } from '../facts/facts.ts';
import type { BriefLine } from './page.ts';
import { coordinationLine, line } from './open-sections.ts';
import type { Draft, Pen } from './pen.ts';
import { taskOf } from './pen.ts';
import { sayRow, shorten } from './row-words.ts';

/** Of the clause, in a short message. */
const QUOTE_LETTERS = 80;
const ROLES: readonly Role[] = ['lead', 'responsible', 'cooperating'];

export function composeBasis({ say, voice }: Pen, special: SpecialFacts): Draft {
  const { documentTitle, documentNumber, number: task, text, assignments } = special;
  const source = say('specialSource', {
    title: voice.shown(documentTitle),
    number: voice.shown(documentNumber ?? ''),
    task,
  });
  const quote = `“${voice.shown(text).trim()}”`;
  const units = ROLES.flatMap((role) => {
    const named = assignments.filter((one) => one.role === role).map(({ unit }) => unit);
    if (named.length > 0) return [line(say(`specialUnits_${role}`, { units: voice.units(named) }))];
    return role === 'lead' ? [line(say('specialNoLead'))] : [];
  });
  return {
    id: 'basis',
    lines: [line(source), { ...line(quote), short: shorten(quote, QUOTE_LETTERS) }, ...units],
  };
}

export function composeTarget(pen: Pen): Draft {
  const { say, facts } = pen;
  const keys = ['label', 'metric', 'light', 'value', 'due', 'reason'] as const;
  return {
    id: 'target',
    count: facts.rows.length,
    columns: keys.map((key) => say(`column_${key}`)),
    lines: facts.rows.map((row) => targetLine(pen, row)),
  };
}

function targetLine(pen: Pen, row: BriefRow): BriefLine {
  const { label, metric, value, due, reason } = sayRow(pen, row);
  const light = pen.voice.light(row.light);
  const text = pen.say('rowLine', { label, metric, value, due, who: `${light} ${reason}`, matters: '' });
  return {
    text,
    short: pen.say('rowShort', { label, metric, value, reason }),
    cells: [label, metric, light, value, due, reason],
    light: row.light,
    task: taskOf(row),
    entries: row.entries,
  };
}

export function composeNow({ say, voice }: Pen, { parts }: SpecialFacts): Draft {
  return {
    id: 'now',
    lines: parts.map(({ label, unit, value, measure, asOf: day, note, entries }) => {
      const words = note === '' ? '' : say('specialNote', { note });
      const who = { label, unit: voice.unit(unit) };
      const text =
        day === undefined
          ? say('specialSilent', who)
          : say('specialPart', { ...who, value: voice.amount(value, measure), day, note: words });
      return { text, short: text, entries };
    }),
  };
}

/** Each blocker once: one on the whole task stands at every sub-target. */
export function composeObstacles({ say, voice, facts }: Pen): Draft {
  const lines = new Map<number, BriefLine>();
  for (const { label, blockers, forecast } of facts.rows) {
    for (const { note, unit, since, entry } of blockers) {
      if (lines.has(entry.number)) continue;
      const text = say('specialBlocker', { label, note, unit: voice.unit(unit), since });
      lines.set(entry.number, { text, short: text, entries: [entry] });
    }
    if (forecast === undefined || lines.has(forecast.entry.number)) continue;
    const text = say('specialForecast', { label, note: forecast.note });
    lines.set(forecast.entry.number, { text, short: text, entries: [forecast.entry] });
  }
  return { id: 'obstacles', lines: [...lines.values()] };
}

export function composeDecisions(pen: Pen): Draft {
  const { say, facts } = pen;
  const planned = facts.rows.flatMap(({ label, plannedDue }) => {
    if (plannedDue === undefined) return [];
    const text = say('specialPlanned', { label, day: plannedDue.day });
    return [{ text, short: text, entries: [plannedDue.entry] }];
  });
  return {
    id: 'decisions',
    lines: [
      ...facts.coordination.map((matter) => coordinationLine(pen, matter)),
      ...planned,
      ...unclearLines(pen, facts.rows),
    ],
  };
}

function unclearLines({ say, voice }: Pen, rows: readonly BriefRow[]): readonly BriefLine[] {
  const unclear = rows.filter(
    ({ leads, owing, collector }) => leads.length !== 1 && owing.length > 1 && collector === undefined,
  );
  const [first] = unclear;
  if (first === undefined) return [];
  const label = voice.list(unclear.map((row) => row.label));
  return [line(say('specialCollector', { label, units: voice.units(first.owing) }))];
}
