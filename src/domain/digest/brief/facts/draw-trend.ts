// The curve: reds and closed ones at the issue before, and week by week before that, as long as the office has watched.
import { addDays, momentOf } from '../../../ledger/index.ts';
import type { Moment } from '../../../ledger/index.ts';
import type { Totals, Trend } from './facts.ts';
import { listRows } from './read-row.ts';
import { withoutNewDocuments } from './scope.ts';
import type { Scope } from './scope.ts';

const POINTS = 8;
const WEEK_MS = 7 * 86_400_000;

export function drawTrend(scope: Scope, { now, before }: Pick<Totals, 'now' | 'before'>): Trend {
  const since = watchedSince(scope);
  const past: Moment[] = [];
  let moment = scope.before.moment;
  while (past.length < POINTS - 1 && since !== undefined && moment.cutoff >= since) {
    past.unshift(moment);
    moment = momentOf(new Date(Date.parse(moment.cutoff) - WEEK_MS), moment.zone);
  }
  const counted = past.map((one) => (one === scope.before.moment ? before : countAt(scope, one)));
  return {
    days: [...past, scope.moment].map(({ day }) => day),
    red: [...counted, now].map(({ red }) => red),
    closed: [...counted, now].map(({ closed }) => closed),
  };
}

function countAt(scope: Scope, moment: Moment): { readonly red: number; readonly closed: number } {
  const { book, projector } = scope;
  const state = withoutNewDocuments(scope, projector.state(book, moment), moment.cutoff);
  const rows = listRows(scope, state, addDays(moment.day, 1)).filter(({ kind }) => kind === 'milestone');
  const of = (light: string): number => rows.filter((row) => row.light === light).length;
  return { red: of('red'), closed: of('closed') };
}

/** The first opening; of a ledger without any, its first entry. */
function watchedSince({ book, register }: Scope): string | undefined {
  const openings = register.policies.flatMap(({ id }) => book.openedAt(id) ?? []);
  return openings.sort()[0] ?? book.entries[0]?.recordedAt;
}
