// The totals, and each light's account since the issue before: before + came − left = now.
import type { LedgerState, Light } from '../../../ledger/index.ts';
import type { BriefRow, Counts, LightAccount, LightMove, Totals, Unmeasured } from './facts.ts';
import { listRows } from './read-row.ts';
import type { Scope } from './scope.ts';

/** Red before good news. */
export const lightOrder: readonly Light[] = ['red', 'yellow', 'green', 'grey', 'claimed', 'closed'];

export function countTotals(
  scope: Scope,
  rows: readonly BriefRow[],
  before: LedgerState,
  collectedSince: string,
): Totals {
  const now = rows.filter(({ kind }) => kind === 'milestone');
  const then = listRows(scope, before, collectedSince).filter(({ kind }) => kind === 'milestone');
  const moves = findMoves(now, then);
  return {
    now: count(now),
    before: count(then),
    accounts: lightOrder.map((light) => accountOf(light, now, then, moves)),
    moves,
    earlier: count(rows.filter(({ kind }) => kind === 'earlier')),
    unmeasured: countUnmeasured(rows.filter(({ kind }) => kind === 'task')),
  };
}

export function count(rows: readonly Pick<BriefRow, 'light'>[]): Counts {
  const counts: Record<Light, number> = { closed: 0, claimed: 0, grey: 0, red: 0, yellow: 0, green: 0 };
  for (const { light } of rows) counts[light] += 1;
  return { ...counts, total: rows.length };
}

function findMoves(now: readonly BriefRow[], then: readonly BriefRow[]): readonly LightMove[] {
  const old = new Map(then.map((row) => [row.key, row]));
  const told = new Set(now.map(({ key }) => key));
  const moves = now.flatMap((row): LightMove[] => {
    const former = old.get(row.key);
    if (former?.light === row.light) return [];
    const { key, label, metric, entries } = row;
    const renewed = former !== undefined && former.instance !== row.instance;
    return [{ key, label, metric, from: former?.light ?? 'none', to: row.light, renewed, entries }];
  });
  const gone = then
    .filter(({ key }) => !told.has(key))
    .map(({ key, label, metric, light, entries }): LightMove => {
      return { key, label, metric, from: light, to: 'none', renewed: false, entries };
    });
  const rank = ({ to }: LightMove): number => (to === 'none' ? lightOrder.length : lightOrder.indexOf(to));
  return [...moves, ...gone].sort((left, right) => rank(left) - rank(right));
}

function accountOf(
  light: Light,
  now: readonly BriefRow[],
  then: readonly BriefRow[],
  moves: readonly LightMove[],
): LightAccount {
  return {
    light,
    before: then.filter((row) => row.light === light).length,
    came: moves.filter(({ to }) => to === light).length,
    left: moves.filter(({ from }) => from === light).length,
    now: now.filter((row) => row.light === light).length,
  };
}

function countUnmeasured(rows: readonly BriefRow[]): Unmeasured {
  const counts = { settled: 0, reported: 0, partly: 0, unreported: 0 };
  for (const row of rows) counts[reportingOf(row)] += 1;
  return { total: rows.length, ...counts };
}

/** What is closed, suspended or under review owes no word this month. */
export function reportingOf({ flow, owing, silent }: BriefRow): keyof Omit<Unmeasured, 'total'> {
  if (['closed', 'suspended', 'review'].includes(flow)) return 'settled';
  if (owing.length === 0 || silent.length === owing.length) return 'unreported';
  return silent.length === 0 ? 'reported' : 'partly';
}
