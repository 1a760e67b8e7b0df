// /task 13
import type { Grammar } from '../grammar.ts';
import { isEmptyAim, takeAim } from '../words/read-aim.ts';

export const taskGrammar: Grammar = {
  name: 'task',
  names: ['task', 't', '任务', '事项'],
  read(scan) {
    const aim = takeAim(scan, { first: true, anywhere: true });
    if (isEmptyAim(aim)) return { kind: 'incomplete', name: 'task', lacks: 'task' };
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'view', name: 'task', view: { view: 'task', aim } },
    };
  },
};
