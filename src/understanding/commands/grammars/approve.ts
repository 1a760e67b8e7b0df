// /approve #12 · /approve 15-2 · /approve B7
import type { Grammar } from '../grammar.ts';
import { readDecision } from '../words/read-decision.ts';

export const approveGrammar: Grammar = {
  name: 'approve',
  names: ['approve', 'accept', 'confirm', 'ok', '批准', '同意', '通过', '确认', '审批', '核准', '采纳'],
  read: (scan) => readDecision(scan, 'approve'),
};
