// /return #12 佐证不足 · /return B7
import type { Grammar } from '../grammar.ts';
import { readDecision } from '../words/read-decision.ts';

export const returnGrammar: Grammar = {
  name: 'return',
  names: ['return', 'reject', 'refuse', 'deny', '退回', '驳回', '不同意', '拒绝'],
  read: (scan) => readDecision(scan, 'return'),
};
