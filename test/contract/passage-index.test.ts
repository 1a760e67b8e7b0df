// The contract of passage search on the engines that we have.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPassages } from '../support/open-passages.ts';
import type { OpenPassages } from '../support/open-passages.ts';
import { openPreparedPassages } from '../support/open-prepared-passages.ts';
import { describePassageIndex } from './passage-search.contract.ts';
import type { OpenPassageIndex } from './passage-search.contract.ts';

async function openIn(folder: string): Promise<OpenPassageIndex> {
  const passages = await openPassages({ folder });
  return {
    index: passages.index,
    async close() {
      await passages.close();
      await rm(folder, { recursive: true });
    },
    async reopen() {
      await passages.close();
      return openIn(folder);
    },
  };
}

async function openInMemory(open: () => Promise<OpenPassages>): Promise<OpenPassageIndex> {
  const passages = await open();
  const opened: OpenPassageIndex = {
    index: passages.index,
    close: () => passages.close(),
    reopen: () => Promise.resolve(opened),
  };
  return opened;
}

describePassageIndex('SQLite FTS5 and hnswlib', async () => openIn(await mkdtemp(join(tmpdir(), 'duban-'))));
describePassageIndex('the same, in memory', () => openInMemory(openPassages));
describePassageIndex('in memory, with the dictionary of another', () => openInMemory(openPreparedPassages));
