// /mine: what one's own unit owes, red first.
import type { Grammar } from '../grammar.ts';

export const mineGrammar: Grammar = {
  name: 'mine',
  names: ['mine', 'my', 'me', 'todo', '我的', '我的任务', '本单位', '待办'],
  read: () => ({
    kind: 'command',
    way: 'slash',
    command: { kind: 'view', name: 'mine', view: { view: 'mine' } },
  }),
};
