// /who 13
import type { Grammar } from '../grammar.ts';
import { isEmptyAim, takeAim } from '../words/read-aim.ts';

export const whoGrammar: Grammar = {
  name: 'who',
  names: ['who', '谁', '谁负责', '联系人'],
  read(scan) {
    const aim = takeAim(scan, { first: true, anywhere: true });
    if (isEmptyAim(aim)) return { kind: 'incomplete', name: 'who', lacks: 'task' };
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'view', name: 'who', view: { view: 'who', aim } },
    };
  },
};
