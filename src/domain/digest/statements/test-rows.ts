// Sayings that hold of what is spoken of, or do not: overdue, behind, extended, raised by a unit.
import { fold } from '../../../text/fold.ts';
import type { BriefRow } from '../brief/facts/facts.ts';
import type { SaidDay } from './days.ts';
import type { Figures } from './figures.ts';
import type { Found, Saying, Test } from './saying.ts';

type Read = Saying['read'];

export function onRow(is: (row: BriefRow, found: Found, figures: Figures) => boolean): Read {
  return (found, state, figures) => {
    const one: Test = (label) => {
      const row = figures.row(label);
      return row !== undefined && is(row, found, figures);
    };
    return { ...state, tests: [...state.tests, one] };
  };
}

export function onLabel(is: (label: string, found: Found, figures: Figures) => boolean): Read {
  return (found, state, figures) => ({
    ...state,
    tests: [...state.tests, (label) => is(label, found, figures)],
  });
}

/** With the day in the saying, or the one that stands before it. */
export function onDay(is: (day: SaidDay, label: string, figures: Figures) => boolean): Read {
  return (found, state, figures) => {
    const day = found.day() ?? state.day;
    if (day === undefined) return undefined;
    const { tests, lights, subject } = state;
    const dated: Test = (label) => is(day, label, figures);
    return { tests: [...tests, dated], lights, ...(subject !== undefined && { subject }) };
  };
}

export const holdDay: Read = (found, state) => {
  const day = found.day();
  return state.day === undefined && day !== undefined ? { ...state, day } : undefined;
};

export const isDone = (row: BriefRow, found: Found): boolean => {
  const value = found.number('n');
  const measure = found.text('measure');
  const isAmount = row.value === value && (measure === '' || measure === bareUnit(row));
  const isPercent = measure === '%' && row.percent === value && bareUnit(row) !== '%';
  const isOfTarget = found.text('m') === '' || row.target === found.number('m');
  return (isAmount || isPercent) && isOfTarget;
};

function bareUnit({ unit }: BriefRow): string {
  return fold(unit ?? '');
}

export const isBehind = ({ lag }: BriefRow, found: Found): boolean => lag === found.number('n');

export const isMostBehind = (row: BriefRow, found: Found, { brief }: Figures): boolean =>
  isBehind(row, found) && brief.facts.rows.every(({ lag }) => (lag ?? 0) <= (row.lag ?? 0));

export const isOverdue = ({ overdueDays }: BriefRow, found: Found): boolean =>
  overdueDays > 0 && overdueDays === found.number('n');

export const isLight = ({ light }: BriefRow, found: Found): boolean => light === found.light('light');

export const moved = (label: string, found: Found, figures: Figures): boolean =>
  figures
    .moves(label)
    .some(({ from, to, renewed }) => !renewed && from === found.light('from') && to === found.light('to'));

export const isGrantedTo = (day: SaidDay, label: string, figures: Figures): boolean => {
  const due = figures.row(label)?.due;
  return (
    (due !== undefined && due.extensions > 0 && figures.isDay(day, due.day)) ||
    figures.events(label, 'extension-granted').some(({ after }) => figures.isDay(day, after))
  );
};

export const isAskedTo = (day: SaidDay, label: string, figures: Figures): boolean =>
  figures.isDay(day, figures.row(label)?.plannedDue?.day) ||
  figures.matters(label).some(({ newDue }) => figures.isDay(day, newDue));

export const isRefusedTo = (day: SaidDay, label: string, figures: Figures): boolean =>
  figures.events(label, 'extension-returned').some(({ after }) => figures.isDay(day, after));

export const fallsDue = (day: SaidDay, label: string, figures: Figures): boolean =>
  figures.brief.facts.next.some(
    (next) =>
      next.kind === 'due' && figures.isDay(day, next.day) && next.labels.some((each) => fold(each) === label),
  ) || figures.isDue(day, figures.row(label)?.due?.day);

export const wasDue = (day: SaidDay, label: string, figures: Figures): boolean =>
  figures.isDue(day, figures.row(label)?.due?.original);

/** Raised by all the units that are named, and by nobody else. */
export const isRaisedBy = (label: string, found: Found, figures: Figures): boolean => {
  const units = found.names('unit', 'units');
  const matters = figures.matters(label);
  return (
    units.length > 0 &&
    units.every((unit) => matters.some((matter) => figures.isUnit(unit, matter.unit))) &&
    matters.every((matter) => units.some((unit) => figures.isUnit(unit, matter.unit)))
  );
};

export const hasWaited = (label: string, found: Found, { matters }: Figures): boolean =>
  matters(label).length === 1 && matters(label)[0]?.waitingDays === found.number('n');
