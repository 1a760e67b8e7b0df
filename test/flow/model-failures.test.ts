// Whatever the model's service does, the person gets an answer with the same facts, and never hears of the failure.
import { describe, expect, it } from 'vitest';
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import type { Reply } from '../../src/domain/conversation/index.ts';
import { honest } from '../support/model-server/index.ts';
import type { Behaviour } from '../support/model-server/index.ts';
import { openModelStreet } from '../support/open-model-street.ts';

const QUESTIONS = ['第13项谁牵头', 'What is the target of task 14?', '渔民和卖鱼的商家怎么上网做生意?'];

const facts = ({ kind, tasks, citations }: Reply): unknown => ({ kind, tasks, citations });

const failures: readonly (readonly [string, Partial<Behaviour>])[] = [
  ['answers 500', { fails: { status: 500 } }],
  ['answers 429', { fails: { status: 429 } }],
  ['refuses the key', { fails: { status: 401 } }],
  ['does not know the model', { fails: { status: 404 } }],
  ['hangs up in mid-answer', { hangsUpAfter: 4 }],
  ['falls silent in mid-answer', { fallsSilentAfter: 4 }],
  ['never answers', { hangs: true }],
  ['is too slow', { delayMs: 700 }],
  ['says nothing', { mind: () => '' }],
  ['breaks its JSON and babbles', { mind: () => '{"ask": "lea' }],
  [
    'refuses streams, schemas and tools and says nothing',
    { lacks: ['streaming', 'schema', 'tools'], mind: () => '' },
  ],
];

describe('a service that', () => {
  it.each(failures)('%s', async (_, behaviour) => {
    const limits = { timeoutMs: 100, answerLimitMs: 350 };
    const { ask, askRules } = await openModelStreet({ mind: honest, ...behaviour }, limits);
    for (const question of QUESTIONS) {
      const [reply, byRules] = [await ask(question), await askRules(question)];
      expect(facts(reply)).toEqual(facts(byRules));
      expect(renderPlainText(reply)).toBe(renderPlainText(byRules));
    }
  });

  it.each<readonly [string, Partial<Behaviour>]>([
    ['fails twice', { fails: { status: 503, times: 2 } }],
    ['cannot stream', { lacks: ['streaming'] }],
    ['does not count tokens', { lacks: ['usage'] }],
    ['thinks aloud', { thinks: 'aloud' }],
    ['thinks aloud without saying where it began', { thinks: 'unopened' }],
  ])('%s still words an answer', async (_, behaviour) => {
    const { ask, askRules, traces } = await openModelStreet({ mind: honest, ...behaviour });
    const [reply, byRules] = [await ask('第13项谁牵头'), await askRules('第13项谁牵头')];
    expect(reply.made).toBe('worded-by-model');
    expect(facts(reply)).toEqual(facts(byRules));
    expect(renderPlainText(reply)).not.toContain('99');
    expect(traces.at(0)?.steps.at(-1)).toMatchObject({ kind: 'worded', outcome: 'shown', model: 'm' });
  });

  it('refuses the key is asked once for each answer', async () => {
    const { ask, server, traces } = await openModelStreet({ mind: honest, fails: { status: 401 } });
    for (let turn = 0; turn < 2; turn += 1) await ask('第13项谁牵头');
    expect(server.requests).toHaveLength(2);
    expect(traces.map(({ steps }) => steps.at(-1))).toEqual([
      { kind: 'model-left-out', why: 'chat-failed', words: 'The chat model answered 401.', ms: 0 },
      { kind: 'model-left-out', why: 'chat-failed', words: 'The chat model answered 401.', ms: 0 },
    ]);
  });
});

describe('budgets', () => {
  it('of a person and of the day leave the rules alone', async () => {
    const { ask, server } = await openModelStreet({ mind: honest }, { callsPerPerson: 2 });
    const made = [];
    for (let turn = 0; turn < 3; turn += 1) made.push((await ask('第13项谁牵头')).made);
    expect(made).toEqual(['worded-by-model', 'worded-by-model', 'looked-up']);
    expect(server.requests).toHaveLength(2);
  });

  it('count each request, also where all of them failed', async () => {
    const { ask, server, traces } = await openModelStreet(
      { mind: honest, fails: { status: 500 } },
      { callsPerDay: 3 },
    );
    for (let turn = 0; turn < 3; turn += 1) await ask('第13项谁牵头');
    expect(server.requests).toHaveLength(3);
    expect(traces.at(-1)?.steps.at(-1)).toMatchObject({
      kind: 'model-left-out',
      why: 'budget-day',
      words: 'The requests of this day are used up (MODEL_CALLS_PER_DAY).',
    });
  });

  it('are not overdrawn by questions at the same time', async () => {
    const { ask, server } = await openModelStreet({ mind: honest }, { callsPerDay: 2 });
    const replies = await Promise.all(
      ['第13项谁牵头', '第3项谁负责', '第14项谁牵头'].map((text) => ask(text)),
    );
    expect(replies.filter(({ made }) => made === 'worded-by-model')).toHaveLength(2);
    expect(server.requests).toHaveLength(2);
  });
});
