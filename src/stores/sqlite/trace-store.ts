// Traces in SQLite: one row an answer, the youngest few thousand of the last weeks.
import type { Trace, TraceStore } from '../../domain/answering/index.ts';
import type { Database } from './database.ts';

interface TraceRow {
  readonly sequence: number;
  readonly channel: string;
  readonly message: string;
  readonly at: string;
  readonly refused: boolean | number;
  readonly trace: string;
}

/** Whatever the days allow, no more than this many are kept. */
const MOST_KEPT = 20_000;

export function createTraceStore(database: Database): TraceStore {
  return {
    async save(traces) {
      if (traces.length === 0) return;
      await database('traces').insert(traces.map(encodeTrace));
    },
    async find(message) {
      const row = await database<TraceRow>('traces').where({ message }).orderBy('sequence', 'desc').first();
      return row === undefined ? undefined : decodeTrace(row);
    },
    async loadLast(limit, { refused }) {
      const rows = await database<TraceRow>('traces')
        .where(refused ? { refused: true } : {})
        .orderBy('sequence', 'desc')
        .limit(limit);
      return rows.map(decodeTrace);
    },
    async countRefused() {
      const [row] = await database('traces')
        .where({ refused: true })
        .count<{ count: number }[]>({ count: '*' });
      return row?.count ?? 0;
    },
    async purge(before) {
      const last = await database<TraceRow>('traces').max<{ last: number | null }[]>({ last: 'sequence' });
      return database('traces')
        .where('at', '<', before.toISOString())
        .orWhere('sequence', '<=', (last[0]?.last ?? 0) - MOST_KEPT)
        .delete();
    },
  };
}

function encodeTrace(trace: Trace): Omit<TraceRow, 'sequence'> {
  const { channel, message, at, refused, ...rest } = trace;
  return { channel, message, at: at.toISOString(), refused, trace: JSON.stringify(rest) };
}

function decodeTrace({ channel, message, at, refused, trace }: TraceRow): Trace {
  const rest = JSON.parse(trace) as Omit<Trace, 'channel' | 'message' | 'at' | 'refused'>;
  return { channel, message, at: new Date(at), refused: Boolean(refused), ...rest };
}
