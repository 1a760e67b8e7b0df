// Sayings of what lies before the leadership: who raised what, why, since when.
import type { Coordination } from '../brief/facts/facts.ts';
import type { Figures } from './figures.ts';
import { claim, isOf } from './matter-claim.ts';
import type { MatterTest } from './matter-claim.ts';
import { bare } from './names.ts';
import { add, open, when } from './saying.ts';
import type { Found, Saying, State } from './saying.ts';

/** Raised by the unit that is named; of several by each of them, and by nobody else. */
export const raised: Saying['read'] = (found, state, figures) => {
  const day = found.day();
  const since = day && [(matter: Coordination) => figures.isDay(day, matter.since)];
  return raisedBy(found, state, figures, since ?? []);
};

/** Whoever is named asks for another date, in one matter. */
export const asksForDate: Saying['read'] = (found, state, figures) => {
  const day = found.day();
  return day && raisedBy(found, state, figures, [({ newDue }) => figures.isDay(day, newDue)]);
};

function raisedBy(
  found: Found,
  state: State,
  figures: Figures,
  more: readonly MatterTest[],
): State | undefined {
  const units = found.names('unit', 'units');
  const [note] = found.names('note', 'note');
  const by: MatterTest = ({ unit }) => units.some((name) => figures.isUnit(name, unit));
  const tests = [by, ...more, ...(note === undefined ? [] : [isOf(note.note)])];
  const isByAll = (label: string): boolean =>
    units.length === 1 ||
    (units.every((name) => figures.matters(label).some(({ unit }) => figures.isUnit(name, unit))) &&
      figures.matters(label).every(by));
  return units.length === 0
    ? undefined
    : add(state, { test: isByAll, matter: claim(state.matter, { tests }) });
}

/** So many days before the leadership; more than one number where there are several matters. */
export const waited: Saying['read'] = (found, state) => {
  const days = ['n', 'm'].filter((group) => found.text(group) !== '').map((group) => found.number(group));
  return add(state, { matter: claim(state.matter, { waitedDays: days }) });
};

/** A problem or a reason in the unit's own words, said as a fact beside others. */
export const hasNote: Saying['read'] = (found, state, figures) => {
  const note = found.names('note', 'note')[0]?.note;
  return add(state, {
    test: (label) => note !== undefined && reasonsOf(label, figures).includes(note),
    recent: (label) =>
      (figures.row(label)?.blockers ?? []).some(
        (blocker) => bare(blocker.note) === note && blocker.since > figures.brief.previous.day,
      ),
    matter: claim(state.matter, { notes: [isOf(note)] }),
  });
};

function reasonsOf(label: string, { matters, row }: Figures): readonly string[] {
  const given = [
    ...matters(label).map(({ what }) => what),
    ...(row(label)?.blockers ?? []).map((blocker) => blocker.note),
    row(label)?.forecast?.note ?? '',
  ];
  return given.map(bare);
}

/** A reason for what was said last; of what lies before the leadership it is the matter's own. */
export const because: Saying['read'] = (found, state) => {
  const note = found.names('note', 'note')[0]?.note;
  const { why, matter } = state;
  if (note === undefined) return undefined;
  if (why !== undefined) return add(state, { test: (label) => why(label).includes(note) });
  if (matter === undefined || matter.tests.length === 0) return undefined;
  return add(state, { matter: claim(state.matter, { tests: [isOf(note)] }) });
};

/** Whoever is named has raised such a matter, of labels or of whatever it may be. */
export const raisedFor: Saying['read'] = (found, state, figures) => {
  if ((state.subject?.labels ?? []).length > 0) return raised(found, state, figures);
  const note = found.names('note', 'note')[0]?.note;
  const matters = figures.brief.facts.coordination.filter(
    (matter) => matter.kind === 'blocker' && isOf(note)(matter),
  );
  const isTrue = found
    .names('unit', 'units')
    .every((unit) => matters.some((matter) => figures.isUnit(unit, matter.unit)));
  const opened = open(figures, state);
  return opened && when(isTrue && opened.isRecent !== true, opened);
};
