// Sayings of the page as a whole: its day, how many are red, how many more than before.
import type { Light } from '../../ledger/index.ts';
import type { SectionId } from '../brief/page/page.ts';
import type { Figures } from './figures.ts';
import { isSo, open, when, withoutPeriod } from './saying.ts';
import type { Found, Saying, State } from './saying.ts';

type Read = Saying['read'];

/** 11 red: also that they were as many, fewer or more, where the verb says so. */
export function countLight(change: 'any' | 'none' | 'same' | 'fewer' | 'more'): Read {
  return (found, state, figures) => {
    const light = found.light('light');
    if (light === undefined) return undefined;
    const { now, before } = figures.account(light);
    const isChanged =
      change === 'any' ||
      change === 'none' ||
      (change === 'same' ? now === before : change === 'fewer' ? now < before : now > before);
    const count = change === 'none' ? 0 : found.number('n');
    const next = when(isChanged && now === count, state);
    // Of none nothing else can be said.
    const opened = next && open(figures, next, count === 0 ? undefined : { labels: [], count, light });
    return opened && counted(opened, light);
  };
}

/** From 12 to 11. */
export const countFromTo: Read = (found, state, figures) => {
  const light = found.light('light');
  if (light === undefined) return undefined;
  const { now, before } = figures.account(light);
  const opened = open(figures, state, { labels: [], count: now, light });
  const isDown = found.text('down') !== '';
  const isChanged = isDown ? now < before : now > before;
  const isTrue = found.number('n') === before && found.number('m') === now && isChanged;
  return opened && when(isTrue, counted(opened, light));
};

function counted(state: State, light: Light): State {
  return { ...withoutPeriod(state), lights: [...state.lights, light], isCounted: true };
}

/** "This week" of a weekly page. */
export const thisPeriod: Read = (found, state, figures) =>
  when(isPeriod(found, figures), { ...state, isRecent: true });

/** A new statement: what happened "this week" was said of the one before. */
export const endPeriod: Read = (_, state, figures) => {
  if (state.isRecent !== true) return state;
  const isTold = state.subject !== undefined && state.tests.length > 0;
  return when(!isTold || isSo(figures, state), withoutPeriod(state));
};

function isPeriod(found: Found, { brief }: Figures): boolean {
  const said = found.text('period');
  return brief.kind === 'month'
    ? /^(?:月|期|month|issue)$/u.test(said)
    : /^(?:周|期|week|issue)$/u.test(said);
}

/** As many as before, of the light said last, or of all that were said. */
export function asBefore(of: 'last' | 'all', how: 'number' | 'none came or left'): Read {
  return (found, state, figures) => {
    const lights = of === 'all' ? state.lights : state.lights.slice(-1);
    if (state.isCounted !== true) return undefined;
    const isSame = lights.every((light) => {
      const { now, before, came, left } = figures.account(light);
      return how === 'number' ? now === before : came === 0 && left === 0;
    });
    return when(lights.length > 0 && isSame && isPeriod(found, figures), state);
  };
}

/** So many more, or fewer, than before, of the light said last. */
export function changedBy(direction: 1 | -1): Read {
  return (found, state, figures) => {
    const light = state.lights.at(-1);
    if (light === undefined || state.isCounted !== true) return undefined;
    const { now, before } = figures.account(light);
    const isSo = direction * (now - before) === found.number('n') && now !== before;
    return when(isSo && isPeriod(found, figures), state);
  };
}

/** So many have become red in this period, and which, where labels stand there. */
export const came: Read = (found, state, figures) => {
  const light = found.light('light');
  if (light === undefined) return undefined;
  const labels = found.names('label', 'list').flatMap((name) => name.labels);
  const count = found.number('n');
  const opened = open(figures, state, labels.length === 0 ? undefined : { labels, light });
  const isTrue =
    figures.account(light).came === count &&
    (found.text('period') === '' || isPeriod(found, figures)) &&
    (labels.length === 0 ||
      (new Set(labels).size === count && labels.every((label) => hasCome(label, light))));
  return opened && when(isTrue, withoutPeriod(opened));

  function hasCome(label: string, to: Light): boolean {
    return figures.moves(label).some((move) => move.to === to);
  }
};

/** "1 (new)": all that are red have become so in this period. */
export const allCame: Read = (_, state, figures) => {
  const light = state.lights.at(-1);
  if (light === undefined || state.isCounted !== true) return undefined;
  const account = figures.account(light);
  return when(account.now > 0 && account.came === account.now, state);
};

/** "Another four yellow": what was said before was said of none of these. */
export const anotherLight: Read = (found, state, { row }) => {
  const light = found.light('light');
  const { labels = [], light: own } = state.subject ?? {};
  const isApart = own !== light && labels.every((label) => row(label)?.light !== light);
  return when(light !== undefined && isApart && !state.lights.includes(light), state);
};

/** So many came and so many left, of the light said last. */
export const cameAndLeft: Read = (found, state, figures) => {
  const light = state.lights.at(-1);
  if (light === undefined || state.isCounted !== true) return undefined;
  const account = figures.account(light);
  return when(account.came === found.number('n') && account.left === found.number('m'), state);
};

/** What is counted next is some of these, and no light any more. */
function openTotal(figures: Figures, state: State): State | undefined {
  const opened = open(figures, state);
  return opened && { ...withoutPeriod(opened), lights: [] };
}

export const total: Read = (found, state, figures) => {
  const opened = openTotal(figures, state);
  return opened && when(found.number('n') === figures.labels.length, opened);
};

/** The whole city: on no page that shows one unit's or one task's part of it. */
export const everywhere: Read = (_, state, { brief }) =>
  when(brief.version !== 'unit' && brief.kind !== 'task', state);

/** The unit whose own page it is. */
export const ownUnit: Read = (found, state, { brief, isUnit }) => {
  const [unit, another] = found.names('unit');
  const names = [brief.unit ?? '', ...(brief.unitNames ?? [])].filter(Boolean);
  const isOwn = unit !== undefined && names.some((name) => isUnit(unit, name));
  return when(brief.version === 'unit' && another === undefined && isOwn, state);
};

/** 第13项共有3个子目标 */
export const totalOfTask: Read = (found, state, figures) => {
  const opened = openTotal(figures, state);
  const tasks = found.names('label', 'list').flatMap((name) => name.labels);
  const rows = figures.brief.facts.rows.filter(
    ({ kind, task }) => kind === 'milestone' && tasks.includes(String(task)),
  );
  return opened && when(tasks.length === 1 && rows.length === found.number('n'), opened);
};

export const toSettle: Read = (found, state, figures) => {
  const opened = openTotal(figures, state);
  return opened && when(found.number('n') === figures.brief.facts.coordination.length, opened);
};

/** What the page counts in the title of one of its parts. */
export function countOfSection(id: SectionId): Read {
  return (found, state, figures) => {
    const section = figures.brief.page.sections.find((one) => one.id === id);
    const opened = openTotal(figures, state);
    return opened && when(section?.count === found.number('n'), opened);
  };
}

/** Former years apart: how many are left, and how many of these are red. */
export const ofFormerYears: Read = (found, state, figures) => {
  const { earlier } = figures.brief.facts.totals;
  const opened = openTotal(figures, state);
  const isRed = found.text('m') === '' || earlier.red === found.number('m');
  return opened && when(earlier.total === found.number('n') && isRed, opened);
};

/** Nothing moved and nothing was decided. */
export const noChange: Read = (found, state, figures) => {
  const { totals, events } = figures.brief.facts;
  const opened = open(figures, state);
  const isPeriodSaid = found.text('period') === '' || isPeriod(found, figures);
  return opened && when(isPeriodSaid && totals.moves.length + events.length === 0, opened);
};

/** Of a special report: such a part has nothing to tell. */
export function isEmpty(...ids: readonly SectionId[]): Read {
  return (_, state, figures) => {
    const opened = open(figures, state);
    const sections = figures.brief.page.sections.filter(({ id }) => ids.includes(id));
    return (
      opened &&
      when(sections.length === ids.length && sections.every(({ lines }) => lines.length === 0), opened)
    );
  };
}

export const asOf: Read = (found, state, { brief, isDay }) => {
  const day = found.day();
  return day && when(isDay(day, brief.day), state);
};

export const week: Read = (found, state, { brief }) => {
  const [year, number] = /^(\d{4})-w0?(\d+)$/u.exec(brief.period.toLowerCase())?.slice(1).map(Number) ?? [];
  const isYear = found.text('year') === '' || Number(found.text('year')) === year;
  return when(brief.kind === 'week' && isYear && number === found.number('n'), state);
};

export const month: Read = (found, state, { brief }) => {
  const [year, number] = /^(\d{4})-(\d\d)$/u.exec(brief.period)?.slice(1).map(Number) ?? [];
  const isYear = found.text('year') === '' || Number(found.text('year')) === year;
  const isTrue = brief.kind === 'month' && isYear && number === found.number('n');
  return when(isTrue, { ...state, isRecent: true });
};

export const issue: Read = (found, state, { brief }) => when(brief.issue === found.number('n'), state);
