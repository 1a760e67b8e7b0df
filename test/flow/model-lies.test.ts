// A model that lies about everything, over questions of every kind: no wrong unit, number or date comes through, and
// what was right without a model stays right. The whole fixture and any other file: bench/model-lies.ts.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkWording, readEvidence } from '../../src/domain/answering/index.ts';
import type { Reply } from '../../src/domain/conversation/index.ts';
import { loadWeihai } from '../support/ask-weihai.ts';
import { judgeReply } from '../support/judge-reply.ts';
import type { Question } from '../support/judge-reply.ts';
import { createLying, honest } from '../support/model-server/index.ts';
import { openModelStreet } from '../support/open-model-street.ts';

const EVERY = 12;
const questions = readFileSync(new URL('../fixtures/questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .filter((_, at) => at % EVERY === 0)
  .map((line) => JSON.parse(line) as Question);

const register = loadWeihai();

/** The facts are those of the rules, and whatever words stand before them hold against these. */
function judgeWording(reply: Reply, byRules: Reply, question: string): readonly string[] {
  const faults = [];
  if (JSON.stringify(reply.citations) !== JSON.stringify(byRules.citations)) faults.push('other citations');
  if (JSON.stringify(reply.tasks) !== JSON.stringify(byRules.tasks)) faults.push('other tasks');
  const [first] = reply.blocks;
  const evidence = readEvidence(register, byRules, question);
  if (reply.made === 'worded-by-model' && first?.kind === 'text' && evidence !== undefined) {
    faults.push(...checkWording(evidence, first.text).map(({ kind, words }) => `${kind} ${words}`));
  }
  return faults;
}

describe('a model that lies', () => {
  it('costs no answer its truth', async () => {
    const { ask, askRules, traces } = await openModelStreet({ mind: createLying() }, { register });
    const wrong: string[] = [];
    for (const [at, { turns, expect: expected }] of questions.entries()) {
      let faults: readonly string[] = [];
      for (const turn of turns) {
        const reply = await ask(turn, `c${at}`);
        const byRules = await askRules(turn, `r${at}`);
        faults = [
          ...judgeReply(register, reply, expected),
          ...(reply.read === undefined ? judgeWording(reply, byRules, turn) : []),
        ];
      }
      if (faults.length > 0) wrong.push(`${turns.join(' / ')}: ${faults.join('; ')}`);
    }
    expect(wrong).toEqual([]);
    expect(traces.filter(({ refused }) => refused).length).toBeGreaterThan(questions.length / 4);
  });

  it('leaves room for one that does not', async () => {
    const { ask, traces } = await openModelStreet({ mind: honest }, { register });
    for (const { turns } of questions.slice(0, 40)) await ask(turns[0] ?? '');
    const worded = traces.filter(({ made }) => made === 'worded-by-model').length;
    const refused = traces.filter((trace) => trace.refused).length;
    expect(worded).toBeGreaterThan(10);
    expect(refused).toBeLessThan(worded / 5);
  });
});
