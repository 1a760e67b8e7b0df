// The check itself on trial: true wordings of real replies, as models put them in three languages, and false ones, written
// by hand and made out of the true ones. Every false one is refused; of the true ones nine in ten are let through.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkWording, readEvidence } from '../../../../../src/domain/answering/index.ts';
import { createConversations, loadWeihai } from '../../../../support/ask-weihai.ts';
import { MUTATIONS } from '../../../../support/mutate-wording.ts';

interface Sample {
  readonly question: string;
  readonly honest: readonly string[];
  readonly false: readonly string[];
}

const fixture = new URL('../../../../fixtures/wordings.jsonl', import.meta.url);
const samples = readFileSync(fixture, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Sample);
const register = loadWeihai();
const checks = new Map<string, (wording: string) => readonly string[]>();

beforeAll(async () => {
  const converse = createConversations(register);
  for (const { question } of samples) {
    const { reply } = await converse().ask(question);
    const evidence = readEvidence(register, reply, question);
    if (evidence === undefined) throw new Error(`nothing to hold a wording of ${question} against`);
    checks.set(question, (wording) =>
      checkWording(evidence, wording).map(({ kind, words }) => `${kind} ${words}`),
    );
  }
});

const findings = (question: string, wording: string): readonly string[] =>
  checks.get(question)?.(wording) ?? [];

describe('true wordings', () => {
  it('are let through, nine in ten', () => {
    const all = samples.flatMap(({ question, honest }) => honest.map((wording) => ({ question, wording })));
    const refused = all.filter(({ question, wording }) => findings(question, wording).length > 0);
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(refused.length / all.length, refused.map(({ wording }) => wording).join('\n')).toBeLessThan(0.1);
  });
});

describe('false wordings', () => {
  it.each(samples)('of $question are refused', ({ question, false: lies }) => {
    expect(lies.filter((lie) => findings(question, lie).length === 0)).toEqual([]);
  });

  it('made out of true ones are refused', () => {
    const made = samples.flatMap(({ question, honest }) =>
      honest
        .filter((wording) => findings(question, wording).length === 0)
        .flatMap((wording) =>
          MUTATIONS.flatMap(({ name, mutate }) => {
            const mutated = mutate(wording);
            return mutated === undefined ? [] : [{ name, question, mutated }];
          }),
        ),
    );
    const passed = made.filter(({ question, mutated }) => findings(question, mutated).length === 0);
    expect(passed.map(({ name, mutated }) => `${name}: ${mutated}`)).toEqual([]);
    expect(made.length).toBeGreaterThan(200);
  });
});
