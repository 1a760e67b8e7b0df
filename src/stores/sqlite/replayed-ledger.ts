// A data folder in which nobody ever worked but a replay may be replayed anew; a ledger with one real word in it never.
import type { Knex } from 'knex';
import type { Database } from './database.ts';
import { writeTransaction } from './write-transaction.ts';

/** Who speaks in a replay, the clock that opens documents, and the operator who looks at the result. */
const NOT_REAL = ['replay', 'clock', 'terminal'];
/** Who binds people in a replay. */
export const REPLAY_OPERATOR = 'replay';

const APPEND_ONLY = ['ledger_entries', 'audit_records'] as const;

/** Whether every entry, every audit record and every binding comes from a replay. */
export async function isOnlyReplayed(database: Database): Promise<boolean> {
  for (const table of APPEND_ONLY) {
    const real = await database<{ channel: string }>(table)
      .whereNotIn('channel', NOT_REAL)
      .first<object | undefined>('sequence');
    if (real !== undefined) return false;
  }
  const binding = await database<{ requested_by: string }>('bindings')
    .whereNot('requested_by', REPLAY_OPERATOR)
    .first<object | undefined>('number');
  return binding === undefined;
}

/** Gives the replayed ledger and its people up; false, and nothing done, where anything real stands there. */
export async function clearReplayed(database: Database): Promise<boolean> {
  return writeTransaction(database, async (transaction) => {
    if (!(await isOnlyReplayed(transaction))) return false;
    for (const table of APPEND_ONLY) await empty(transaction, table);
    await transaction('chain_heads').update({ sequence: 0, hash: '' });
    await transaction('bindings').del();
    return true;
  });
}

/** The triggers that guard the table stand again when it is empty. */
async function empty(transaction: Knex.Transaction, table: string): Promise<void> {
  const triggers = await transaction<{ type: string; tbl_name: string; name: string; sql: string }>(
    'sqlite_master',
  ).where({ type: 'trigger', tbl_name: table });
  for (const { name } of triggers) await transaction.raw(`DROP TRIGGER ${name}`);
  await transaction(table).del();
  for (const { sql } of triggers) await transaction.raw(sql);
}
