// What the index holds, in two names: which list of passages, and which edition of the dictionary.
import { select } from './passage-database.ts';
import type { PassageDatabase } from './passage-database.ts';

export async function readState(database: PassageDatabase, name: string): Promise<string | undefined> {
  const [row] = await select<{ value: string }>(database, 'SELECT value FROM state WHERE name = ?', [name]);
  return row?.value;
}

export async function writeState(database: PassageDatabase, name: string, value: string): Promise<void> {
  await database.raw('INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)', [name, value]);
}
