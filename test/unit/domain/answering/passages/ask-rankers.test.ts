// What the index of words is asked for: among many passages less than the whole question, within given documents all of it.
import { describe, expect, it } from 'vitest';
import { createPassageIndex } from '../../../../../src/domain/answering/passages/index.ts';
import type { PassageStore, RankTokens } from '../../../../../src/domain/answering/passages/index.ts';
import { silentLogger } from '../../../../../src/shared/logger.port.ts';

const refuse = (): never => {
  throw new Error('Not to be called.');
};

/** A store of so many passages, nearly all of which hold 市, and which notes what it is asked to rank. */
function createStore(passages: number, asked: RankTokens[]): PassageStore {
  return {
    dictionary: { find: () => Promise.resolve(new Map()) },
    findKey: () => Promise.resolve('key'),
    prepare: refuse,
    listDocuments: refuse,
    update: refuse,
    rank: (tokens) => {
      asked.push(tokens);
      return Promise.resolve({ words: [], glosses: [] });
    },
    load: () => Promise.resolve([]),
    countPassages: (chinese) =>
      Promise.resolve({
        passages,
        chinese: new Map(chinese.map((token) => [token, token === '市' ? passages - 1 : 2])),
        stems: new Map(),
      }),
  };
}

async function wordsFor(passages: number, documents?: readonly string[]): Promise<readonly string[]> {
  const asked: RankTokens[] = [];
  const vectors = {
    most: 0,
    weight: 0,
    has: refuse,
    prepare: refuse,
    prune: refuse,
    rank: () => Promise.resolve([]),
  };
  const index = createPassageIndex({ store: createStore(passages, asked), vectors, logger: silentLogger });
  await index.search('候鸟市', { limit: 3, ...(documents && { documents }) });
  return asked[0]?.words ?? [];
}

describe('the tokens that the index of words is asked for', () => {
  it('are all of the question, where the passages are few', async () => {
    expect(await wordsFor(4_000)).toContain('市');
  });

  it('leave out what nearly every one of many passages holds', async () => {
    const words = await wordsFor(40_000);
    expect(words).not.toContain('市');
    expect(words).toEqual(expect.arrayContaining(['候', '候鸟', '鸟']));
  });

  it('are all of the question within given documents, however many passages there are', async () => {
    expect(await wordsFor(40_000, ['a'])).toContain('市');
  });
});
