// Readers that lie with a plan: the search's first, second or third finding as the task, the task that is being talked
// about, what was said turned around or cut in half. Over questions of every kind, and over many that no document
// answers, nobody is told of a unit that the rules would not have named, and nothing that was right gets worse.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import type { Reply } from '../../src/domain/conversation/index.ts';
import { fold } from '../../src/text/fold.ts';
import { loadWeihai } from '../support/ask-weihai.ts';
import { judgeReply } from '../support/judge-reply.ts';
import type { Question } from '../support/judge-reply.ts';
import { createAdversary, STRATEGIES } from '../support/model-server/index.ts';
import { openModelStreet } from '../support/open-model-street.ts';
import type { OpenPassages } from '../support/open-passages.ts';
import { openPreparedPassages } from '../support/open-prepared-passages.ts';

const EVERY = 15;
const register = loadWeihai();
const fixture = readFileSync(new URL('../fixtures/questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Question);
const strange = fixture.filter(({ category }) => category === 'not-in-document');
const questions: readonly Question[] = [
  ...fixture.filter((_, at) => at % EVERY === 0),
  ...strange.filter((_, at) => at % 3 === 0),
  // The same in the middle of a talk, where a liar can mean what was talked about.
  ...strange
    .filter(({ turns }, at) => at % 4 === 0 && turns.length === 1)
    .map(({ turns, expect: expected, category }) => ({
      category,
      turns: ['第5项谁牵头', ...turns],
      expect: { ...expected, mayName: 'any' as const },
    })),
];

let opened: OpenPassages;
beforeAll(async () => {
  opened = await openPreparedPassages();
  await opened.index.rebuild(register.policies);
});
afterAll(() => opened.close());

const unitsIn = (text: string): ReadonlySet<string> =>
  new Set(register.gazetteer.mentions(fold(text)).flatMap(({ units }) => units));

function judge(reply: Reply, byRules: Reply, { turns, expect: expected }: Question): readonly string[] {
  const allowed = new Set([...unitsIn(renderPlainText(byRules)), ...unitsIn(turns.join(' '))]);
  const named = [...unitsIn(renderPlainText(reply))].filter((unit) => !allowed.has(unit));
  const faults =
    judgeReply(register, byRules, expected).length === 0 ? judgeReply(register, reply, expected) : [];
  return [...named.map((unit) => `names ${unit}`), ...faults];
}

describe.each(STRATEGIES)('a reader that lies: %s', (strategy) => {
  it('misleads nobody', async () => {
    const search = async (question: string): Promise<readonly number[]> =>
      (await opened.index.search(question, { limit: 8 })).flatMap(({ task }) => task ?? []);
    const { ask, askRules, server } = await openModelStreet(
      { mind: createAdversary(strategy, search) },
      { register, passages: opened.index, words: false },
    );
    const wrong: string[] = [];
    for (const [at, question] of questions.entries()) {
      let reply: Reply | undefined;
      let byRules: Reply | undefined;
      for (const turn of question.turns) {
        byRules = await askRules(turn, `r${at}`);
        reply = await ask(turn, `c${at}`);
      }
      if (reply === undefined || byRules === undefined) continue;
      const faults = judge(reply, byRules, question);
      if (faults.length > 0) wrong.push(`${question.turns.join(' / ')}: ${faults.join('; ')}`);
    }
    expect(wrong).toEqual([]);
    expect(server.requests.length).toBeGreaterThan(20);
  });
});
