// The inbox in SQLite: one multi-row insert a batch, which refuses what is known and says what was new.
import type { Acceptance, Arrival, Inbox, InboxItem } from '../../domain/conversation/index.ts';
import type { DurableConnection, SqlValue } from './durable-connection.ts';
import { GroupCommit } from './group-commit.ts';

const PURGE_STEP = 500;

export function createInboxStore(connection: DurableConnection): Inbox {
  const arrivals = new GroupCommit((batch: readonly Arrival[]) => insert(connection, batch));
  const completions = new GroupCommit((batch: readonly number[]) => markDone(connection, batch));
  return {
    accept: (arrival) => arrivals.submit(arrival),
    complete: (sequence) => completions.submit(sequence),
    loadWaiting: (afterSequence, limit) =>
      connection.all<InboxItem>(
        'SELECT sequence, lane, payload FROM inbox WHERE done = 0 AND sequence > ? ORDER BY sequence LIMIT ?',
        [afterSequence, limit],
      ),
    async countWaiting() {
      const rows = await connection.all<{ count: number }>(
        'SELECT COUNT(*) AS count FROM inbox WHERE done = 0',
      );
      return rows[0]?.count ?? 0;
    },
    purge: (before) => purge(connection, before),
  };
}

async function insert(
  connection: DurableConnection,
  batch: readonly Arrival[],
): Promise<readonly Acceptance[]> {
  const values: SqlValue[] = [];
  for (const { eventId, messageId, lane, payload, at } of batch) {
    values.push(eventId, messageId ?? null, lane, payload, at.getTime());
  }
  const rows = await connection.all<{ sequence: number; event_id: string }>(
    `INSERT OR IGNORE INTO inbox (event_id, message_id, lane, payload, received_at) VALUES ${list('(?,?,?,?,?)', batch.length)} RETURNING sequence, event_id`,
    values,
  );
  const fresh = new Map(rows.map((row) => [row.event_id, row.sequence]));
  return batch.map(({ eventId }): Acceptance => {
    const sequence = fresh.get(eventId);
    if (sequence === undefined) return { kind: 'known' };
    // The same id twice in one batch: only the first of them was inserted.
    fresh.delete(eventId);
    return { kind: 'new', sequence };
  });
}

async function markDone(
  connection: DurableConnection,
  batch: readonly number[],
): Promise<readonly undefined[]> {
  await connection.all(`UPDATE inbox SET done = 1 WHERE sequence IN (${list('?', batch.length)})`, batch);
  return batch.map(() => undefined);
}

/** In small steps, so that an arrival never waits long behind one. */
async function purge(connection: DurableConnection, before: Date): Promise<number> {
  let purged = 0;
  for (;;) {
    const rows = await connection.all(
      `DELETE FROM inbox WHERE sequence IN (
         SELECT sequence FROM (SELECT sequence, done, received_at FROM inbox ORDER BY sequence LIMIT ?)
         WHERE done = 1 AND received_at < ?) RETURNING sequence`,
      [PURGE_STEP, before.getTime()],
    );
    purged += rows.length;
    if (rows.length < PURGE_STEP) return purged;
  }
}

function list(placeholder: string, count: number): string {
  return Array.from({ length: count }, () => placeholder).join(',');
}
