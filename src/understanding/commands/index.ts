// Commands first: what a message says to the ledger. What is neither a command, a report nor an answer is a question.
import type { CommandReading } from '../../domain/ledger/index.ts';
import type { CommandContext } from './grammar.ts';
import { createGrammars } from './grammars/index.ts';
import { readAnswer, readWords } from './read-answer.ts';
import { readSlash } from './read-slash.ts';
import { readSentence } from './sentences/index.ts';

export type { CommandContext, UnitMention } from './grammar.ts';

/** Longer than any report: a text of this length is not read for commands. */
const MAX_LENGTH = 2_000;

export type CommandReader = (text: string, context: CommandContext) => CommandReading | undefined;

export function createCommandReader(): CommandReader {
  const grammars = createGrammars();
  return (text, context) => {
    if (text.length > MAX_LENGTH) return undefined;
    return (
      readSlash(text, grammars, context) ??
      (context.awaits === 'nothing' ? undefined : readAnswer(text, context)) ??
      readSentence(text, context) ??
      (context.awaits === 'words' ? readWords(text) : undefined)
    );
  };
}
export { readLedgerQuestion } from './questions.ts';
