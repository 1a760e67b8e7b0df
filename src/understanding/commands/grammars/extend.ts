// /extend 24 2027-01-31 原因
import type { Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeBareDay, takeDay } from '../words/read-day.ts';
import { takeReason } from '../words/take-phrases.ts';

export const extendGrammar: Grammar = {
  name: 'extend',
  names: ['extend', 'extension', 'postpone', '延期', '展延', '申请延期', '申请展延', '推迟'],
  read(scan, context) {
    const first = takeDay(scan, context.today, 'future');
    const aim = takeAim(scan, { first: true, anywhere: true });
    const newDue = first ?? takeBareDay(scan, context.today, 'future');
    if (newDue === undefined) return { kind: 'incomplete', name: 'extend', lacks: 'date' };
    const note = takeReason(scan);
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'acts', name: 'extend', acts: [{ kind: 'extension', aim, newDue, note }] },
    };
  },
};
