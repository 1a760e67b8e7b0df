// Sayings that hold of what is spoken of, or do not: overdue, behind, extended, raised by a unit.
import { fold } from '../../../text/fold.ts';
import type { BriefRow, EventKind } from '../brief/facts/facts.ts';
import type { SaidDay } from './days.ts';
import type { Figures } from './figures.ts';
import { bare } from './names.ts';
import { speakOf } from './name-subjects.ts';
import { add } from './saying.ts';
import type { Found, Saying, State } from './saying.ts';

type Read = Saying['read'];

type RowTest = (row: BriefRow, found: Found, figures: Figures) => boolean;
type LabelTest = (label: string, found: Found, figures: Figures) => boolean;
type DayTest = (day: SaidDay, label: string, figures: Figures) => boolean;

export function onRow(is: RowTest, recent?: LabelTest): Read {
  return onLabel((label, found, figures) => {
    const row = figures.row(label);
    return row !== undefined && is(row, found, figures);
  }, recent);
}

/** `recent`: holds as well where it is said to have happened in this period. */
export function onLabel(is: LabelTest, recent?: LabelTest): Read {
  return (found, state, figures) =>
    add(state, {
      test: (label) => is(label, found, figures),
      ...(recent !== undefined && { recent: (label: string) => recent(label, found, figures) }),
    });
}

/** With the day in the saying, or the one that stands before it. */
export function onDay(is: DayTest, recent?: DayTest, why?: State['why']): Read {
  return (found, { day: held, ...state }, figures) => {
    const day = found.day() ?? held;
    return (
      day &&
      add(state, {
        test: (label) => is(day, label, figures),
        ...(recent !== undefined && { recent: (label: string) => recent(day, label, figures) }),
        ...(why !== undefined && { why }),
      })
    );
  };
}

/** Labels in the saying itself, and what it says of them. */
export function about(read: Read): Read {
  return (found, state, figures) => {
    const opened = speakOf('plain')(found, state, figures);
    return opened && read(found, opened, figures);
  };
}

/** Of what the page tells for a day, not for the period. */
export const never: LabelTest = () => false;

/** In this period, on the day that the saying may name. */
export function happened(...kinds: readonly EventKind[]): LabelTest {
  return (label, found, { events, isDay }) => {
    const on = found.day();
    return events(label, ...kinds).some(({ day }) => on === undefined || isDay(on, day));
  };
}

export const holdDay: Read = (found, state) => {
  const day = found.day();
  return state.day === undefined && day !== undefined ? { ...state, day } : undefined;
};

export const isDone: RowTest = (row, found, figures) => {
  const value = found.number('n');
  const measure = found.text('measure');
  const isAmount = row.value === value && (measure === '' || measure === bareUnit(row));
  const isPercent = measure === '%' && row.percent === value && bareUnit(row) !== '%';
  const isOfTarget = found.text('m') === '' || row.target === found.number('m');
  const day = found.day();
  return (isAmount || isPercent) && isOfTarget && (day === undefined || figures.isDay(day, row.asOf));
};

/** What is wanted, whatever has been reached. */
export const isTarget: RowTest = (row, found) => {
  const measure = found.text('measure');
  const isYearly = found.text('yearly') === '' || row.due?.text.includes('每年') === true;
  return row.target === found.number('n') && (measure === '' || measure === bareUnit(row)) && isYearly;
};

function bareUnit({ unit }: BriefRow): string {
  return fold(unit ?? '');
}

export const isBehind = ({ lag }: BriefRow, found: Found): boolean => lag === found.number('n');

export const isMostBehind = (row: BriefRow, found: Found, { brief }: Figures): boolean =>
  isBehind(row, found) && brief.facts.rows.every(({ lag }) => (lag ?? 0) <= (row.lag ?? 0));

export const isOverdue = ({ overdueDays }: BriefRow, found: Found): boolean =>
  overdueDays > 0 && overdueDays === found.number('n');

export const isLight: RowTest = ({ light }, found) => light === found.light('light');

/** Lit before as well. */
export const isStillLight: LabelTest = (label, found, figures) =>
  figures.row(label)?.light === found.light('light') && figures.moves(label).length === 0;

/** Closed, or claimed done, in this period. */
export const hasComeTo: LabelTest = (label, found, figures) => {
  const light = found.light('light');
  const isMoved = figures.moves(label).some(({ to }) => to === light);
  return light !== 'closed' && light !== 'claimed' ? true : isMoved;
};

export const moved: LabelTest = (label, found, figures) =>
  figures
    .moves(label)
    .some(
      ({ from, to, renewed }) =>
        renewed === (found.text('renewed') !== '') &&
        (found.text('from') === '' || from === found.light('from')) &&
        to === found.light('to'),
    );

/** Closed in this period, and not opened again since. */
export const isClosedNow: LabelTest = (label, found, figures) =>
  figures.row(label)?.light === 'closed' && happened('closed')(label, found, figures);

/** Of a correction: the number before, and the number now. */
export const isCorrected: LabelTest = (label, found, figures) =>
  figures
    .events(label, 'corrected')
    .some(({ before, after }) => Number(before) === found.number('n') && Number(after) === found.number('m'));

/** Open blockers, so many. */
export const hasBlockers: RowTest = ({ blockers }, found) => blockers.length === found.number('n');

export const hasNoPlan: RowTest = ({ plannedDue, overdueDays }) =>
  plannedDue === undefined && overdueDays > 0;

export const isForecast: Read = (_, state, { row }) =>
  add(state, {
    test: (label) => row(label)?.forecast !== undefined,
    recent: () => false,
    why: (label) => [bare(row(label)?.forecast?.note ?? '')],
  });

/** The rule that decided the light. */
export function isBy(...rules: readonly BriefRow['rule'][]): Read {
  return onRow(({ rule, kind }) => kind !== 'task' && rules.includes(rule));
}

export const isGrantedTo = (day: SaidDay, label: string, figures: Figures): boolean => {
  const due = figures.row(label)?.due;
  return (
    (due !== undefined && due.extensions > 0 && figures.isDay(day, due.day)) ||
    figures.events(label, 'extension-granted').some(({ after }) => figures.isDay(day, after))
  );
};

export const isNewlyGrantedTo: DayTest = (day, label, figures) =>
  figures.events(label, 'extension-granted').some(({ after }) => figures.isDay(day, after));

export const isNewlyAskedTo: DayTest = (day, label, figures) =>
  figures.events(label, 'extension-asked').some(({ after }) => figures.isDay(day, after));

export const isAskedTo: DayTest = (day, label, figures) =>
  figures.isDay(day, figures.row(label)?.plannedDue?.day) ||
  figures.matters(label).some(({ newDue }) => figures.isDay(day, newDue));

/** Planned or asked for, and the reason that was given with it. */
export const asksTo: Read = (found, { day: held, ...state }, figures) => {
  const day = found.day() ?? held;
  const why = (label: string): readonly string[] =>
    figures
      .matters(label)
      .filter(({ newDue }) => day !== undefined && figures.isDay(day, newDue))
      .map(({ what }) => bare(what));
  return (
    day &&
    add(state, {
      test: (label) => isAskedTo(day, label, figures) || isNewlyAskedTo(day, label, figures),
      recent: (label) => isNewlyAskedTo(day, label, figures),
      why,
    })
  );
};

export const isRefusedTo = (day: SaidDay, label: string, figures: Figures): boolean =>
  figures.events(label, 'extension-returned').some(({ after }) => figures.isDay(day, after));

export const fallsDue = (day: SaidDay, label: string, figures: Figures): boolean =>
  figures.brief.facts.next.some(
    (next) =>
      next.kind === 'due' && figures.isDay(day, next.day) && next.labels.some((each) => fold(each) === label),
  ) || figures.isDue(day, figures.row(label)?.due?.day);

/** A date that is still to come, where the words say so. */
export const fallsDueOn: Read = (found, state, figures) => {
  const willBe = found.text('will') !== '';
  return onDay((day, label) => {
    const due = figures.row(label)?.due?.day ?? '';
    return fallsDue(day, label, figures) && (!willBe || due >= figures.brief.day);
  })(found, state, figures);
};

/** It was due then, and that day is over or another was granted. */
export const wasDueOn: Read = onDay((day, label, figures) => {
  const due = figures.row(label)?.due;
  const isPast = due !== undefined && (due.extensions > 0 || due.day < figures.brief.day);
  return isPast && wasDue(day, label, figures);
});

export const wasDue = (day: SaidDay, label: string, figures: Figures): boolean =>
  figures.isDue(day, figures.row(label)?.due?.original);
