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

/** Far below the number of values that one statement may carry. */
const ROWS_A_STATEMENT = 100;

type Row = Readonly<Record<string, string | number | undefined>>;

interface HeadRow {
  readonly chain: string;
  readonly sequence: number;
  readonly hash: string;
}

export function createLedgerStore(database: Database): LedgerStore {
  return {
    entries: createReader(database, ENTRIES),
    audit: createReader(database, AUDIT),
    append: (batch) => database.transaction((transaction) => append(transaction, batch)),
    note: (batch) =>
      database.transaction(async (transaction) => {
        await noteOnce(transaction, batch, await takeTurn(transaction));
      }),
  };
}

async function append(transaction: Knex.Transaction, batch: EntryBatch): Promise<Append> {
  const heads = await takeTurn(transaction);
  const { channel, message } = batch.key;
  const known = await transaction<Row>(ENTRIES.table).where({ channel, message }).first('sequence');
  if (known !== undefined) return { kind: 'known' };
  const head = headOf(heads, ENTRIES);
  if (head.sequence !== batch.after.sequence || head.hash !== batch.after.hash) return { kind: 'overtaken' };
  await insert(transaction, ENTRIES, batch.links);
  await noteOnce(transaction, batch.audit, heads);
  return { kind: 'appended' };
}

/** One record a message: the table's unique key decides. */
async function noteOnce(
  transaction: Knex.Transaction,
  { seal }: AuditBatch,
  heads: readonly HeadRow[],
): Promise<void> {
  const link = seal(headOf(heads, AUDIT));
  const inserted = await transaction(AUDIT.table)
    .insert(encode(link))
    .onConflict(['channel', 'message'])
    .ignore()
    .returning<{ sequence: number }[]>('sequence');
  if (inserted.length > 0) await moveHead(transaction, AUDIT, link);
}

/** Writes before it reads, so that a second process waits here instead of failing later. */
async function takeTurn(transaction: Knex.Transaction): Promise<readonly HeadRow[]> {
  return transaction<HeadRow>('chain_heads')
    .update({ chain: transaction.ref('chain') as unknown as string })
    .returning(['chain', 'sequence', 'hash']);
}

function headOf(heads: readonly HeadRow[], { table }: Chain): ChainHead {
  const row = heads.find(({ chain }) => chain === table);
  return { sequence: row?.sequence ?? 0, hash: row?.hash ?? '' };
}

async function insert(transaction: Knex.Transaction, chain: Chain, links: readonly Link[]): Promise<void> {
  for (let from = 0; from < links.length; from += ROWS_A_STATEMENT) {
    await transaction(chain.table).insert(links.slice(from, from + ROWS_A_STATEMENT).map(encode));
  }
  const last = links.at(-1);
  if (last !== undefined) await moveHead(transaction, chain, last);
}

async function moveHead(
  transaction: Knex.Transaction,
  { table }: Chain,
  { sequence, hash }: Link,
): Promise<void> {
  await transaction('chain_heads').where({ chain: table }).update({ sequence, hash });
}

function encode({ sequence, keys, body, hash }: Link): Record<string, string | number> {
  return { sequence, ...keys, body, hash };
}

async function loadHead(database: Knex, chain: Chain): Promise<ChainHead> {
  return headOf(await database<HeadRow>('chain_heads').where({ chain: chain.table }), chain);
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
