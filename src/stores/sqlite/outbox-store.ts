// The outbox in SQLite. All writes are single statements on the durable connection; those of many chats share commits.
import type {
  Attempt,
  Delivery,
  Letter,
  Outbox,
  OutboxCounts,
  OutboxItem,
} from '../../domain/conversation/index.ts';
import type { DurableConnection, SqlValue } from './durable-connection.ts';
import { GroupCommit } from './group-commit.ts';
import { decodeLetter, decodeState, LETTER_COLUMNS } from './outbox-row.ts';
import type { LetterRow, StateRow } from './outbox-row.ts';

interface Beginning {
  readonly sequence: number;
  readonly at: Date;
}

interface Settlement {
  readonly sequence: number;
  readonly delivery: Delivery;
}

const PURGE_STEP = 500;

export function createOutboxStore(connection: DurableConnection): Outbox {
  const letters = new GroupCommit((batch: readonly Letter[]) => insert(connection, batch));
  const settlements = new GroupCommit((batch: readonly Settlement[]) => settle(connection, batch));
  const attempts = new GroupCommit((batch: readonly Beginning[]) => markAttempts(connection, batch));
  return {
    put: (letter) => letters.submit(letter),
    startAttempt: (sequence, at) => attempts.submit({ sequence, at }),
    settle: (sequence, delivery) => settlements.submit({ sequence, delivery }),
    async noteUpload(sequence, fileKey) {
      await connection.all('UPDATE outbox SET file_key = ? WHERE sequence = ?', [fileKey, sequence]);
    },
    async loadWaiting(afterSequence, limit) {
      const rows = await connection.all<LetterRow>(
        `SELECT ${LETTER_COLUMNS} FROM outbox WHERE state = 'waiting' AND sequence > ? ORDER BY sequence LIMIT ?`,
        [afterSequence, limit],
      );
      return rows.map(decodeLetter);
    },
    find: (sequence) => find(connection, sequence),
    async trace(key) {
      const rows = await connection.all<StateRow>(
        'SELECT sequence, state, note, settled_at FROM outbox WHERE key = ?',
        [key],
      );
      return rows.map((row) => ({ sequence: row.sequence, state: decodeState(row) }))[0];
    },
    async findNewestUpdate(target) {
      const rows = await connection.all<{ sequence: number }>(
        'SELECT sequence FROM outbox WHERE target = ? ORDER BY sequence DESC LIMIT 1',
        [target],
      );
      return rows[0]?.sequence;
    },
    count: () => count(connection),
    purge: (before) => purge(connection, before),
  };
}

async function find(connection: DurableConnection, sequence: number): Promise<OutboxItem | undefined> {
  const [row] = await connection.all<LetterRow>(`SELECT ${LETTER_COLUMNS} FROM outbox WHERE sequence = ?`, [
    sequence,
  ]);
  if (row === undefined) return undefined;
  const [shown] = await connection.all<{ reply: string }>(
    "SELECT reply FROM outbox WHERE target = ? AND state = 'sent' ORDER BY sequence DESC LIMIT 1",
    [sequence],
  );
  return decodeLetter(shown === undefined ? row : { ...row, reply: shown.reply });
}

async function insert(
  connection: DurableConnection,
  batch: readonly Letter[],
): Promise<readonly { readonly kind: 'new' | 'known'; readonly sequence: number }[]> {
  const values: SqlValue[] = [];
  for (const { key, lane, address, reply, at, file, target } of batch) {
    const attached = file === undefined ? null : JSON.stringify(file);
    values.push(key, lane, JSON.stringify(address), JSON.stringify(reply), at.getTime(), attached);
    values.push(target ?? null);
  }
  const placeholders = batch.map(() => '(?,?,?,?,?,?,?)').join(',');
  const fresh = await connection.all<{ sequence: number; key: string }>(
    `INSERT OR IGNORE INTO outbox (key, lane, address, reply, created_at, file, target)
     VALUES ${placeholders} RETURNING sequence, key`,
    values,
  );
  const sequences = new Map(fresh.map((row) => [row.key, row.sequence]));
  const claimed = new Set<string>();
  const missing = batch.filter(({ key }) => !sequences.has(key)).map(({ key }) => key);
  for (const row of await findKeys(connection, missing)) sequences.set(row.key, row.sequence);
  return batch.map(({ key }) => {
    const isFirst = !claimed.has(key) && !missing.includes(key);
    claimed.add(key);
    return { kind: isFirst ? 'new' : 'known', sequence: sequences.get(key) ?? 0 };
  });
}

async function findKeys(
  connection: DurableConnection,
  keys: readonly string[],
): Promise<readonly { readonly sequence: number; readonly key: string }[]> {
  if (keys.length === 0) return [];
  return connection.all(
    `SELECT sequence, key FROM outbox WHERE key IN (${keys.map(() => '?').join(',')})`,
    keys,
  );
}

/** Only what still waits is begun: another process may have brought it to its end meanwhile. */
async function markAttempts(
  connection: DurableConnection,
  batch: readonly Beginning[],
): Promise<readonly Attempt[]> {
  // The moments of one batch lie within one commit of each other: the earliest stands for all, on the safe side.
  const at = Math.min(...batch.map((attempt) => attempt.at.getTime()));
  const rows = await connection.all<{ sequence: number; unclear_since: number }>(
    `UPDATE outbox SET unclear_since = COALESCE(unclear_since, ?)
     WHERE state = 'waiting' AND sequence IN (${batch.map(() => '?').join(',')}) RETURNING sequence, unclear_since`,
    [at, ...batch.map(({ sequence }) => sequence)],
  );
  const begun = new Map(rows.map((row) => [row.sequence, row.unclear_since]));
  return batch.map(({ sequence }) => {
    const since = begun.get(sequence);
    return since === undefined ? { kind: 'settled' } : { kind: 'started', unclearSince: new Date(since) };
  });
}

async function settle(
  connection: DurableConnection,
  batch: readonly Settlement[],
): Promise<readonly undefined[]> {
  // An UPDATE takes one of two rows of the same sequence, and not the later: the last word on each counts.
  const last = new Map(batch.map(({ sequence, delivery }) => [sequence, delivery]));
  const values = [...last].flatMap(([sequence, delivery]): SqlValue[] =>
    delivery.kind === 'refused'
      ? [sequence, 'waiting', null, null, 0]
      : [
          sequence,
          delivery.kind,
          delivery.kind === 'sent' ? delivery.receipt : delivery.reason,
          delivery.at.getTime(),
          delivery.kind === 'sent' && delivery.isText === true ? 1 : 0,
        ],
  );
  const rows = [...last].map(() => '(?,?,?,?,?)').join(',');
  await connection.all(
    `UPDATE outbox SET state = news.column2, note = news.column3, settled_at = news.column4,
       is_text = news.column5, unclear_since = NULL
     FROM (VALUES ${rows}) AS news WHERE outbox.sequence = news.column1 AND outbox.state = 'waiting'`,
    values,
  );
  return batch.map(() => undefined);
}

async function count(connection: DurableConnection): Promise<OutboxCounts> {
  const rows = await connection.all<OutboxCounts>(
    `SELECT COUNT(*) FILTER (WHERE state = 'waiting') AS waiting, COUNT(*) FILTER (WHERE state = 'failed') AS failed FROM outbox`,
  );
  return rows[0] ?? { waiting: 0, failed: 0 };
}

async function purge(connection: DurableConnection, before: Date): Promise<number> {
  let purged = 0;
  for (;;) {
    const rows = await connection.all(
      `DELETE FROM outbox WHERE sequence IN (
         SELECT sequence FROM (SELECT sequence, state, settled_at FROM outbox ORDER BY sequence LIMIT ?)
         WHERE state <> 'waiting' AND settled_at < ?) RETURNING sequence`,
      [PURGE_STEP, before.getTime()],
    );
    purged += rows.length;
    if (rows.length < PURGE_STEP) return purged;
  }
}
