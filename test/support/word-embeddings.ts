// A model that knows three words, and counts how often it is asked: what a vector index does, without a real model.
import type { EmbeddingModel } from '../../src/domain/answering/passages/index.ts';

export interface WordEmbeddings {
  readonly model: EmbeddingModel;
  readonly calls: { documents: number; queries: number };
}

export function createWordEmbeddings(
  words: readonly string[] = ['港口', '海洋', '幼儿园'],
  name = 'words',
): WordEmbeddings {
  const calls = { documents: 0, queries: 0 };
  const embed = (text: string): number[] => [0.01, ...words.map((word) => Number(text.includes(word)))];
  const restore = (learnt: string): ReturnType<EmbeddingModel['restore']> => ({
    learnt,
    embedDocuments(texts) {
      calls.documents += texts.length;
      return Promise.resolve(texts.map(embed));
    },
    embedQuery(text) {
      calls.queries += 1;
      return Promise.resolve(embed(text));
    },
  });
  const model: EmbeddingModel = {
    name,
    weight: 1,
    reads: 'asked',
    fit: (texts) => Promise.resolve(restore(`learnt from ${texts.length}`)),
    restore,
  };
  return { model, calls };
}
