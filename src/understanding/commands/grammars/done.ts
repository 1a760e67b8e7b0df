// /done 15-2 佐证 威市监字〔2026〕8号 截至11月18日
import type { Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeDay } from '../words/read-day.ts';
import { takeEvidence } from '../words/take-phrases.ts';

export const doneGrammar: Grammar = {
  name: 'done',
  names: ['done', 'close', 'finish', 'complete', '办结', '销号', '完成', '解除列管', '申请办结', '申请销号'],
  read(scan, context) {
    const evidence = takeEvidence(scan);
    const asOf = takeDay(scan, context.today, 'past');
    const aim = takeAim(scan, { first: true, anywhere: true });
    const words = scan.note();
    const said = evidence ?? (words === '' ? undefined : words);
    return {
      kind: 'command',
      way: 'slash',
      command: {
        kind: 'acts',
        name: 'done',
        acts: [
          {
            kind: 'closure',
            aim,
            ...(asOf !== undefined && { asOf }),
            ...(said !== undefined && { evidence: said }),
            note: evidence === undefined ? '' : words,
          },
        ],
      },
    };
  },
};
