// Passage search in memory with the dictionary that was prepared for the whole run (data-folder.ts).
import { join } from 'node:path';
import { inject } from 'vitest';
import { openPassageStore } from '../../src/stores/sqlite/passage-index/passage-store.ts';
import { openPassages } from './open-passages.ts';
import type { OpenPassages } from './open-passages.ts';

export async function openPreparedPassages(
  options: Parameters<typeof openPassages>[0] = {},
): Promise<OpenPassages> {
  const lender = await openPassageStore(join(inject('preparedData'), 'dictionary', 'index.sqlite'));
  const opened = await openPassages({ ...options, lender });
  return {
    ...opened,
    async close() {
      await opened.close();
      await lender.close();
    },
  };
}
