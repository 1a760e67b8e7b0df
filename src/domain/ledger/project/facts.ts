// One milestone's entries, sorted by what they say. Everything else is computed from these.
import type { AgreedTerms, Entry, Progress } from '../record/entry.ts';
import { concerns, concernsTerms, decides } from './concerns.ts';
import type { Scope } from './concerns.ts';
import type { EffectiveEntries, InForce } from './effective.ts';
import { isEmptyPhrase } from './empty-phrases.ts';
import { fold } from '../../../text/fold.ts';
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
  /** The names of those that were agreed on for an older text. */
  readonly oldTerms: ReadonlySet<string>;
  /** A proposal's content is what it would become. */
  readonly proposals: readonly InForce[];
  readonly last?: Entry;
}

export function gatherFacts(effective: EffectiveEntries, scope: Scope): Facts {
  const { dayOf } = scope;
  const isMine = ({ entry }: InForce): boolean => concerns(scope, entry);
  const mine = effective.standing.filter(isMine);
  const last = mine.at(-1)?.entry;
  const terms = effective.standing.filter(
    ({ entry, content }) => content.kind === 'terms' && concernsTerms(scope, entry),
  );
  return {
    reports: mine.flatMap(({ entry, content }) =>
      content.kind === 'progress' && entry.unit !== undefined
        ? [{ entry, progress: content, unit: entry.unit }]
        : [],
    ),
    freshest: findFreshest(mine, dayOf),
    blockers: findBlockers(mine, dayOf),
    requests: findRequests(
      mine.filter(({ entry }) => decides(scope, entry)),
      effective,
      dayOf,
    ),
    forecasts: mine.filter(isForecast).map(({ entry }) => entry),
    ...joinTerms(terms),
    proposals: effective.proposals.filter(isMine),
    ...(last !== undefined && { last }),
  };
}

/** That a date will be missed says nothing of the date that a newer text has set. */
function isForecast({ entry, content }: InForce): boolean {
  return content.kind === 'forecast' && entry.recordedFor?.hasNewDue !== true;
}

/** A later word on the same thing holds. */
function joinTerms(agreed: readonly InForce[]): Pick<Facts, 'terms' | 'oldTerms'> {
  const terms: Record<string, unknown> = {};
  const oldTerms = new Set<string>();
  for (const { entry, content } of agreed) {
    if (content.kind !== 'terms') continue;
    for (const [name, term] of Object.entries(content.terms)) {
      terms[name] = term;
      if (entry.recordedFor === undefined) oldTerms.delete(name);
      else oldTerms.add(name);
    }
  }
  return { terms: terms, oldTerms };
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
