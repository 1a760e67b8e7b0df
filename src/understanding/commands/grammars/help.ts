// /help · /help progress · /帮助 进展
import type { Grammar } from '../grammar.ts';
import type { CommandName } from '../../../domain/ledger/index.ts';

/** `find`: a command's name, as anybody calls it → the command. */
export function createHelpGrammar(find: (name: string) => CommandName | undefined): Grammar {
  return {
    name: 'help',
    names: ['help', 'h', '?', '帮助', '用法', '命令'],
    read(scan) {
      const about = find(scan.note().replace(/^[/／]\s*/u, ''));
      return { kind: 'command', way: 'slash', command: { kind: 'help', name: 'help', about } };
    },
  };
}
