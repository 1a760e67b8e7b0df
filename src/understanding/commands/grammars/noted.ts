// Commands that are a task and some words: /block 17 卡在卫健数据, /nochange 6 等省里文件.
import type { Act, Aim, CommandName } from '../../../domain/ledger/index.ts';
import type { Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeReason } from '../words/take-phrases.ts';

export interface Noted {
  readonly name: CommandName;
  readonly names: readonly string[];
  /** Without a reason it says nothing. */
  readonly needsReason: boolean;
  readonly act: (aim: Aim, note: string) => Act;
}

export function createNotedGrammar({ name, names, needsReason, act }: Noted): Grammar {
  return {
    name,
    names,
    read(scan) {
      const aim = takeAim(scan, { first: true, anywhere: true });
      const note = takeReason(scan);
      if (needsReason && note === '') return { kind: 'incomplete', name, lacks: 'reason' };
      return { kind: 'command', way: 'slash', command: { kind: 'acts', name, acts: [act(aim, note)] } };
    },
  };
}
