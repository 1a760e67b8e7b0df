// /escalate 17 请领导协调卫健数据
import type { Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeReason } from '../words/take-phrases.ts';

export const escalateGrammar: Grammar = {
  name: 'escalate',
  names: ['escalate', '提请协调', '升级', '上升', '请协调'],
  read(scan) {
    const aim = takeAim(scan, { first: true, anywhere: true });
    const note = takeReason(scan);
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'acts', name: 'escalate', acts: [{ kind: 'escalation', aim, note }] },
    };
  },
};
