// Where a milestone stands between the unit and the office: 待签收 · 在办 · 待审 · 退回 · 延期待批 · 已销号 · 中止.
import type { Facts } from './facts.ts';
import { isPending } from './requests.ts';
import type { RequestCase } from './requests.ts';
import type { Flow } from './state.ts';

export function findFlow({ requests, reports, freshest }: Facts): Flow {
  const last = requests.findLast((request) => request.standing !== 'reopened');
  const closure = requests.findLast(isClaim);
  const suspension = requests.findLast(({ request }) => request.request === 'suspension');
  if (closure?.standing === 'approved') return 'closed';
  if (suspension?.standing === 'approved') return 'suspended';
  if (last !== undefined && isPending(last)) {
    return last.request.request === 'closure' ? 'review' : 'extension';
  }
  if (closure?.standing === 'returned') return 'returned';
  return reports.length > 0 || freshest.size > 0 ? 'open' : 'unaccepted';
}

export function isClaim({ request }: RequestCase): boolean {
  return request.request === 'closure';
}
