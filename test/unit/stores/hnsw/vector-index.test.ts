// The vector index of the passages: prepared under a key, asked, thrown away.
import { mkdir, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NumberedPassage, VectorIndex } from '../../../../src/domain/answering/passages/index.ts';
import { silentLogger } from '../../../../src/shared/logger.port.ts';
import { createVectorIndex } from '../../../../src/stores/hnsw/vector-index.ts';
import { createTemporaryFolder } from '../../../support/temporary-folder.ts';
import { createWordEmbeddings } from '../../../support/word-embeddings.ts';
import type { WordEmbeddings } from '../../../support/word-embeddings.ts';

const passages = ['建设港口', '保护海洋', '新建幼儿园'].map((text, at): NumberedPassage => ({
  id: at,
  document: at < 2 ? 'a' : 'b',
  task: at + 1,
  span: { start: 0, end: 4 },
  text,
  sentences: [],
}));
const ignore = (): void => undefined;
const ask = (question: string) => ({ asked: question, topic: question });

function open(folder: string, { model }: WordEmbeddings = createWordEmbeddings()): VectorIndex {
  return createVectorIndex({ folder, model, logger: silentLogger });
}

async function findBest(index: VectorIndex, key: string, question = '海洋'): Promise<number | undefined> {
  return (await index.rank(key, ask(question), { limit: 3 }))[0]?.id;
}

describe('vectors on disk', () => {
  it('are found again by another process, without asking the model for them', async () => {
    const folder = createTemporaryFolder();
    await open(folder).prepare('k1', passages, ignore);
    const again = createWordEmbeddings();
    const index = open(folder, again);
    expect(await index.has('k1')).toBe(true);
    await index.prepare('k1', passages, ignore);
    expect(await findBest(index, 'k1')).toBe(1);
    expect(again.calls).toEqual({ documents: 0, queries: 1 });
  });

  it('belong to one list and one model', async () => {
    const folder = createTemporaryFolder();
    await open(folder).prepare('k1', passages, ignore);
    expect(await open(folder).has('k2')).toBe(false);
    expect(await open(folder, createWordEmbeddings(undefined, 'another')).has('k1')).toBe(false);
    expect(await open(folder).rank('k2', ask('海洋'), { limit: 3 })).toEqual([]);
  });

  it('can be searched within one document', async () => {
    const index = open(createTemporaryFolder());
    await index.prepare('k1', passages, ignore);
    const found = await index.rank('k1', ask('海洋'), { limit: 3, documents: ['b'] });
    expect(found.map(({ id }) => id)).toEqual([2]);
  });

  it('leave the old ones in use until they are pruned', async () => {
    const folder = createTemporaryFolder();
    const index = open(folder);
    await index.prepare('old', passages, ignore);
    await index.prepare('new', passages.slice(0, 1), ignore);
    expect(await findBest(index, 'old')).toBe(1);
    await index.prune('new');
    expect(await index.has('old')).toBe(false);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('survive a crash between writing and renaming; what it left is swept away later', async () => {
    const folder = createTemporaryFolder();
    await open(folder).prepare('old', passages, ignore);
    const [whole] = await readdir(folder);
    const aside = join(folder, 'aside-of-the-crash');
    await mkdir(aside);
    const documents = await readFile(join(folder, whole ?? '', 'documents.json'));
    await writeFile(join(aside, 'documents.json'), documents.subarray(0, 20));

    const index = open(folder);
    expect(await index.has('new')).toBe(false);
    expect(await findBest(index, 'old')).toBe(1);

    await index.prune('old');
    expect(await readdir(folder), 'another process may be writing there').toContain('aside-of-the-crash');
    await utimes(aside, new Date(0), new Date(0));
    await index.prune('old');
    expect(await readdir(folder)).toEqual([whole]);
  });

  it.each(['vectors.hnsw', 'documents.json', 'learnt.txt'])(
    'are made anew where %s is lost or cut short',
    async (file) => {
      for (const harm of [(path: string) => rm(path), (path: string) => writeFile(path, '{"dim')]) {
        const folder = createTemporaryFolder();
        await open(folder).prepare('k1', passages, ignore);
        await harm(join(folder, (await readdir(folder))[0] ?? '', file));
        const repaired = open(folder);
        expect(await repaired.has('k1')).toBe(false);
        await repaired.prepare('k1', passages, ignore);
        expect(await findBest(open(folder), 'k1')).toBe(1);
      }
    },
  );

  it('are thrown away when the model of that name gives other dimensions', async () => {
    const folder = createTemporaryFolder();
    await open(folder).prepare('k1', passages, ignore);
    const changed = open(folder, createWordEmbeddings(['港口', '海洋']));
    expect(await changed.rank('k1', ask('海洋'), { limit: 3 })).toEqual([]);
    expect(await changed.has('k1')).toBe(false);
    await changed.prepare('k1', passages, ignore);
    expect(await findBest(changed, 'k1')).toBe(1);
  });

  it('report their progress', async () => {
    const reports: string[] = [];
    const many = Array.from({ length: 130 }, () => passages)
      .flat()
      .slice(0, 130);
    await open(createTemporaryFolder()).prepare('k1', many, (done, total) =>
      reports.push(`${done}/${total}`),
    );
    expect(reports).toEqual(['64/130', '128/130', '130/130']);
  });
});
