// /digest: read and carried out by the digest's own desk, which stands in front. Here it has its names, so that /help
// finds it and a slip of the pen is led to it; where that desk is not (a ledger alone), the help is what there is to say.
import type { Grammar } from '../grammar.ts';

const names = ['digest', 'weekly', 'brief', '周报', '督办周报', '督查周报', '调度周报', '简报'];

export const digestGrammar: Grammar = {
  name: 'digest',
  names,
  read: () => ({
    kind: 'command',
    way: 'slash',
    command: { kind: 'help', name: 'help', about: 'digest', names },
  }),
};
