// A connection used for inbox and outbox only: what the front door waits for never queues behind other work, and
// each statement is prepared once. The tables are made by openDatabase(), which must have run.
import sqlite3 from 'sqlite3';
import { UpstreamError } from '../../shared/errors.ts';

export type SqlValue = string | number | null;

const PRAGMAS = [
  'PRAGMA synchronous = FULL',
  'PRAGMA busy_timeout = 5000',
  'PRAGMA temp_store = MEMORY',
  // A checkpoint runs inside somebody's commit: four times rarer than the default keeps the tail short.
  'PRAGMA wal_autocheckpoint = 4000',
].join(';');

export class DurableConnection {
  readonly #database: sqlite3.Database;
  readonly #statements = new Map<string, sqlite3.Statement>();
  #isClosed = false;
  #last: Promise<void> = Promise.resolve();

  private constructor(database: sqlite3.Database) {
    this.#database = database;
  }

  static async open(file: string): Promise<DurableConnection> {
    const database = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(file, sqlite3.OPEN_READWRITE, (error) => {
        if (error === null) resolve(opened);
        else reject(createError('open', error));
      });
    });
    const connection = new DurableConnection(database);
    await connection.#exec(PRAGMAS);
    return connection;
  }

  /** Runs one statement. With writes it resolves after the commit has reached the disk. */
  all<Row>(sql: string, values: readonly SqlValue[] = []): Promise<readonly Row[]> {
    // One at a time: several would each hold a thread of the pool while another connection has the file locked, and
    // with four of them the holder of the lock could not go on.
    const rows = this.#last.then(() => this.#run<Row>(sql, values));
    this.#last = rows.then(
      () => undefined,
      () => undefined,
    );
    return rows;
  }

  #run<Row>(sql: string, values: readonly SqlValue[]): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => {
      // On a closed handle node-sqlite3 raises an event that nobody can catch.
      if (this.#isClosed) throw createError('write', new Error('the connection is closed'));
      this.#prepare(sql).all<Row>(values, (error, rows) => {
        if (error === null) resolve(rows);
        else reject(createError('write', error));
      });
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#last;
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    await new Promise<void>((resolve, reject) => {
      this.#database.close((error) => {
        if (error === null) resolve();
        else reject(createError('close', error));
      });
    });
  }

  #prepare(sql: string): sqlite3.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#database.exec(sql, (error) => {
        if (error === null) resolve();
        else reject(createError('open', error));
      });
    });
  }
}

function createError(step: string, cause: Error): UpstreamError {
  return new UpstreamError(`sqlite-${step}`, `The database could not ${step}: ${cause.message}`, {
    cause,
    retryable: true,
  });
}
