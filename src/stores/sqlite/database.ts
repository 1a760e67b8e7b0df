// The one SQLite file of an installation, opened with the settings that make an acknowledged write durable.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import knex from 'knex';
import type { Knex } from 'knex';
import { migrations } from './migrations/index.ts';

export type Database = Knex;

/** The part of node-sqlite3's connection that opening needs. */
interface Connection {
  exec(sql: string, done: (error: Error | null) => void): void;
}

const PRAGMAS = [
  'PRAGMA journal_mode = WAL',
  // An answer that the user saw must survive a power cut: WAL with NORMAL loses the last commits.
  'PRAGMA synchronous = FULL',
  'PRAGMA busy_timeout = 5000',
  'PRAGMA foreign_keys = ON',
].join(';');

/** Opens the file (":memory:" for a replay), creates its folder and brings its tables up to date. */
export async function openDatabase(file: string): Promise<Database> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    // A failed statement's message must not carry what somebody wrote.
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
  await database.migrate.latest({ migrationSource: migrations });
  return database;
}

/** What SQLite finds wrong with the file, quickly looked at; undefined where it is sound. */
export async function checkDatabase(database: Database): Promise<string | undefined> {
  const [row] = await database.raw<{ quick_check: string }[]>('PRAGMA quick_check(1)');
  return row === undefined || row.quick_check === 'ok' ? undefined : row.quick_check;
}
