// Questions that the rules miss, and a model that reads each of them rightly: paraphrases, dialect, other languages,
// follow-ups, conditions. Each becomes right: at once where the person's own words bear the reading out, otherwise after
// one press, or after typing the same; and nobody's unit is named before that. How many are which: bench/model-reader.ts.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PassageSearch } from '../../src/domain/answering/index.ts';
import type { Reply } from '../../src/domain/conversation/index.ts';
import { loadWeihai } from '../support/ask-weihai.ts';
import { judgeReply } from '../support/judge-reply.ts';
import { createPerfectReader } from '../support/model-server/index.ts';
import { openModelStreet } from '../support/open-model-street.ts';
import type { ModelStreet } from '../support/open-model-street.ts';
import type { OpenPassages } from '../support/open-passages.ts';
import { openPreparedPassages } from '../support/open-prepared-passages.ts';
import { loadReaderQuestions, namesUnits, offeredIn } from '../support/reader-questions.ts';
import type { ReaderQuestion } from '../support/reader-questions.ts';

const register = loadWeihai();
const questions = loadReaderQuestions(
  readFileSync(new URL('../fixtures/model-reader.jsonl', import.meta.url), 'utf8'),
);
let opened: OpenPassages;
let passages: PassageSearch;
beforeAll(async () => {
  opened = await openPreparedPassages();
  passages = opened.index;
  await opened.index.rebuild(register.policies);
});
afterAll(() => opened.close());

const mind = createPerfectReader(
  new Map(questions.map(({ turns, reading }) => [turns.at(-1) ?? '', reading])),
);

async function converse(
  ask: ModelStreet['ask'] | ModelStreet['askRules'],
  turns: readonly string[],
  conversation: string,
): Promise<Reply> {
  let reply: Reply | undefined;
  for (const turn of turns) reply = await ask(turn, conversation);
  if (reply === undefined) throw new Error('nothing was asked');
  return reply;
}

/** What is wrong with how the question ended, in words. */
async function judge(model: ModelStreet, question: ReaderQuestion): Promise<readonly string[]> {
  const { turns, expect: expected, right } = question;
  const byRules = await converse(model.askRules, turns, `r ${turns.join()}`);
  const reply = await converse(model.ask, turns, `c ${turns.join()}`);
  const faults = judgeReply(register, reply, expected);
  const missed = judgeReply(register, byRules, expected).length > 0 || byRules.kind === 'not_found';
  if (right === 'at once') {
    return [
      ...(missed ? [] : ['the rules get it right']),
      ...faults,
      ...(reply.kind === 'clarify' ? ['asks back'] : []),
    ];
  }
  const offered = offeredIn(reply);
  if (offered === undefined) return ['nothing is offered'];
  const typed = await model.ask(offered, `c ${turns.join()}`);
  return [
    ...(missed ? [] : ['the rules get it right']),
    ...(namesUnits(register, reply) ? ['a unit is named before the press'] : []),
    ...judgeReply(register, typed, expected).map((fault) => `pressed: ${fault}`),
  ];
}

describe('a perfect reader', () => {
  it.each([...new Set(questions.map(({ category }) => category))])(
    'makes every %s right',
    async (category) => {
      const model = await openModelStreet({ mind }, { register, passages });
      const wrong: string[] = [];
      for (const question of questions.filter((one) => one.category === category)) {
        const faults = await judge(model, question);
        if (faults.length > 0) wrong.push(`${question.turns.join(' / ')}: ${faults.join('; ')}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('is given at least sixty questions', () => {
    expect(questions.length).toBeGreaterThan(60);
  });
});
