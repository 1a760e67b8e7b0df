// What a brief tells of single units: who is silent, who raised what, and why.
import { fold } from '../../../text/fold.ts';
import type { Figures } from './figures.ts';
import { speakOf } from './name-subjects.ts';
import { add, when } from './saying.ts';
import type { Found, Saying } from './saying.ts';

/** None of them has reported on the sub-target in this period. */
export function isSilent(label: string, found: Found, figures: Figures): boolean {
  const units = found.names('unit', 'units');
  const silent = figures.brief.facts.special
    ? partsOf(label, figures)
        .filter(({ value, note }) => value === undefined && note === '')
        .map(({ unit }) => unit)
    : (figures.row(label)?.silent ?? []);
  return units.length > 0 && units.every((unit) => silent.some((printed) => figures.isUnit(unit, printed)));
}

export function partsOf(
  label: string,
  { brief }: Figures,
): NonNullable<Figures['brief']['facts']['special']>['parts'] {
  return (brief.facts.special?.parts ?? []).filter((part) => fold(part.label) === label);
}

/** All who hold the role, and nobody else; who is responsible stands in a special report only. */
export const isAssigned =
  (role: 'lead' | 'responsible') =>
  (label: string, found: Found, figures: Figures): boolean => {
    const holders = holdersOf(role, label, figures);
    return holders.length > 0 && areNamed(found, holders, figures);
  };

/** Each of these units is named, and no other. */
function areNamed(found: Found, printed: readonly string[], { isUnit }: Figures): boolean {
  const named = found.names('unit', 'units');
  return (
    named.every((unit) => printed.some((one) => isUnit(unit, one))) &&
    printed.every((one) => named.some((unit) => isUnit(unit, one)))
  );
}

function holdersOf(role: 'lead' | 'responsible', label: string, { brief, row }: Figures): readonly string[] {
  const { special } = brief.facts;
  if (special !== undefined && label === String(special.number))
    return special.assignments.filter((one) => one.role === role).map(({ unit }) => unit);
  return role === 'lead' ? (row(label)?.leads ?? []) : [];
}

/** All who owe a report are silent. */
export const isAllSilent = (label: string, _: Found, { row }: Figures): boolean => {
  const { silent = [], owing = [] } = row(label) ?? {};
  return owing.length > 0 && silent.length === owing.length;
};

/** Only these of those who owe a report have given one, and so many have not. */
export const onlyTold = (label: string, found: Found, figures: Figures): boolean => {
  const { silent = [], owing = [] } = figures.row(label) ?? {};
  const told = owing.filter((unit) => !silent.includes(unit));
  const isRest = found.text('n') === '' || silent.length === found.number('n');
  const isEachOnce = told.length === found.names('unit', 'units').length;
  return silent.length > 0 && isRest && isEachOnce && areNamed(found, told, figures);
};

/** Of a special report: the document names nobody who leads. */
export const hasNoLead = (label: string, _: Found, { brief }: Figures): boolean => {
  const { special } = brief.facts;
  return (
    special !== undefined &&
    label === String(special.number) &&
    special.assignments.every(({ role }) => role !== 'lead')
  );
};

/** 市财政局报13-2完成7.9个: in a special report. */
export const sayReport: Saying['read'] = (found, state, figures) => {
  const named = found.names('label', 'list').length > 0;
  const opened = named ? speakOf('plain')(found, state, figures) : state;
  if (opened?.subject === undefined) return undefined;
  const told: readonly string[] = opened.subject.labels;
  const isTrue = told.length > 0 && told.every((label) => hasReported(label, found, figures));
  return when(isTrue, add(opened, { test: () => isTrue, recent: () => false }));
};

function hasReported(label: string, found: Found, figures: Figures): boolean {
  const units = found.names('unit', 'units');
  const measure = found.text('measure');
  const day = found.day();
  const parts = partsOf(label, figures);
  return (
    units.length > 0 &&
    units.every((unit) =>
      parts.some(
        (part) =>
          figures.isUnit(unit, part.unit) &&
          part.value === found.number('n') &&
          (day === undefined || figures.isDay(day, part.asOf)) &&
          (measure === '' || measure === fold(part.measure ?? '')),
      ),
    )
  );
}
