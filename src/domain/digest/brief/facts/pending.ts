// Whether a request still waits for somebody's decision.
import type { MilestoneState } from '../../../ledger/index.ts';

export type RequestCase = MilestoneState['requests'][number];

export function isPending({ standing }: RequestCase): boolean {
  return standing === 'submitted' || standing === 'confirmed' || standing === 'verified';
}
