// /miss 24 招标流标,年内无法完成
import type { Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeReason } from '../words/take-phrases.ts';

export const missGrammar: Grammar = {
  name: 'miss',
  names: ['miss', 'will-miss', '无法完成', '难以完成', '预计逾期', '完不成'],
  read(scan) {
    const aim = takeAim(scan, { first: true, anywhere: true });
    const note = takeReason(scan);
    if (note === '') return { kind: 'incomplete', name: 'miss', lacks: 'reason' };
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'acts', name: 'miss', acts: [{ kind: 'forecast', aim, note }] },
    };
  },
};
