// Embeddings without a model: of unit length, the same once learnt, and near nothing where a text says nothing.
import { describe, expect, it } from 'vitest';
import { createLocalEmbeddings } from '../../../../src/models/langchain/embeddings-local.ts';
import type { GlossDictionary } from '../../../../src/text/glosses.ts';

const glosses = new Map([
  ['区块链', ['blockchain']],
  ['电梯', ['elev']],
  ['港口', ['port', 'harbor']],
]);
const dictionary: GlossDictionary = {
  find: (words) => Promise.resolve(new Map([...glosses].filter(([word]) => words.includes(word)))),
};
const texts = ['探索区块链技术', '加强電梯监管', '建设港口码头'];

async function findNearest(question: string): Promise<string | undefined> {
  const embeddings = await createLocalEmbeddings(dictionary).fit(texts);
  const vectors = await embeddings.embedDocuments(texts);
  const query = await embeddings.embedQuery(question);
  const cosines = vectors.map((vector) =>
    vector.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0),
  );
  const best = Math.max(...cosines);
  return best > 0 ? texts[cosines.indexOf(best)] : undefined;
}

describe('local embeddings', () => {
  it.each([
    ['its words', '区块链', 0],
    ['the other script', '电梯', 1],
    ['a gloss', 'harbor', 2],
    ['a misspelt gloss', 'blokchain', 0],
    ['pinyin', 'qukuai lian', 0],
    ['pinyin in one word', 'matou', 2],
    ['a homophone', '马头', 2],
  ])('meet a text by %s', async (_how, question, at) => {
    expect(await findNearest(question)).toBe(texts[at]);
  });

  it.each(['', '天气', 'zzz', '🙏'])('meet none by %j', async (question) => {
    expect(await findNearest(question)).toBeUndefined();
  });

  it('measure alike when what they learnt is given back', async () => {
    const model = createLocalEmbeddings(dictionary);
    const fitted = await model.fit(texts);
    const restored = model.restore(fitted.learnt);
    expect(await restored.embedQuery('港口区块链')).toEqual(await fitted.embedQuery('港口区块链'));
    expect(await restored.embedDocuments(texts)).toEqual(await fitted.embedDocuments(texts));
  });

  it('have unit length', async () => {
    const fitted = await createLocalEmbeddings(dictionary).fit(texts);
    for (const vector of await fitted.embedDocuments(texts)) expect(Math.hypot(...vector)).toBeCloseTo(1);
  });
});
