// /flag 24-1 市公安局 与平台数不符
import type { Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeEntry } from '../words/read-entry.ts';
import { takeReason, takeUnit } from '../words/take-phrases.ts';

export const flagGrammar: Grammar = {
  name: 'flag',
  names: ['flag', 'doubt', 'query', '存疑', '质疑', '标疑'],
  read(scan, context) {
    const entry = takeEntry(scan);
    const aim = entry.number === undefined ? takeAim(scan, { first: true }) : {};
    const unit = takeUnit(scan, context);
    const note = takeReason(scan);
    if (note === '') return { kind: 'incomplete', name: 'flag', lacks: 'reason' };
    return {
      kind: 'command',
      way: 'slash',
      command: {
        kind: 'acts',
        name: 'flag',
        acts: [{ kind: 'flag', entry, aim, ...(unit !== undefined && { unit }), note }],
      },
    };
  },
};
