// /suspend 24 上级暂停该项目
import type { Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeReason } from '../words/take-phrases.ts';

export const suspendGrammar: Grammar = {
  name: 'suspend',
  names: ['suspend', 'pause', '中止', '暂停'],
  read(scan) {
    const aim = takeAim(scan, { first: true, anywhere: true });
    const note = takeReason(scan);
    if (note === '') return { kind: 'incomplete', name: 'suspend', lacks: 'reason' };
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'acts', name: 'suspend', acts: [{ kind: 'suspension', aim, note }] },
    };
  },
};
