// The outbox in SQLite. All writes are single statements on the durable connection; those of many chats share commits.
import type { Delivery, Letter, Outbox, OutboxCounts, OutboxItem } from '../../domain/conversation/index.ts';
import type { DurableConnection, SqlValue } from './durable-connection.ts';
import { GroupCommit } from './group-commit.ts';

interface Row {
  readonly sequence: number;
  readonly key: string;
  readonly lane: string;
  readonly address: string;
  readonly reply: string;
  readonly created_at: number;
  readonly unclear_since: number | null;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly note: string | null;
}

interface Attempt {
  readonly sequence: number;
  readonly at: Date;
}

interface Settlement {
  readonly sequence: number;
  readonly delivery: Delivery;
}

const COLUMNS = 'sequence, key, lane, address, reply, created_at, unclear_since, state, note';
const PURGE_STEP = 500;

export function createOutboxStore(connection: DurableConnection): Outbox {
  const letters = new GroupCommit((batch: readonly Letter[]) => insert(connection, batch));
  const settlements = new GroupCommit((batch: readonly Settlement[]) => settle(connection, batch));
  const attempts = new GroupCommit((batch: readonly Attempt[]) => markAttempts(connection, batch));
  return {
    put: (letter) => letters.submit(letter),
    startAttempt: (sequence, at) => attempts.submit({ sequence, at }),
    settle: (sequence, delivery) => settlements.submit({ sequence, delivery }),
    async loadWaiting(afterSequence, limit) {
      const rows = await connection.all<Row>(
        `SELECT ${COLUMNS} FROM outbox WHERE state = 'waiting' AND sequence > ? ORDER BY sequence LIMIT ?`,
        [afterSequence, limit],
      );
      return rows.map(decode);
    },
    async find(sequence) {
      const rows = await connection.all<Row>(`SELECT ${COLUMNS} FROM outbox WHERE sequence = ?`, [sequence]);
      return rows.map(decode)[0];
    },
    count: () => count(connection),
    purge: (before) => purge(connection, before),
  };
}

async function insert(
  connection: DurableConnection,
  batch: readonly Letter[],
): Promise<readonly { readonly kind: 'new' | 'known'; readonly sequence: number }[]> {
  const values: SqlValue[] = [];
  for (const { key, lane, address, reply, at } of batch) {
    values.push(key, lane, JSON.stringify(address), JSON.stringify(reply), at.getTime());
  }
  const placeholders = batch.map(() => '(?,?,?,?,?)').join(',');
  const fresh = await connection.all<{ sequence: number; key: string }>(
    `INSERT OR IGNORE INTO outbox (key, lane, address, reply, created_at) VALUES ${placeholders} RETURNING sequence, key`,
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

async function markAttempts(
  connection: DurableConnection,
  batch: readonly Attempt[],
): Promise<readonly undefined[]> {
  // The moments of one batch lie within one commit of each other: the earliest stands for all, on the safe side.
  const at = Math.min(...batch.map((attempt) => attempt.at.getTime()));
  await connection.all(
    `UPDATE outbox SET unclear_since = COALESCE(unclear_since, ?) WHERE sequence IN (${batch.map(() => '?').join(',')})`,
    [at, ...batch.map(({ sequence }) => sequence)],
  );
  return batch.map(() => undefined);
}

async function settle(
  connection: DurableConnection,
  batch: readonly Settlement[],
): Promise<readonly undefined[]> {
  // An UPDATE takes one of two rows of the same sequence, and not the later: the last word on each counts.
  const last = new Map(batch.map(({ sequence, delivery }) => [sequence, delivery]));
  const values = [...last].flatMap(([sequence, delivery]): SqlValue[] =>
    delivery.kind === 'refused'
      ? [sequence, 'waiting', null, null]
      : [
          sequence,
          delivery.kind,
          delivery.kind === 'sent' ? delivery.receipt : delivery.reason,
          delivery.at.getTime(),
        ],
  );
  const rows = [...last].map(() => '(?,?,?,?)').join(',');
  await connection.all(
    `UPDATE outbox SET state = news.column2, note = news.column3, settled_at = news.column4, unclear_since = NULL
     FROM (VALUES ${rows}) AS news WHERE outbox.sequence = news.column1`,
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

function decode(row: Row): OutboxItem {
  return {
    sequence: row.sequence,
    key: row.key,
    lane: row.lane,
    address: JSON.parse(row.address) as OutboxItem['address'],
    reply: JSON.parse(row.reply) as OutboxItem['reply'],
    at: new Date(row.created_at),
    unclearSince: row.unclear_since === null ? undefined : new Date(row.unclear_since),
    receipt: row.state === 'sent' ? (row.note ?? undefined) : undefined,
  };
}
