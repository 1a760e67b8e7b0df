// Several hundred questions of every kind, in three languages, through understanding and answering.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createConversations, loadWeihai } from '../../support/ask-weihai.ts';
import { judgeReply } from '../../support/judge-reply.ts';
import type { Question } from '../../support/judge-reply.ts';

const fixture = new URL('../../fixtures/questions.jsonl', import.meta.url);
const questions = readFileSync(fixture, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Question);

describe('questions about the bundled policy', () => {
  const register = loadWeihai();
  const converse = createConversations(register);
  const categories = [...new Set(questions.map(({ category }) => category))];

  test.each(categories)('%s', async (category) => {
    const wrong: string[] = [];
    for (const { turns, expect: expected } of questions.filter(
      (question) => question.category === category,
    )) {
      const conversation = converse();
      let faults: readonly string[] = ['was not asked'];
      for (const turn of turns) faults = judgeReply(register, (await conversation.ask(turn)).reply, expected);
      if (faults.length > 0) wrong.push(`${turns.join(' / ')}: ${faults.join('; ')}`);
    }
    expect(wrong).toEqual([]);
  });
});
