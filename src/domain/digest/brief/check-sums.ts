// A page whose totals don't add up is not shown: every sum is taken again from the rows before anything is rendered.
import { UpstreamError } from '../../../shared/errors.ts';
import { count, lightOrder, reportingOf } from './facts/count-totals.ts';
import type { BriefFacts, Counts } from './facts/facts.ts';

/** @throws UpstreamError that names the first sum that is wrong. */
export function checkSums({ rows, totals, trend }: Pick<BriefFacts, 'rows' | 'totals' | 'trend'>): void {
  const { now, before, earlier, accounts, moves, unmeasured } = totals;
  const of = (kind: string): typeof rows => rows.filter((row) => row.kind === kind);
  requireSame('sub-targets', now, count(of('milestone')));
  requireSame('former years', earlier, count(of('earlier')));
  requireEqual('the counts of the issue before', sumOf(before), before.total);
  for (const { light, before: then, came, left, now: is } of accounts) {
    requireEqual(`${light}, change since the issue before`, then + came - left, is);
    requireEqual(`${light}, counted`, is, now[light]);
    requireEqual(`${light}, in the issue before`, then, before[light]);
    requireEqual(`${light}, came`, moves.filter(({ to }) => to === light).length, came);
    requireEqual(`${light}, left`, moves.filter(({ from }) => from === light).length, left);
  }
  requireEqual('lights accounted for', accounts.length, lightOrder.length);
  const tasks = of('task');
  requireEqual('tasks without a number', tasks.length, unmeasured.total);
  for (const state of ['settled', 'reported', 'partly', 'unreported'] as const) {
    const counted = tasks.filter((row) => reportingOf(row) === state).length;
    requireEqual(`tasks without a number, ${state}`, unmeasured[state], counted);
  }
  requireEqual('red, at the end of the curve', trend.red.at(-1) ?? 0, now.red);
  requireEqual('closed, at the end of the curve', trend.closed.at(-1) ?? 0, now.closed);
}

function requireSame(what: string, told: Counts, counted: Counts): void {
  for (const light of lightOrder) requireEqual(`${what}, ${light}`, told[light], counted[light]);
  requireEqual(`${what}, in all`, told.total, counted.total);
  requireEqual(`${what}, added up`, sumOf(told), told.total);
}

function sumOf(counts: Counts): number {
  return lightOrder.reduce((sum, light) => sum + counts[light], 0);
}

function requireEqual(what: string, told: number, counted: number): void {
  if (told === counted) return;
  throw new UpstreamError(
    'digest-unequal',
    `The totals don't add up, so the digest is not shown (${what}: ${String(told)} against ${String(counted)}). ` +
      'Run duban ledger verify; if the chain is valid, report this as an error of Duban.',
    { retryable: false },
  );
}
