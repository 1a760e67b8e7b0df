// /verify #12
import type { Grammar } from '../grammar.ts';
import { readDecision } from '../words/read-decision.ts';

export const verifyGrammar: Grammar = {
  name: 'verify',
  names: ['verify', 'check', '复核', '核实', '核验', '已核'],
  read: (scan) => readDecision(scan, 'verify'),
};
