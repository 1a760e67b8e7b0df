// /withdraw · /withdraw #12 报重了
import type { Grammar } from '../grammar.ts';
import { takeEntry } from '../words/read-entry.ts';
import { takeReason } from '../words/take-phrases.ts';

export const withdrawGrammar: Grammar = {
  name: 'withdraw',
  names: ['withdraw', 'undo', 'retract', '撤回', '撤销'],
  read(scan) {
    const entry = takeEntry(scan, { bare: true });
    const note = takeReason(scan);
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'acts', name: 'withdraw', acts: [{ kind: 'withdrawal', entry, note }] },
    };
  },
};
