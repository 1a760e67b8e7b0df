// /reopen 15-2 抽查不合格
import type { Grammar } from '../grammar.ts';
import { readDecision } from '../words/read-decision.ts';

export const reopenGrammar: Grammar = {
  name: 'reopen',
  names: ['reopen', '重开', '重新打开', '恢复', '重启'],
  read: (scan) => readDecision(scan, 'reopen'),
};
