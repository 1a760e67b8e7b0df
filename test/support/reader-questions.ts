// Questions that the rules miss, each with how a perfect reader reads its last turn and what a right reply holds.
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import type { Reply } from '../../src/domain/conversation/index.ts';
import type { Register } from '../../src/domain/policy/index.ts';
import { fold } from '../../src/text/fold.ts';
import type { Question } from './judge-reply.ts';

export interface ReaderQuestion extends Question {
  readonly reading: object;
  /** `at once`: the person's own words bear the reading out. */
  readonly right: 'at once' | 'after one press';
}

export function loadReaderQuestions(text: string): readonly ReaderQuestion[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ReaderQuestion);
}

/** What the last row of buttons offers first: to be pressed, or typed. */
export function offeredIn({ blocks, read }: Reply): string | undefined {
  const buttons = blocks.findLast(({ kind }) => kind === 'buttons');
  return read === undefined || buttons?.kind !== 'buttons' ? undefined : buttons.buttons[0]?.say;
}

/** Whether a reply that only asks back names a unit, its buttons aside, which repeat the person's own. */
export function namesUnits({ gazetteer }: Register, reply: Reply): boolean {
  if (reply.kind !== 'clarify') return false;
  const blocks = reply.blocks.filter(({ kind }) => kind !== 'buttons');
  return gazetteer.mentions(fold(renderPlainText({ ...reply, blocks }))).length > 0;
}
