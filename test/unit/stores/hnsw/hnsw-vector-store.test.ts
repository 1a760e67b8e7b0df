// LangChain's VectorStore on hnswlib: nearest first, within a filter, saved and loaded, and no damaged file read.
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HnswVectorStore } from '../../../../src/stores/hnsw/hnsw-vector-store.ts';
import { createTemporaryFolder } from '../../../support/temporary-folder.ts';

const embeddings = new FakeEmbeddings();
const documents = ['north', 'east', 'south'].map((pageContent) => ({
  pageContent,
  metadata: { pageContent },
}));
const vectors = [
  [0, 1],
  [1, 0],
  [0, -1],
];

async function createCompass(): Promise<HnswVectorStore> {
  const store = new HnswVectorStore(embeddings, 2);
  await store.addVectors(vectors.slice(0, 1), documents.slice(0, 1));
  await store.addVectors(vectors.slice(1), documents.slice(1));
  return store;
}

describe('HnswVectorStore', () => {
  it('finds the nearest by cosine, best first', async () => {
    const found = await (await createCompass()).similaritySearchVectorWithScore([3, 0.1], 2);
    expect(found.map(([{ pageContent }]) => pageContent)).toEqual(['east', 'north']);
    expect(found[0]?.[1]).toBeCloseTo(1, 2);
  });

  it('keeps to a filter, and to what there is', async () => {
    const store = await createCompass();
    const found = await store.similaritySearchVectorWithScore(
      [3, 0],
      10,
      ({ pageContent }) => pageContent !== 'east',
    );
    expect(found.map(([{ pageContent }]) => pageContent).sort()).toEqual(['north', 'south']);
    expect(await new HnswVectorStore(embeddings, 2).similaritySearchVectorWithScore([1, 0], 3)).toEqual([]);
  });

  it('is a LangChain vector store: texts in, texts out', async () => {
    const store = new HnswVectorStore(embeddings, 4);
    await store.addDocuments(documents);
    expect(await store.similaritySearch('north', 3)).toHaveLength(3);
    expect(await store.asRetriever(1).invoke('north')).toHaveLength(1);
  });

  it('is the same after a save and a load', async () => {
    const folder = createTemporaryFolder();
    const store = await createCompass();
    await store.save(folder);
    const loaded = await HnswVectorStore.load(folder, embeddings);
    expect(loaded.dimensions).toBe(2);
    const query = [0.2, -1];
    expect(await loaded.similaritySearchVectorWithScore(query, 3)).toEqual(
      await store.similaritySearchVectorWithScore(query, 3),
    );
  });

  it('saves and loads an empty store', async () => {
    const folder = createTemporaryFolder();
    await new HnswVectorStore(embeddings, 2).save(folder);
    const loaded = await HnswVectorStore.load(folder, embeddings);
    expect(await loaded.similaritySearchVectorWithScore([1, 0], 3)).toEqual([]);
  });

  it('refuses a damaged file instead of reading it', async () => {
    const folder = createTemporaryFolder();
    await (await createCompass()).save(folder);
    await writeFile(join(folder, 'vectors.hnsw'), Buffer.alloc(96, 0xff));
    await expect(HnswVectorStore.load(folder, embeddings)).rejects.toThrow('damaged');
  });
});
