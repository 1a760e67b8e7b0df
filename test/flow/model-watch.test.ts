// The looked-up facts first, at once; the wording follows, sentence by sentence, and only as far as it holds.
import { describe, expect, it } from 'vitest';
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import type { Reply, Update } from '../../src/domain/conversation/index.ts';
import { honest } from '../support/model-server/index.ts';
import type { Behaviour } from '../support/model-server/index.ts';
import { createMessage, openModelStreet } from '../support/open-model-street.ts';
import type { ModelStreet } from '../support/open-model-street.ts';

const QUESTION = '第3项谁负责';
const TRUE = '第3项没有写明牵头单位。';
const ALSO_TRUE = '责任单位是市大数据局。';
const FALSE = '责任单位是市财政局。';

interface Seen {
  readonly first: Reply;
  readonly updates: readonly Update[];
  readonly model: ModelStreet;
}

async function watch(behaviour: Partial<Behaviour>, question = QUESTION): Promise<Seen> {
  const model = await openModelStreet({ mind: honest, ...behaviour });
  const updates: Update[] = [];
  let first: Reply | undefined;
  await new Promise<void>((resolve, reject) => {
    model
      .ask(question, 'c', (update) => {
        // What follows a reply must not come before it.
        if (update.kind !== 'working' && first === undefined) reject(new Error('too early'));
        updates.push(update);
        if (update.kind === 'final') resolve();
      })
      .then((reply) => {
        first = reply;
        if (updates.length === 0) resolve();
      }, reject);
  });
  if (first === undefined) throw new Error('no reply');
  return { first, updates, model };
}

const textOf = (update: Update | undefined): string =>
  update === undefined || update.kind === 'working' ? '' : renderPlainText(update.reply);

describe('a watched answer', () => {
  it('is looked up first; checked sentences follow, then the whole', async () => {
    const { first, updates } = await watch({ mind: () => TRUE + ALSO_TRUE });
    expect(first.made).toBe('looked-up');
    expect(updates.map(({ kind }) => kind)).toEqual(['working', 'partial', 'partial', 'final']);
    expect(textOf(updates[1])).toContain(TRUE);
    expect(textOf(updates[1])).not.toContain(ALSO_TRUE);
    expect(textOf(updates[3])).toContain(TRUE + ALSO_TRUE);
  });

  it('never shows a sentence that does not hold, and ends as it began', async () => {
    const { first, updates } = await watch({ mind: () => TRUE + FALSE + ALSO_TRUE });
    for (const update of updates) expect(textOf(update)).not.toContain('财政');
    expect(updates.at(-1)).toEqual({ kind: 'final', reply: first });
  });

  it('ends with the first reply where the service fails', async () => {
    const { first, updates } = await watch({ fails: { status: 401 } });
    expect(updates).toEqual([{ kind: 'working' }, { kind: 'final', reply: first }]);
  });

  it('promises nothing where there is nothing to word', async () => {
    const { updates, model } = await watch({}, '你好');
    expect(updates).toEqual([]);
    expect(model.server.requests).toEqual([]);
  });

  it('is kept as it ended', async () => {
    const { model, updates } = await watch({ mind: () => TRUE + ALSO_TRUE });
    const [turn] = await model.store.loadTurns('c', 1);
    expect(renderPlainText(turn?.reply ?? (updates as never))).toBe(textOf(updates.at(-1)));
  });

  it('does not hold up the next question, nor change what that one is about', async () => {
    const { ask, store } = await openModelStreet({ mind: () => TRUE + ALSO_TRUE, delayMs: 200 });
    const done = new Promise<void>((resolve) => {
      void ask(QUESTION, 'c', ({ kind }) => {
        if (kind === 'final') resolve();
      });
    });
    await ask('第7项谁负责', 'c', () => undefined);
    await done;
    const followUp = await ask('期限呢', 'c', () => undefined);
    expect(followUp.tasks.map(({ task }) => task)).toEqual([7]);
    const [first] = await store.loadTurns('c', 3);
    expect(first?.reply.made).toBe('worded-by-model');
  });

  it('is given up when the bot stops', async () => {
    const model = await openModelStreet(
      { mind: honest, hangs: true },
      { timeoutMs: 60_000, answerLimitMs: 60_000 },
    );
    const updates: string[] = [];
    const first = await model.street.handle(createMessage(QUESTION, 1, 'c'), ({ kind }) =>
      updates.push(kind),
    );
    await model.street.drain();
    expect(first.made).toBe('looked-up');
    expect(updates).toEqual(['working', 'final']);
  });
});
