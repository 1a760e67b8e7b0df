// /feedback 催得太勤 · /feedback alone: what others said, for those who read it
import type { Grammar } from '../grammar.ts';

export const feedbackGrammar: Grammar = {
  name: 'feedback',
  names: ['feedback', 'complaint', 'suggestion', '意见', '建议', '投诉', '意见建议'],
  read(scan) {
    const text = scan.note();
    if (text === '')
      return {
        kind: 'command',
        way: 'slash',
        command: { kind: 'view', name: 'feedback', view: { view: 'feedback' } },
      };
    return { kind: 'command', way: 'slash', command: { kind: 'feedback', name: 'feedback', text } };
  },
};
