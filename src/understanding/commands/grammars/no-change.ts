// /nochange 6 等省里文件
import type { Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeReason } from '../words/take-phrases.ts';

export const noChangeGrammar: Grammar = {
  name: 'nochange',
  names: ['nochange', 'no-change', 'unchanged', 'nc', '无变化', '没变化', '无更新'],
  read(scan) {
    const aim = takeAim(scan, { first: true, anywhere: true });
    const note = takeReason(scan);
    if (note === '') return { kind: 'incomplete', name: 'nochange', lacks: 'reason' };
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'acts', name: 'nochange', acts: [{ kind: 'no-change', aim, note }] },
    };
  },
};
