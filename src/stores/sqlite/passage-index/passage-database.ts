// The passage index has its own SQLite file: all of it can be made again from the register, so it needs no migrations
// and no backup. A file of another layout is simply emptied.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import knex from 'knex';
import type { Knex } from 'knex';

export type PassageDatabase = Knex;

/** The part of node-sqlite3's connection that opening needs. */
interface Connection {
  exec(sql: string, done: (error: Error | null) => void): void;
}

/** To be raised with every change of the tables or of what is written into them. */
const LAYOUT = 2;
// Derived data: after a power cut the last build may be lost, and is made again.
const PRAGMAS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000';

const TABLES = [
  'DROP TABLE IF EXISTS gloss',
  'DROP TABLE IF EXISTS passage',
  'DROP TABLE IF EXISTS document',
  'DROP TABLE IF EXISTS state',
  'DROP TABLE IF EXISTS words_vocabulary',
  'DROP TABLE IF EXISTS stems_vocabulary',
  'DROP TABLE IF EXISTS words',
  'DROP TABLE IF EXISTS stems',
  'CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  'CREATE TABLE gloss (word TEXT PRIMARY KEY, english TEXT NOT NULL) WITHOUT ROWID',
  `CREATE TABLE passage (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL, task INTEGER, start INTEGER NOT NULL, end INTEGER NOT NULL,
    whole TEXT NOT NULL, sentences TEXT NOT NULL)`,
  'CREATE INDEX passage_document ON passage (document)',
  'CREATE TABLE document (document TEXT PRIMARY KEY, digest TEXT NOT NULL, first INTEGER NOT NULL, passages INTEGER NOT NULL) WITHOUT ROWID',
  // Contentless: the tokens serve the ranking only. unicode61 takes what stands between blanks as it is.
  "CREATE VIRTUAL TABLE words USING fts5(tokens, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')",
  "CREATE VIRTUAL TABLE stems USING fts5(tokens, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')",
  "CREATE VIRTUAL TABLE words_vocabulary USING fts5vocab('words', 'row')",
  "CREATE VIRTUAL TABLE stems_vocabulary USING fts5vocab('stems', 'row')",
  `PRAGMA user_version = ${LAYOUT}`,
];

/** Undefined: in memory, gone with the process. */
export async function openPassageDatabase(file: string | undefined): Promise<PassageDatabase> {
  if (file !== undefined) mkdirSync(dirname(file), { recursive: true });
  const database = knex({
    client: 'sqlite3',
    connection: { filename: file ?? ':memory:' },
    useNullAsDefault: true,
    // A question must not stand in the message of an error, which is logged.
    compileSqlOnError: false,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection: Connection, done: (error: Error | null, connection: Connection) => void) => {
        connection.exec(PRAGMAS, (error) => {
          done(error, connection);
        });
      },
    },
  });
  const [version] = await select<{ user_version: number }>(database, 'PRAGMA user_version');
  if (version?.user_version !== LAYOUT) {
    await database.transaction(async (transaction) => {
      for (const statement of TABLES) await transaction.raw(statement);
    });
  }
  return database;
}

/** Rows of a statement that no query builder can word; a binding that isn't text or number is JSON. */
export async function select<Row>(
  database: PassageDatabase,
  sql: string,
  bindings: readonly (string | number)[] = [],
): Promise<readonly Row[]> {
  const rows: unknown = await database.raw(sql, [...bindings]);
  return rows as readonly Row[];
}
