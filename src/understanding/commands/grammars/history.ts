// /history 13
import type { Grammar } from '../grammar.ts';
import { isEmptyAim, takeAim } from '../words/read-aim.ts';

export const historyGrammar: Grammar = {
  name: 'history',
  names: ['history', 'log', '历史', '记录', '台账记录'],
  read(scan) {
    const aim = takeAim(scan, { first: true, anywhere: true });
    if (isEmptyAim(aim)) return { kind: 'incomplete', name: 'history', lacks: 'task' };
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'view', name: 'history', view: { view: 'history', aim } },
    };
  },
};
