// /block 17 卡在卫健数据
import type { Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeReason } from '../words/take-phrases.ts';

export const blockGrammar: Grammar = {
  name: 'block',
  names: ['block', 'blocker', 'blocked', '卡点', '堵点', '阻塞', '卡住'],
  read(scan) {
    const aim = takeAim(scan, { first: true, anywhere: true });
    const note = takeReason(scan);
    if (note === '') return { kind: 'incomplete', name: 'block', lacks: 'reason' };
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'acts', name: 'block', acts: [{ kind: 'blocker', aim, note }] },
    };
  },
};
