// Sayings of the page as a whole: its day, how many are red, how many more than before.
import type { Figures } from './figures.ts';
import { open, when } from './saying.ts';
import type { Found, Saying } from './saying.ts';

type Read = Saying['read'];

/** 11 red: also that they were as many, fewer or more, where the verb says so. */
export function countLight(change: 'any' | 'same' | 'fewer' | 'more'): Read {
  return (found, state, figures) => {
    const light = found.light('light');
    if (light === undefined) return undefined;
    const { now, before } = figures.account(light);
    const isChanged =
      change === 'any' ||
      (change === 'same' ? now === before : change === 'fewer' ? now < before : now > before);
    const count = found.number('n');
    const next = when(isChanged && now === count, state);
    const opened = next && open(figures, next, { labels: [], count, light });
    return opened && { ...opened, lights: [...state.lights, light] };
  };
}

/** From 12 to 11. */
export const countFromTo: Read = (found, state, figures) => {
  const light = found.light('light');
  if (light === undefined) return undefined;
  const { now, before } = figures.account(light);
  const opened = open(figures, state, { labels: [], count: now, light });
  const isSo = found.number('n') === before && found.number('m') === now && now !== before;
  return opened && when(isSo, { ...opened, lights: [...state.lights, light] });
};

/** "This week" of a weekly page. */
export const thisPeriod: Read = (found, state, figures) => when(isPeriod(found, figures), state);

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
    if (light === undefined) return undefined;
    const { now, before } = figures.account(light);
    const isSo = direction * (now - before) === found.number('n') && now !== before;
    return when(isSo && isPeriod(found, figures), state);
  };
}

export const came: Read = (found, state, figures) => {
  const light = found.light('light');
  return light && when(figures.account(light).came === found.number('n'), state);
};

export const total: Read = (found, state, figures) => {
  const opened = open(figures, state);
  return opened && when(found.number('n') === figures.labels.length, opened);
};

/** 第13项共有3个子目标 */
export const totalOfTask: Read = (found, state, figures) => {
  const opened = open(figures, state);
  const tasks = found.names('label', 'list').flatMap((name) => name.labels);
  const rows = figures.brief.facts.rows.filter(
    ({ kind, task }) => kind === 'milestone' && tasks.includes(String(task)),
  );
  return opened && when(tasks.length === 1 && rows.length === found.number('n'), opened);
};

export const toSettle: Read = (found, state, figures) => {
  const opened = open(figures, state);
  return opened && when(found.number('n') === figures.brief.facts.coordination.length, opened);
};

export const asOf: Read = (found, state, { brief, isDay }) => {
  const day = found.day();
  return day && when(isDay(day, brief.day), state);
};

export const week: Read = (found, state, { brief }) => {
  const [year, number] = /^(\d{4})-w0?(\d+)$/u.exec(brief.period.toLowerCase())?.slice(1).map(Number) ?? [];
  const isYear = found.text('year') === '' || Number(found.text('year')) === year;
  return when(brief.kind === 'week' && isYear && number === found.number('n'), state);
};

export const issue: Read = (found, state, { brief }) => when(brief.issue === found.number('n'), state);
