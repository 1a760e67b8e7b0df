// The lexical half of passage search: FTS5 in a file of its own.
import type { PassageStore } from '../../../domain/answering/passages/index.ts';
import { createGlossTable, fillGlossTable } from './gloss-table.ts';
import { openPassageDatabase } from './passage-database.ts';
import { countPassages, rankPassages } from './passage-rank.ts';
import { listDocuments, loadPassages, writeChange } from './passage-table.ts';
import { readState, writeState } from './state-table.ts';

const KEY = 'passages';

export interface OpenPassageStore extends PassageStore {
  close(): Promise<void>;
}

/** Without a file the index lives in memory. `lender`: an open store whose dictionary is used instead of another one. */
export async function openPassageStore(
  file?: string,
  lender?: Pick<PassageStore, 'dictionary' | 'prepare'>,
): Promise<OpenPassageStore> {
  const database = await openPassageDatabase(file);
  const dictionary = lender?.dictionary ?? createGlossTable(database);
  return {
    dictionary,
    findKey: () => readState(database, KEY),
    async prepare() {
      await (lender === undefined ? fillGlossTable(database) : lender.prepare());
    },
    listDocuments: () => listDocuments(database),
    async update(key, change, progress) {
      await database.transaction(async (transaction) => {
        await writeChange(transaction, lender?.dictionary ?? createGlossTable(transaction), change, progress);
        await writeState(transaction, KEY, key);
      });
    },
    rank: (tokens, options) => rankPassages(database, tokens, options),
    load: (ids) => loadPassages(database, ids),
    countPassages: (chinese, stems) => countPassages(database, chinese, stems),
    close: () => database.destroy(),
  };
}
