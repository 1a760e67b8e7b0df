// /unblock 17 数据已到
import type { Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeReason } from '../words/take-phrases.ts';

export const unblockGrammar: Grammar = {
  name: 'unblock',
  names: ['unblock', 'unblocked', '解除卡点', '卡点解除', '已解决', '疏通'],
  read(scan) {
    const aim = takeAim(scan, { first: true, anywhere: true });
    const note = takeReason(scan);
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'acts', name: 'unblock', acts: [{ kind: 'unblock', aim, note }] },
    };
  },
};
