// The passage index follows the documents: what changed is written, the rest is left alone, and a failure changes nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPassageIndex } from '../../../../../src/domain/answering/passages/index.ts';
import type { EmbeddingModel } from '../../../../../src/domain/answering/passages/index.ts';
import { readPolicy } from '../../../../../src/domain/policy/index.ts';
import { UpstreamError } from '../../../../../src/shared/errors.ts';
import { silentLogger } from '../../../../../src/shared/logger.port.ts';
import type { Logger } from '../../../../../src/shared/logger.port.ts';
import { createVectorIndex } from '../../../../../src/stores/hnsw/vector-index.ts';
import { harbour } from '../../../../contract/passage-search.contract.ts';
import { createDataFolder } from '../../../../support/data-folder.ts';
import { openPassages } from '../../../../support/open-passages.ts';
import type { OpenPassages } from '../../../../support/open-passages.ts';
import { openPreparedPassages } from '../../../../support/open-prepared-passages.ts';
import { createTemporaryFolder } from '../../../../support/temporary-folder.ts';
import { createWordEmbeddings } from '../../../../support/word-embeddings.ts';

const shorter = readPolicy({
  id: 'harbour',
  source: 'harbour.txt',
  text: harbour.text.replace('，培训教师', ''),
});
const outage = new UpstreamError('embeddings-failed', 'The embeddings model is out of reach.', {
  retryable: true,
});

function createWarnings(): { readonly logger: Logger; readonly warnings: string[] } {
  const warnings: string[] = [];
  return { warnings, logger: { ...silentLogger, warn: (_fields, message) => warnings.push(message) } };
}

function createBroken(model: EmbeddingModel): EmbeddingModel {
  const broken = {
    learnt: '',
    embedDocuments: () => Promise.reject(outage),
    embedQuery: () => Promise.reject(outage),
  };
  return { ...model, fit: () => Promise.resolve(broken), restore: () => broken };
}

describe('rebuilding the passage index', () => {
  let passages: OpenPassages;
  beforeAll(async () => {
    passages = await openPreparedPassages();
  });
  afterAll(() => passages.close());

  /** Words and glosses of the shared store, vectors of their own. */
  const createIndex = (model: EmbeddingModel, logger = silentLogger, folder = createTemporaryFolder()) =>
    createPassageIndex({
      store: passages.store,
      vectors: createVectorIndex({ folder, model, logger }),
      logger,
    });
  const findRankers = async (index: ReturnType<typeof createIndex>) =>
    (await index.search('港口', { limit: 1 }))[0]?.foundBy;

  it('embeds once, and again only when a text, or the model, changes', async () => {
    const { model, calls } = createWordEmbeddings();
    const folder = createTemporaryFolder();
    const index = createIndex(model, silentLogger, folder);
    await index.rebuild([harbour]);
    const once = calls.documents;
    expect(once).toBeGreaterThan(3);
    await index.rebuild([harbour]);
    await createIndex(model, silentLogger, folder).rebuild([harbour]);
    expect(calls.documents).toBe(once);
    await index.rebuild([shorter]);
    expect(calls.documents).toBe(2 * once);
    const other = createWordEmbeddings(undefined, 'another model');
    await createIndex(other.model, silentLogger, folder).rebuild([shorter]);
    expect(other.calls.documents).toBe(once);
  });

  it('goes without vectors while the model is out of reach, and makes up for it later', async () => {
    const { model } = createWordEmbeddings();
    const { logger, warnings } = createWarnings();
    const folder = createTemporaryFolder();
    const index = createIndex(createBroken(model), logger, folder);
    await index.rebuild([harbour]);
    expect(await findRankers(index)).toEqual(['lexical', 'gloss']);
    expect(warnings).toHaveLength(1);
    const repaired = createIndex(model, logger, folder);
    await repaired.rebuild([harbour]);
    expect(await findRankers(repaired)).toContain('vector');
  });

  it('answers from words when the model fails on a question', async () => {
    const { model } = createWordEmbeddings();
    const folder = createTemporaryFolder();
    await createIndex(model, silentLogger, folder).rebuild([harbour]);
    const { logger, warnings } = createWarnings();
    expect(await findRankers(createIndex(createBroken(model), logger, folder))).toEqual(['lexical', 'gloss']);
    expect(warnings).toEqual(['passages are ranked without vectors']);
  });

  it('does not hide an error of our own', async () => {
    const { model } = createWordEmbeddings();
    const faulty: EmbeddingModel = { ...model, fit: () => Promise.reject(new TypeError('a mistake')) };
    await expect(createIndex(faulty).rebuild([shorter])).rejects.toThrow('a mistake');
  });

  it('keeps the old index, vectors and all, when it dies half-way', async () => {
    const { model } = createWordEmbeddings();
    const folder = createTemporaryFolder();
    const index = createIndex(model, silentLogger, folder);
    await index.rebuild([harbour]);
    const vectors = createVectorIndex({ folder, model, logger: silentLogger });
    const dying = createPassageIndex({
      store: { ...passages.store, update: () => Promise.reject(new Error('killed')) },
      vectors,
      logger: silentLogger,
    });
    await expect(dying.rebuild([shorter])).rejects.toThrow('killed');
    const restarted = createIndex(model, silentLogger, folder);
    expect(await findRankers(restarted)).toContain('vector');
    const [teachers] = await restarted.search('培训教师', { limit: 1 });
    expect(harbour.text.slice(teachers?.sentence.start, teachers?.sentence.end)).toContain('培训教师');
  });

  it('leaves the documents that stay as they are, and finds none of what went', async () => {
    const index = createIndex(createWordEmbeddings().model);
    await index.rebuild([harbour, { ...shorter, id: 'second' }]);
    const before = await passages.store.listDocuments();
    await index.rebuild([
      { ...shorter, id: 'second' },
      { ...harbour, id: 'third' },
    ]);
    const after = await passages.store.listDocuments();
    const numberOf = (list: typeof before, id: string) => list.find(({ document }) => document === id)?.first;
    expect(after.map(({ document }) => document).sort()).toEqual(['second', 'third']);
    expect(numberOf(after, 'second')).toBe(numberOf(before, 'second'));
    const found = await index.search('培训教师', { limit: 10 });
    expect(found.map(({ document }) => document)).not.toContain('harbour');
  });

  it('writes all rows or none', async () => {
    await createIndex(createWordEmbeddings().model).rebuild([harbour]);
    const key = await passages.store.findKey();
    const [listed] = await passages.store.listDocuments();
    const first = listed?.first ?? 0;
    const good = { document: 'x', span: { start: 0, end: 2 }, text: '港口', sentences: [] };
    const bad = { ...good, document: undefined } as unknown as typeof good;
    const texts = [good, bad].map((passage, at) => ({ ...passage, id: 100 + at }));
    const added = [{ document: 'x', digest: 'd', first: 100, passages: 2, texts }];
    await expect(
      passages.store.update('half', { gone: ['harbour'], added }, () => undefined),
    ).rejects.toThrow();
    expect(await passages.store.findKey()).toBe(key);
    expect(
      (await passages.store.load([first, first + 1, first + 2])).map(({ document }) => document),
    ).toEqual(['harbour', 'harbour', 'harbour']);
  });

  it('is seen by another process that has the same folder open', async () => {
    const folder = createDataFolder('dictionary');
    const [writer, reader] = [await openPassages({ folder }), await openPassages({ folder })];
    await writer.index.rebuild([harbour]);
    expect((await reader.index.search('港口', { limit: 1 }))[0]?.foundBy).toContain('vector');
    await writer.index.rebuild([shorter]);
    const [found] = await reader.index.search('培训教师', { limit: 1 });
    expect(found?.coverage ?? 0).toBeLessThan(1);
    expect((await reader.index.search('幼儿园', { limit: 1 }))[0]?.foundBy).toContain('vector');
    await Promise.all([writer.close(), reader.close()]);
  });
});
