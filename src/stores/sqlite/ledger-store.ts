// The ledger and its audit in SQLite: one writer at a time, entries and audit record in one transaction.
import type { Knex } from 'knex';
import type {
  Append,
  AuditBatch,
  ChainHead,
  ChainReader,
  EntryBatch,
  LedgerStore,
  Link,
} from '../../domain/ledger/index.ts';
import type { Database } from './database.ts';

interface Chain {
  readonly table: 'ledger_entries' | 'audit_records';
  readonly keys: readonly string[];
}

const ENTRIES: Chain = { table: 'ledger_entries', keys: ['id', 'channel', 'message', 'ordinal'] };
const AUDIT: Chain = { table: 'audit_records', keys: ['channel', 'message'] };

type Row = Readonly<Record<string, string | number | undefined>>;

export function createLedgerStore(database: Database): LedgerStore {
  return {
    entries: createReader(database, ENTRIES),
    audit: createReader(database, AUDIT),
    append: (batch) => database.transaction((transaction) => append(transaction, batch)),
    note: (batch) =>
      database.transaction(async (transaction) => {
        await takeTurn(transaction, AUDIT);
        await noteOnce(transaction, batch);
      }),
  };
}

async function append(transaction: Knex.Transaction, batch: EntryBatch): Promise<Append> {
  const head = await takeTurn(transaction, ENTRIES);
  const { channel, message } = batch.key;
  const known = await transaction<Row>(ENTRIES.table).where({ channel, message }).first('sequence');
  if (known !== undefined) return { kind: 'known' };
  if (head.sequence !== batch.after.sequence || head.hash !== batch.after.hash) return { kind: 'overtaken' };
  for (const link of batch.links) await insert(transaction, ENTRIES, link);
  await noteOnce(transaction, batch.audit);
  return { kind: 'appended' };
}

async function noteOnce(transaction: Knex.Transaction, { key, seal }: AuditBatch): Promise<void> {
  const { channel, message } = key;
  const known = await transaction<Row>(AUDIT.table).where({ channel, message }).first('sequence');
  if (known === undefined) await insert(transaction, AUDIT, seal(await loadHead(transaction, AUDIT)));
}

/** Writes before it reads, so that a second process waits here instead of failing later. */
async function takeTurn(transaction: Knex.Transaction, chain: Chain): Promise<ChainHead> {
  await transaction('chain_heads').where({ chain: chain.table }).update({ chain: chain.table });
  return loadHead(transaction, chain);
}

async function insert(transaction: Knex.Transaction, chain: Chain, link: Link): Promise<void> {
  const { sequence, keys, body, hash } = link;
  await transaction(chain.table).insert({ sequence, ...keys, body, hash });
  await transaction('chain_heads').where({ chain: chain.table }).update({ sequence, hash });
}

async function loadHead(database: Knex, chain: Chain): Promise<ChainHead> {
  const row = await database<{ chain: string; sequence: number; hash: string }>('chain_heads')
    .where({ chain: chain.table })
    .first();
  return { sequence: row?.sequence ?? 0, hash: row?.hash ?? '' };
}

function createReader(database: Database, chain: Chain): ChainReader {
  return {
    async read(fromSequence, limit) {
      const rows = await database<Row>(chain.table)
        .where('sequence', '>=', fromSequence)
        .orderBy('sequence')
        .limit(limit);
      return rows.map((row) => decode(row, chain));
    },
    loadHead: () => loadHead(database, chain),
  };
}

function decode(row: Row, chain: Chain): Link {
  return {
    sequence: Number(row['sequence']),
    keys: Object.fromEntries(chain.keys.map((key) => [key, row[key] ?? ''])),
    body: String(row['body']),
    hash: String(row['hash']),
  };
}
