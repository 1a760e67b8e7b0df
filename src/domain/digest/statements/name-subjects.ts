// Sayings that name what is spoken of: labels, the names of sub-targets, so many of what was counted.
import { fold } from '../../../text/fold.ts';
import type { BriefRow } from '../brief/facts/facts.ts';
import type { Figures } from './figures.ts';
import type { Name } from './names.ts';
import { open } from './saying.ts';
import type { Found, Saying, State, Subject } from './saying.ts';

type Read = Saying['read'];

/**
 * Labels, each beside its own sub-target's name where that stands there. `scoped`: they are some of what was counted;
 * `apart`: they are none of it.
 */
export function speakOf(scope: 'scoped' | 'plain' | 'apart'): Read {
  return (found, state, figures) => {
    const labels = labelsOf(found, figures);
    if (labels === undefined) return undefined;
    const light = scope === 'scoped' ? state.lights.at(-1) : undefined;
    const isOpenList = found.text('rest') !== '' || found.text('among') !== '';
    const count = found.text('count') === '' ? listed(labels, light, isOpenList) : found.number('count');
    if (scope === 'scoped' && light === undefined) return undefined;
    // "…等6项" names some of six.
    if (count !== undefined && count < labels.length) return undefined;
    const isOpen = found.text('rest') !== '' && count === undefined;
    return open(figures, state, { ...subjectOf(labels, count, light), ...apartFrom(scope, state), isOpen });
  };
}

function apartFrom(scope: string, { lights }: State): Pick<Subject, 'apart'> {
  return scope === 'apart' ? { apart: lights } : {};
}

/** A list that does not say "among others" is whole. */
function listed(labels: readonly string[], light: unknown, isOpenList: boolean): number | undefined {
  return light === undefined || isOpenList ? undefined : labels.length;
}

function subjectOf(labels: readonly string[], count: number | undefined, light: Subject['light']): Subject {
  return { labels, ...(count !== undefined && { count }), ...(light !== undefined && { light }) };
}

function labelsOf(found: Found, { brief }: Figures): readonly string[] | undefined {
  const labels = found.names('label', 'list').flatMap((name) => name.labels);
  if (new Set(labels).size < labels.length) return undefined;
  const metrics = found.names('metric', 'list');
  if (labels.length === 0) {
    // A name that two sub-targets bear means neither.
    return metrics.every((name) => name.labels.length === 1)
      ? metrics.flatMap((name) => name.labels)
      : undefined;
  }
  const own = (name: Extract<Name, { readonly kind: 'metric' }>): boolean =>
    name.labels.some((label) => labels.includes(label)) || isTaskOf(brief.facts.rows, name.labels, labels);
  return metrics.every(own) ? labels : undefined;
}

/** 第16项 may stand beside the name of a sub-target of task 16. */
function isTaskOf(rows: readonly BriefRow[], of: readonly string[], labels: readonly string[]): boolean {
  return rows.some(({ label, task }) => of.includes(fold(label)) && labels.includes(String(task)));
}

/** "6 of them": of the light said last; elsewhere of all. */
export function speakOfCount(scope: 'scoped' | 'plain' | 'apart'): Read {
  return (found, state, figures) => {
    const light = scope === 'scoped' ? state.lights.at(-1) : undefined;
    if (scope === 'scoped' && light === undefined) return undefined;
    const subject = subjectOf([], found.number('count'), light);
    return open(figures, state, { ...subject, ...apartFrom(scope, state) });
  };
}
