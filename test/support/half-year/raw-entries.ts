// What the raw entries say about one sub-target, read plainly: terms, requests, reports, silence, blockers.
import type { Entry } from '../../../src/domain/ledger/index.ts';
import type { Watched } from './watched.ts';

const HOURS_AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

export function ofYear(
  entries: readonly Entry[],
  { id, yearly }: Watched,
  year: string | undefined,
): readonly Entry[] {
  return entries.filter(({ subject, recordedAt }) => {
    if (subject === undefined || subject.task !== Number(id.split('-')[0])) return false;
    if (subject.milestone !== undefined && subject.milestone !== id) return false;
    return !yearly || (subject.instance ?? localDay(recordedAt).slice(0, 4)) === year;
  });
}

export interface Terms {
  readonly base?: number;
  readonly target?: number;
  readonly due?: string;
  readonly start?: string;
  readonly collector?: string;
}

/** Later terms replace earlier ones; what was agreed for one year holds for that year. */
export function agreed(entries: readonly Entry[], { id }: Watched, year: string | undefined): Terms {
  let terms: Terms = {};
  for (const { content, subject } of entries) {
    if (content.kind !== 'terms' || subject?.milestone !== id) continue;
    if (subject.instance === undefined || subject.instance === year) terms = { ...terms, ...content.terms };
  }
  return terms;
}

interface Asked {
  readonly kind: string;
  readonly state: string;
  readonly day: string;
  readonly newDue: string | undefined;
}

export function listRequests(all: readonly Entry[], mine: readonly Entry[]): readonly Asked[] {
  return mine.flatMap(({ content, id, recordedAt }) => {
    if (content.kind !== 'request') return [];
    const decided = all
      .filter((entry) => entry.content.kind === 'decision' && entry.content.ref === id)
      .sort((left, right) => left.sequence - right.sequence)
      .at(-1)?.content;
    const state = decided?.kind === 'decision' ? decided.verdict : 'submit';
    const newDue = content.request === 'extension' ? content.newDue : undefined;
    return [{ kind: content.request, state, day: localDay(recordedAt), newDue }];
  });
}

export function isPending(state: string): boolean {
  return ['submit', 'confirm', 'verify'].includes(state);
}

interface Report {
  readonly unit: string;
  readonly value: number;
  readonly asOf: string;
}

/** As corrected last, in the order in which they were said. */
export function listReports(all: readonly Entry[], mine: readonly Entry[]): readonly Report[] {
  return mine.flatMap(({ content, id, unit }) => {
    if (content.kind !== 'progress' || content.value === undefined || unit === undefined) return [];
    const right = all
      .filter((entry) => entry.content.kind === 'correction' && entry.content.ref === id)
      .sort((left, other) => left.sequence - other.sequence)
      .at(-1)?.content;
    const value = right?.kind === 'correction' ? (right.value ?? content.value) : content.value;
    return [{ unit, value, asOf: content.asOf }];
  });
}

/** A share is its worst unit's; one number that all see is the collector's, otherwise the lowest that was given. */
export function combine(
  reports: readonly Report[],
  { share }: Watched,
  collector: string | undefined,
): { readonly value: number | undefined; readonly differ: boolean } {
  const latest = new Map<string, Report>();
  for (const report of reports) {
    if (report.asOf >= (latest.get(report.unit)?.asOf ?? '')) latest.set(report.unit, report);
  }
  const told = [...latest.values()];
  const differ =
    share !== true &&
    told.some((left) =>
      told.some((right) => left.value !== right.value && left.asOf.slice(0, 7) === right.asOf.slice(0, 7)),
    );
  const collected = share === true || collector === undefined ? undefined : latest.get(collector);
  const lowest = told.length === 0 ? undefined : Math.min(...told.map(({ value }) => value));
  return { value: collected?.value ?? lowest, differ };
}

/** By unit: the last day on which it said something that can be checked. */
export function freshDays(all: readonly Entry[], mine: readonly Entry[]): ReadonlyMap<string, string> {
  const fresh = new Map<string, string>();
  const before = new Map<string, { readonly value: number | undefined; readonly note: string }>();
  for (const { content, unit, recordedAt, id } of mine) {
    if (unit === undefined) continue;
    let on: string | undefined;
    if (content.kind === 'progress') {
      const right = all
        .filter((entry) => entry.content.kind === 'correction' && entry.content.ref === id)
        .at(-1)?.content;
      const value = right?.kind === 'correction' ? (right.value ?? content.value) : content.value;
      const last = before.get(unit);
      const isNew = value !== undefined && value !== last?.value;
      const isSaidAnew = content.note !== '' && content.note !== last?.note;
      if (isNew || isSaidAnew) on = content.backfilled ? content.asOf : localDay(recordedAt);
      before.set(unit, { value, note: content.note });
    } else if (['no-change', 'blocker', 'unblock', 'forecast', 'request'].includes(content.kind)) {
      on = localDay(recordedAt);
    }
    if (on !== undefined && on > (fresh.get(unit) ?? '')) fresh.set(unit, on);
  }
  return fresh;
}

/** Of each open blocker: for how many days it has been with the leadership. */
export function listBlockers(mine: readonly Entry[], day: string): readonly (number | undefined)[] {
  const speaks = (kind: string, id: string): Entry | undefined =>
    mine.find(({ content }) => content.kind === kind && 'refs' in content && content.refs.includes(id));
  return mine
    .filter(({ content, id }) => content.kind === 'blocker' && speaks('unblock', id) === undefined)
    .map(({ id }) => {
      const escalation = speaks('escalation', id);
      return escalation === undefined ? undefined : days(localDay(escalation.recordedAt), day);
    });
}

export function openedOn(known: readonly Entry[]): string {
  const opening = known.find(({ content }) => content.kind === 'opening');
  return opening === undefined ? '' : localDay(opening.recordedAt);
}

export function sortSaid(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((left, right) =>
    left.recordedAt === right.recordedAt
      ? left.sequence - right.sequence
      : left.recordedAt < right.recordedAt
        ? -1
        : 1,
  );
}

function localDay(instant: string): string {
  return new Date(Date.parse(instant) + HOURS_AHEAD_MS).toISOString().slice(0, 10);
}

export function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function withoutWithdrawn(known: readonly Entry[]): readonly Entry[] {
  const gone = new Set(known.flatMap(({ content }) => (content.kind === 'withdrawal' ? [content.ref] : [])));
  return known.filter(({ id }) => !gone.has(id));
}
