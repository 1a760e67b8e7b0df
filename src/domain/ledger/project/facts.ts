// One milestone's entries, sorted by what they say. Everything else is computed from these.
import type { AgreedTerms, Entry, Progress, Subject } from '../record/entry.ts';
import type { EffectiveEntries, InForce } from './effective.ts';
import { isEmptyPhrase } from './empty-phrases.ts';
import { fold } from '../../../text/fold.ts';
import type { Instance } from './instances.ts';
import { followRequest } from './requests.ts';
import type { RequestCase } from './requests.ts';

export interface Report {
  readonly entry: Entry;
  readonly progress: Progress;
  readonly unit: string;
}

export interface Blocker {
  readonly entry: Entry;
  readonly note: string;
  readonly since: string;
  readonly escalatedOn?: string;
  readonly isOpen: boolean;
}

export interface Facts {
  readonly reports: readonly Report[];
  /** By unit: the last day on which it said something substantive. */
  readonly freshest: ReadonlyMap<string, string>;
  readonly blockers: readonly Blocker[];
  readonly requests: readonly RequestCase[];
  readonly forecasts: readonly Entry[];
  readonly terms: AgreedTerms;
  /** A proposal's content is what it would become. */
  readonly proposals: readonly InForce[];
  readonly last?: Entry;
}

export interface Scope {
  readonly milestone: string | undefined;
  readonly instance: Instance | undefined;
  readonly dayOf: (instant: string) => string;
}

/** Whether an entry speaks of this milestone and instance, or of the whole task while the instance runs. */
export function concerns(scope: Scope, subject: Subject | undefined, recordedAt: string): boolean {
  if (subject === undefined) return false;
  if (subject.milestone !== undefined && subject.milestone !== scope.milestone) return false;
  if (scope.instance === undefined) return true;
  if (subject.instance !== undefined) return subject.instance === scope.instance.label;
  const day = scope.dayOf(recordedAt);
  return day >= scope.instance.start && day <= scope.instance.due;
}

export function gatherFacts(effective: EffectiveEntries, scope: Scope): Facts {
  const { dayOf } = scope;
  const isMine = ({ entry }: InForce): boolean => concerns(scope, entry.subject, entry.recordedAt);
  const mine = effective.standing.filter(isMine);
  const last = mine.at(-1)?.entry;
  const terms = effective.standing.filter(
    ({ entry, content }) => content.kind === 'terms' && concernsTerms(scope, entry.subject),
  );
  return {
    reports: mine.flatMap(({ entry, content }) =>
      content.kind === 'progress' && entry.unit !== undefined
        ? [{ entry, progress: content, unit: entry.unit }]
        : [],
    ),
    freshest: findFreshest(mine, dayOf),
    blockers: findBlockers(mine, dayOf),
    requests: findRequests(mine, effective, dayOf),
    forecasts: mine.filter(({ content }) => content.kind === 'forecast').map(({ entry }) => entry),
    terms: Object.assign(
      {},
      ...terms.map(({ content }) => (content.kind === 'terms' ? content.terms : {})),
    ) as AgreedTerms,
    proposals: effective.proposals.filter(isMine),
    ...(last !== undefined && { last }),
  };
}

/** Terms hold for every instance, unless they were agreed for one. */
function concernsTerms(scope: Scope, subject: Subject | undefined): boolean {
  if (subject === undefined) return false;
  if (subject.milestone !== undefined && subject.milestone !== scope.milestone) return false;
  return subject.instance === undefined || subject.instance === scope.instance?.label;
}

/** From the end backwards: the first word that counts ends the search for its unit. */
function findFreshest(mine: readonly InForce[], dayOf: Scope['dayOf']): ReadonlyMap<string, string> {
  const before = progressBefore(mine);
  const freshest = new Map<string, string>();
  const done = new Set<string>();
  for (let index = mine.length - 1; index >= 0; index -= 1) {
    const inForce = mine[index];
    const unit = inForce?.entry.unit;
    if (inForce === undefined || unit === undefined || done.has(unit)) continue;
    if (!saysSomething(inForce.content, before[index])) continue;
    // A late report renews the day it tells of, and something newer may have been said before it.
    const { content, entry } = inForce;
    const isLate = content.kind === 'progress' && content.backfilled === true;
    const day = isLate ? content.asOf : dayOf(entry.recordedAt);
    if (day > (freshest.get(unit) ?? '')) freshest.set(unit, day);
    if (!isLate) done.add(unit);
  }
  return freshest;
}

/** For each word, its unit's report before it. */
function progressBefore(mine: readonly InForce[]): readonly (Progress | undefined)[] {
  const last = new Map<string | undefined, Progress>();
  return mine.map(({ entry, content }) => {
    const before = last.get(entry.unit);
    if (content.kind === 'progress') last.set(entry.unit, content);
    return before;
  });
}

/** Receipts, empty phrases and repeats are no update; "no change" with its reason is one. */
function saysSomething(content: InForce['content'], last: Progress | undefined): boolean {
  switch (content.kind) {
    case 'progress':
      if (content.value !== undefined && content.value !== last?.value) return true;
      return !isEmptyPhrase(content.note) && fold(content.note) !== fold(last?.note ?? '');
    case 'no-change':
    case 'blocker':
      return !isEmptyPhrase(content.note);
    case 'unblock':
    case 'forecast':
    case 'request':
      return true;
    case 'escalation':
    case 'decision':
    case 'correction':
    case 'withdrawal':
    case 'terms':
    case 'flag':
    case 'feedback':
    case 'opening':
      return false;
  }
}

function findBlockers(mine: readonly InForce[], dayOf: Scope['dayOf']): readonly Blocker[] {
  const escalated = new Map<string, string>();
  const solved = new Set<string>();
  for (const { entry, content } of mine) {
    if (content.kind === 'unblock') content.refs.forEach((ref) => solved.add(ref));
    if (content.kind !== 'escalation') continue;
    for (const ref of content.refs) if (!escalated.has(ref)) escalated.set(ref, dayOf(entry.recordedAt));
  }
  return mine.flatMap(({ entry, content }) => {
    if (content.kind !== 'blocker') return [];
    const escalatedOn = escalated.get(entry.id);
    return [
      {
        entry,
        note: content.note,
        since: dayOf(entry.recordedAt),
        ...(escalatedOn !== undefined && { escalatedOn }),
        isOpen: !solved.has(entry.id),
      },
    ];
  });
}

function findRequests(
  mine: readonly InForce[],
  effective: EffectiveEntries,
  dayOf: Scope['dayOf'],
): readonly RequestCase[] {
  const cases: RequestCase[] = [];
  for (const { entry, content } of mine) {
    if (content.kind !== 'request') continue;
    const extensionsBefore = cases.filter(
      ({ request, standing }) => request.request === 'extension' && standing === 'approved',
    ).length;
    const inForce = { entry, content: content, corrected: false };
    cases.push(followRequest(inForce, effective.decisions.get(entry.id) ?? [], { dayOf, extensionsBefore }));
  }
  return cases;
}
