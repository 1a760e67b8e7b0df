// CC-CEDICT as a table of 105,000 words, made once for each edition of the dictionary, so that a question's words
// are looked up without keeping the dictionary in memory.
import { findCedictEdition, loadCedict, parseCedict } from '../../../text/cedict.ts';
import { readEnglishStems } from '../../../text/english-stems.ts';
import { readGloss } from '../../../text/glosses.ts';
import type { GlossDictionary } from '../../../text/glosses.ts';
import { select } from './passage-database.ts';
import type { PassageDatabase } from './passage-database.ts';
import { readState, writeState } from './state-table.ts';

const EDITION = 'dictionary';

type Glosses = ReadonlyMap<string, readonly string[]>;

export function createGlossTable(database: PassageDatabase): GlossDictionary {
  // Whoever looks up a question's words is followed by others who look up the same ones.
  let last: { readonly asked: ReadonlySet<string>; readonly found: Glosses } = {
    asked: new Set(),
    found: new Map(),
  };
  return {
    async find(words) {
      const { asked, found } = last;
      if (words.every((word) => asked.has(word))) return found;
      last = { asked: new Set(words), found: await findGlosses(database, words) };
      return last.found;
    },
  };
}

/** Does nothing where the installed edition is in already. */
export async function fillGlossTable(database: PassageDatabase): Promise<void> {
  const edition = findCedictEdition();
  if ((await readState(database, EDITION)) === edition) return;
  // In the order of the table's own tree, each row is written behind the last one.
  const rows = parseCedict(await loadCedict())
    .map((entry) => `${entry.word}\t${readGloss(entry)}`)
    .sort();
  await database.transaction(async (transaction) => {
    await transaction.raw('DELETE FROM gloss');
    await transaction.raw(
      `INSERT OR IGNORE INTO gloss
       SELECT substr(value, 1, instr(value, char(9)) - 1), substr(value, instr(value, char(9)) + 1) FROM json_each(?)`,
      [JSON.stringify(rows)],
    );
    await writeState(transaction, EDITION, edition);
  });
}

async function findGlosses(database: PassageDatabase, words: readonly string[]): Promise<Glosses> {
  const rows = await select<{ word: string; english: string }>(
    database,
    'SELECT word, english FROM gloss WHERE word IN (SELECT value FROM json_each(?))',
    [JSON.stringify(words)],
  );
  return new Map(rows.map(({ word, english }) => [word, [...new Set(readEnglishStems(english))]]));
}
