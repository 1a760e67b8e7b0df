// The page's numbers once more, from the raw entries and the rules as they are written down, sharing no code with the
// projection: slow and plain on purpose.
import type { Entry } from '../../../src/domain/ledger/index.ts';
import {
  agreed,
  combine,
  days,
  freshDays,
  isPending,
  listBlockers,
  listReports,
  listRequests,
  ofYear,
  openedOn,
  sortSaid,
  withoutWithdrawn,
} from './raw-entries.ts';
import type { Terms } from './raw-entries.ts';
import { ISSUED_ON, promised, unmeasured } from './watched.ts';
import type { Watched } from './watched.ts';

export interface Told {
  readonly id: string;
  readonly light: 'closed' | 'claimed' | 'grey' | 'red' | 'yellow' | 'green';
  readonly value: number | undefined;
  readonly due: string | undefined;
  readonly late: number;
  readonly originalLate: number;
  readonly stale: number;
  readonly silent: readonly string[];
}

const HOURS_AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** `entries`: what had arrived; `day` and `cutoff`: as of when. The sub-targets first, then the tasks without a number. */
export function recount(entries: readonly Entry[], day: string, cutoff: string): readonly Told[] {
  const known = sortSaid(entries.filter(({ recordedAt }) => recordedAt <= cutoff));
  return [...promised, ...unmeasured].map((about) => tell(known, about, yearOf(about, day), day, true));
}

/** A former year that somebody reported on, or in which the office watched already, and that is not closed. */
export function recountFormerYears(entries: readonly Entry[], day: string, cutoff: string): readonly Told[] {
  const known = sortSaid(entries.filter(({ recordedAt }) => recordedAt <= cutoff));
  const years = Array.from({ length: Number(day.slice(0, 4)) - 2025 }, (_, index) => String(2025 + index));
  return promised
    .filter(({ yearly }) => yearly)
    .flatMap((about) =>
      years
        .filter((year) => `${year}-12-31` >= openedOn(known) || ofYear(known, about, year).length > 0)
        .map((year) => ({ ...tell(known, about, year, day, true), id: `${about.id}(${year})` }))
        .filter(({ light }) => light !== 'closed'),
    );
}

/** Everything that the rules look at, of one sub-target on one day. */
function tell(
  known: readonly Entry[],
  about: Watched,
  year: string | undefined,
  day: string,
  looksBack: boolean,
): Told {
  const opened = openedOn(known);
  const all = withoutWithdrawn(known);
  const mine = ofYear(all, about, year).filter(
    ({ content }) => content.kind !== 'correction' && content.kind !== 'decision',
  );
  const terms = agreed(all, about, year);
  const requests = listRequests(all, mine);
  const original = about.due ?? (about.yearly ? `${String(year)}-12-31` : terms.due);
  const granted = requests.filter(({ kind, state }) => kind === 'extension' && state === 'approve');
  const due = granted.at(-1)?.newDue ?? original;
  const claims = requests.filter(({ kind }) => kind === 'closure');
  const isClosed = claims.at(-1)?.state === 'approve';
  const isClaimed = claims.some((claim) => isPending(claim.state) && (due === undefined || claim.day <= due));
  const { value, differ } = combine(listReports(all, mine), about, terms.collector);
  const start = terms.start ?? (about.yearly ? `${String(year)}-01-01` : ISSUED_ON);
  const fresh = freshDays(all, mine);
  const stale = staleOf(about, fresh, start > opened ? start : opened, day);
  const late = due === undefined || isClosed || isClaimed ? 0 : Math.max(0, days(due, day));
  const isEarly = due !== undefined && due < opened && days(opened, day) < 30;
  const blockers = listBlockers(mine, day);
  const willMiss = mine.some(
    ({ content, unit }) => content.kind === 'forecast' && about.owing.includes(unit ?? ''),
  );
  const pace = paceOf(about, { ...terms, start }, due, value, day);
  const light = ((): Told['light'] => {
    if (isClosed) return 'closed';
    if (isClaimed) return 'claimed';
    if (due === undefined || (terms.target ?? about.target) === undefined || isEarly) return 'grey';
    if (late > 0 || (pace.lag ?? 0) > 30 || willMiss) return 'red';
    if (blockers.some((waiting) => waiting !== undefined && waiting >= 30)) return 'red';
    if (days(day, due) <= Math.min(30, Math.max(7, 0.1 * (pace.span ?? 0)))) return 'yellow';
    if ((pace.lag ?? 0) >= 10 || stale > 35 || blockers.length > 0 || differ || pace.isSteep) return 'yellow';
    if (value === undefined) return 'grey';
    return looksBack && wasRed(known, about, year, day) ? 'yellow' : 'green';
  })();
  return {
    id: about.id,
    light,
    value,
    due,
    late,
    originalLate: late === 0 || original === undefined ? 0 : Math.max(0, days(original, day)),
    stale,
    silent: about.owing.filter((unit) => (fresh.get(unit) ?? '') < `${day.slice(0, 7)}-01`),
  };
}

/** A share waits for its slowest unit; one number that all see is fresh once anybody has renewed it. */
function staleOf(
  { owing, share }: Watched,
  fresh: ReadonlyMap<string, string>,
  since: string,
  day: string,
): number {
  const waits = owing.map((unit) => Math.max(0, days(fresh.get(unit) ?? since, day)));
  if (share) return Math.max(...waits);
  return Math.min(...waits, ...[...fresh.values()].map((one) => Math.max(0, days(one, day))));
}

interface Pace {
  readonly lag?: number;
  readonly span?: number;
  readonly isSteep: boolean;
}

/** A straight line from the start to the date; a year counts its first day. */
function paceOf(
  about: Watched,
  { start, base = 0, target = about.target }: Terms & { readonly start: string },
  due: string | undefined,
  value: number | undefined,
  day: string,
): Pace {
  if (due === undefined) return { isSteep: false };
  const first = about.yearly && start.endsWith('-01-01') ? 1 : 0;
  const span = days(start, due) + first;
  if (target === undefined || value === undefined || span <= 0)
    return { isSteep: false, ...(span > 0 && { span }) };
  const walked = Math.min(Math.max(days(start, day) + first, 0), span);
  const done = (value - base) / (target - base);
  const lag = Math.round((walked / span - done) * 1000 + 1e-9) / 10;
  return { lag, span, isSteep: isSteep(done, walked, span) };
}

function wasRed(known: readonly Entry[], about: Watched, year: string | undefined, day: string): boolean {
  const before = new Date(Date.parse(`${day.slice(0, 7)}-01T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
  if (about.yearly && before < `${String(year)}-01-01`) return false;
  const end = new Date(Date.parse(`${before}T23:59:59.999Z`) - HOURS_AHEAD_MS).toISOString();
  const then = known.filter(({ recordedAt }) => recordedAt <= end);
  const task = Number(about.id.split('-')[0]);
  if (!then.some(({ subject }) => subject?.task === task)) return false;
  // When the office began is known by now.
  const opening = known.filter(({ content }) => content.kind === 'opening');
  return tell(sortSaid([...new Set([...opening, ...then])]), about, year, before, false).light === 'red';
}

function isSteep(done: number, walked: number, span: number): boolean {
  if (done >= 1 || span - walked <= 0 || walked / span < 0.1) return false;
  return (1 - done) / (span - walked) > 2 * (Math.max(done, 0) / walked);
}

function yearOf({ yearly }: Watched, day: string): string | undefined {
  return yearly ? day.slice(0, 4) : undefined;
}
