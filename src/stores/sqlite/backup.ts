// The one SQLite file, copied and put back while others use it: SQLite's own backup, which waits for writers and never
// shows anybody half a copy.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sqlite3 from 'sqlite3';
import { UpstreamError, UserError } from '../../shared/errors.ts';

/** The part of node-sqlite3's backup that its types leave out. */
interface Backup {
  step(pages: number, done: (error: Error | null, isCompleted: boolean) => void): void;
  finish(): void;
}

interface BackingDatabase {
  backup(
    file: string,
    to: string,
    from: string,
    isFileTarget: boolean,
    ready: (error: Error | null) => void,
  ): Backup;
}

const ALL_PAGES = -1;
const WAIT_MS = 5_000;
const PAUSE_MS = 50;

/** Copies the database into a new file; what stood there is replaced only by a whole copy. */
export async function backUpDatabase(file: string, target: string): Promise<void> {
  if (!existsSync(file))
    throw new UserError('no-database', `There is no database at ${file} yet: nothing to back up.`);
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  await withDatabase(file, (database) => copy(database, partial, true));
  renameSync(partial, target);
}

/** Replaces the database's content by the backup's. A bot that runs on it goes on with what was restored. */
export async function restoreDatabase(file: string, source: string): Promise<void> {
  await checkBackup(source);
  mkdirSync(dirname(file), { recursive: true });
  await withDatabase(file, async (database) => {
    await execute(database, `PRAGMA journal_mode = WAL; PRAGMA busy_timeout = ${String(WAIT_MS)}`);
    await copy(database, source, false);
  });
}

/** @throws UserError where the file is no whole database of Duban. */
async function checkBackup(source: string): Promise<void> {
  if (!existsSync(source)) throw new UserError('no-backup', `${source} can't be read. Check the path.`);
  const isWhole = await withDatabase(source, async (database) => {
    const [check] = await all<{ integrity_check: string }>(database, 'PRAGMA integrity_check');
    const tables = await all<{ name: string }>(
      database,
      "SELECT name FROM sqlite_master WHERE name = 'ledger_entries'",
    );
    return check?.integrity_check === 'ok' && tables.length === 1;
  }).catch(() => false);
  if (!isWhole)
    throw new UserError('bad-backup', `${source} is no whole backup of Duban; nothing was changed.`);
}

async function withDatabase<T>(file: string, work: (database: sqlite3.Database) => Promise<T>): Promise<T> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) => {
      if (error === null) resolve(opened);
      else reject(toUpstreamError(error));
    });
  });
  try {
    return await work(database);
  } finally {
    await new Promise<void>((resolve) => {
      database.close(() => resolve());
    });
  }
}

async function copy(database: sqlite3.Database, file: string, isFileTarget: boolean): Promise<void> {
  const backup = await new Promise<Backup>((resolve, reject) => {
    const opened = (database as unknown as BackingDatabase).backup(
      file,
      'main',
      'main',
      isFileTarget,
      (error) => {
        if (error === null) resolve(opened);
        else reject(toUpstreamError(error));
      },
    );
  });
  try {
    for (let waitedMs = 0; !(await step(backup)); waitedMs += PAUSE_MS) {
      if (waitedMs >= WAIT_MS) throw toUpstreamError(new Error('it is busy'));
      await setTimeout(PAUSE_MS);
    }
  } finally {
    backup.finish();
  }
}

/** False where somebody is writing: then nothing was copied yet. */
function step(backup: Backup): Promise<boolean> {
  return new Promise((resolve, reject) => {
    backup.step(ALL_PAGES, (error, isCompleted) => {
      if (error === null) resolve(isCompleted);
      else reject(toUpstreamError(error));
    });
  });
}

function execute(database: sqlite3.Database, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    database.exec(sql, (error) => {
      if (error === null) resolve();
      else reject(toUpstreamError(error));
    });
  });
}

function all<Row>(database: sqlite3.Database, sql: string): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    database.all<Row>(sql, (error, rows) => {
      if (error === null) resolve(rows);
      else reject(toUpstreamError(error));
    });
  });
}

function toUpstreamError(cause: Error): UpstreamError {
  return new UpstreamError('sqlite-backup', `The database could not be copied: ${cause.message}`, {
    cause,
    retryable: true,
  });
}
