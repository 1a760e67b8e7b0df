// A transaction that waits for its turn to write before it reads anything. One that reads first fails at its first write
// as soon as anybody else (the outbox, another process) has written in between, and no waiting helps it then.
// https://sqlite.org/lang_transaction.html#read_transactions_versus_write_transactions
import type { Knex } from 'knex';
import type { Database } from './database.ts';

export function writeTransaction<T>(
  database: Database,
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return database.transaction(async (transaction) => {
    // Changes nothing, and takes the lock.
    await transaction('channel_facts').where(transaction.raw('0')).update({ at: '' });
    return work(transaction);
  });
}
