// /help · /help progress · /帮助 进展
import type { Grammar } from '../grammar.ts';

/** `find`: a command's name, as anybody calls it → its grammar. */
export function createHelpGrammar(
  find: (name: string) => Pick<Grammar, 'name' | 'names'> | undefined,
): Grammar {
  return {
    name: 'help',
    names: ['help', 'h', '?', '帮助', '用法', '命令'],
    read(scan) {
      const about = find(scan.note().replace(/^[/／]\s*/u, ''));
      const names = about?.names ?? [];
      return {
        kind: 'command',
        way: 'slash',
        command: { kind: 'help', name: 'help', about: about?.name, names },
      };
    },
  };
}
