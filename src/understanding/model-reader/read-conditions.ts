// The conditions of a filled-in form as a Where. A unit, a year or a number that nobody said makes it worthless.
import type { DueFilter, Where } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { readNumbers } from '../../text/numbers/read-numbers.ts';
import { stretchOf } from '../link/quarters.ts';
import { carriable, unitsNamed } from './heard.ts';
import type { Heard } from './heard.ts';
import type { FilledQuestion } from './question-form.ts';

/** Undefined where the form names what was not said. */
export function readConditions(register: Register, heard: Heard, form: FilledQuestion): Where | undefined {
  const kept = carriable(heard);
  const units = findUnits(register, form.units, unitsNamed(heard), kept.units);
  const without = findUnits(register, form.without, unitsNamed(heard), kept.withoutUnits);
  const due = readDue(heard, form, kept.due);
  const sections = readSections(heard, form, kept.sections);
  if (units === undefined || without === undefined || due === 'unsaid' || sections === 'unsaid') {
    return undefined;
  }
  const { role, notLead, noLead, leads, orMore, alone, numeric, together } = form;
  return {
    ...(sections && { sections }),
    ...(units.length > 0 && { units }),
    ...(units.length > 1 && together !== false && { together: true }),
    ...(without.length > 0 && { withoutUnits: without }),
    ...(role != null && notLead !== true && { role }),
    ...(notLead === true && units.length > 0 && { withoutRole: 'lead' as const }),
    ...(noLead === true && { lead: 'none' as const }),
    ...(leads != null && { leadCount: { op: orMore === true ? '>=' : '=', value: leads } as const }),
    ...(alone === true && { unitCount: { op: '=', value: 1 } as const }),
    ...(numeric != null && { target: numeric ? ('numeric' as const) : ('none' as const) }),
    ...(due && { due }),
  };
}

function findUnits(
  { gazetteer }: Register,
  written: readonly string[] | null | undefined,
  said: ReadonlySet<string>,
  kept: readonly string[] = [],
): readonly string[] | undefined {
  const names = (written ?? []).map((unit) => gazetteer.find(unit)?.name);
  const isSaid = (name: string | undefined): name is string =>
    name !== undefined && (said.has(name) || kept.includes(name));
  return names.every(isSaid) ? [...new Set(names)] : undefined;
}

const DUE = {
  yearly: { kind: 'recurring' },
  overdue: { kind: 'overdue' },
  dated: { kind: 'any' },
  undated: { kind: 'none' },
} as const;

function readDue(
  heard: Heard,
  { year, toYear, quarter, half, due }: FilledQuestion,
  kept: DueFilter | undefined,
): DueFilter | undefined | 'unsaid' {
  if (year == null) return due == null ? undefined : DUE[due];
  const years = rangeOf(year, toYear ?? year);
  if (years === undefined || ![year, toYear ?? year].every((one) => isYearHeard(heard, one, kept)))
    return 'unsaid';
  if (quarter != null) return { kind: 'between', ...stretchOf(year, { months: 3, number: quarter }) };
  if (half != null) return { kind: 'between', ...stretchOf(year, { months: 6, number: half }) };
  return years.length > 1 ? { kind: 'years', years, every: false } : { kind: 'year', year };
}

const LONGEST_RANGE = 20;

function rangeOf(from: number, to: number): readonly number[] | undefined {
  if (to < from || to - from > LONGEST_RANGE) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** 2027, 27年, 明年: as a number, or as a date that the rules read. */
export function isYearHeard({ reading }: Heard, year: number, kept: DueFilter | undefined): boolean {
  const isKept = kept !== undefined && 'year' in kept && kept.year === year;
  const isRead = reading.dates.some((date) =>
    date.kind === 'year'
      ? date.year === year
      : Number(date.from.slice(0, 4)) <= year && year <= Number(date.to.slice(0, 4)),
  );
  return (
    isKept ||
    isRead ||
    readNumbers(reading.folded).some(({ value }) => value === year || value === year % 100)
  );
}

function readSections(
  { reading }: Heard,
  { section }: FilledQuestion,
  kept: Where['sections'],
): Where['sections'] | 'unsaid' {
  if (section == null) return undefined;
  const said = [...reading.sections, ...(kept ?? [])].filter((one) => one.section === section);
  return said.length === 0 ? 'unsaid' : said;
}
