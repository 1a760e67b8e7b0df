// What a brief tells of single units: who is silent, who raised what, and why.
import type { Figures } from './figures.ts';
import { bare } from './names.ts';
import { speakOf } from './name-subjects.ts';
import { open, when } from './saying.ts';
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
  return (brief.facts.special?.parts ?? []).filter((part) => part.label.toLowerCase() === label);
}

/** All who hold the role, and nobody else; who is responsible stands in a special report only. */
export const isAssigned =
  (role: 'lead' | 'responsible') =>
  (label: string, found: Found, figures: Figures): boolean => {
    const named = found.names('unit', 'units');
    const holders = holdersOf(role, label, figures);
    return (
      holders.length > 0 &&
      named.every((unit) => holders.some((printed) => figures.isUnit(unit, printed))) &&
      holders.every((printed) => named.some((unit) => figures.isUnit(unit, printed)))
    );
  };

function holdersOf(role: 'lead' | 'responsible', label: string, { brief, row }: Figures): readonly string[] {
  const { special } = brief.facts;
  if (special !== undefined && label === String(special.number))
    return special.assignments.filter((one) => one.role === role).map(({ unit }) => unit);
  return role === 'lead' ? (row(label)?.leads ?? []) : [];
}

/** Whoever is named has raised such a matter. */
export const raisedFor: Saying['read'] = (found, state, figures) => {
  const labels = state.subject?.labels ?? [];
  const opened = labels.length === 0 ? open(figures, state) : state;
  const note = found.names('note', 'note')[0]?.note;
  const matters = figures.brief.facts.coordination.filter(
    ({ kind, what, label }) =>
      kind === 'blocker' &&
      bare(what) === note &&
      (labels.length === 0 || labels.includes(label.toLowerCase())),
  );
  const isSo = found
    .names('unit', 'units')
    .every((unit) => matters.some((matter) => figures.isUnit(unit, matter.unit)));
  // Said of labels, each of them has been raised by somebody who is named.
  const isEach = (label: string): boolean => matters.some((matter) => matter.label.toLowerCase() === label);
  return opened && when(isSo, { ...opened, tests: labels.length === 0 ? [] : [...opened.tests, isEach] });
};

export function hasReason(label: string, found: Found, figures: Figures): boolean {
  const note = found.names('note', 'note')[0]?.note;
  const row = figures.row(label);
  const given = [
    ...figures.matters(label).map(({ what }) => what),
    ...(row?.blockers ?? []).map((blocker) => blocker.note),
    row?.forecast?.note ?? '',
  ];
  return note !== undefined && given.some((reason) => bare(reason) === note);
}

/** 市财政局报13-2完成7.9个: in a special report. */
export const sayReport: Saying['read'] = (found, state, figures) => {
  const named = found.names('label', 'list').length > 0;
  const opened = named ? speakOf('plain')(found, state, figures) : state;
  if (opened?.subject === undefined) return undefined;
  const told: readonly string[] = opened.subject.labels;
  const isSo = told.length > 0 && told.every((label) => hasReported(label, found, figures));
  return when(isSo, { ...opened, tests: [...opened.tests, () => isSo] });
};

function hasReported(label: string, found: Found, figures: Figures): boolean {
  const units = found.names('unit', 'units');
  const measure = found.text('measure');
  const parts = partsOf(label, figures);
  return (
    units.length > 0 &&
    units.every((unit) =>
      parts.some(
        (part) =>
          figures.isUnit(unit, part.unit) &&
          part.value === found.number('n') &&
          (measure === '' || measure === part.measure),
      ),
    )
  );
}
