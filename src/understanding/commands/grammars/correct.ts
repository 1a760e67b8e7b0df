// /correct 9.2亿 · /correct #12 9.2亿 截至11月20日 · /correct 8-1 265亿元
import type { Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeDay } from '../words/read-day.ts';
import { takeEntry } from '../words/read-entry.ts';
import { takeValue } from '../words/read-value.ts';
import { takeEvidence } from '../words/take-phrases.ts';

export const correctGrammar: Grammar = {
  name: 'correct',
  names: ['correct', 'correction', 'fix', '更正', '改正', '修正', '修改'],
  read(scan, context) {
    const entry = takeEntry(scan);
    const evidence = takeEvidence(scan);
    const asOf = takeDay(scan, context.today, 'past');
    const aim = entry.number === undefined ? takeAim(scan) : {};
    const value = takeValue(scan);
    const note = scan.note();
    if (value === undefined && asOf === undefined && note === '' && evidence === undefined) {
      return { kind: 'incomplete', name: 'correct', lacks: 'number' };
    }
    return {
      kind: 'command',
      way: 'slash',
      command: {
        kind: 'acts',
        name: 'correct',
        acts: [
          {
            kind: 'correction',
            entry,
            aim,
            ...(value !== undefined && { value }),
            ...(asOf !== undefined && { asOf }),
            ...(evidence !== undefined && { evidence }),
            ...(note !== '' && { note }),
          },
        ],
      },
    };
  },
};
