// Handed-in files in SQLite. A decision is one statement, so that of two persons who press at once only one decides.
import type { HandedIn, HandedInStore } from '../../domain/policy/index.ts';
import type { Database } from './database.ts';

interface HandedInRow {
  readonly number: number;
  readonly name: string;
  readonly user: string;
  readonly at: string;
  readonly state: HandedIn['state'];
  readonly decided_by: string | null;
  readonly decided_at: string | null;
  readonly bytes: Buffer | null;
}

const TABLE = 'handed_in';
const COLUMNS = ['number', 'name', 'user', 'at', 'state'] as const;

export function createHandedInStore(database: Database): HandedInStore {
  const decode = ({ at, ...row }: Pick<HandedInRow, (typeof COLUMNS)[number]>): HandedIn => ({
    ...row,
    at: new Date(at),
  });
  return {
    async add({ name, user, at }, bytes) {
      const row = { name, user, at: at.toISOString(), state: 'waiting' as const, bytes: Buffer.from(bytes) };
      const [number = 0] = await database(TABLE).insert(row);
      return { number, name, user, at, state: 'waiting' };
    },
    async find(number) {
      const row = await database<HandedInRow>(TABLE)
        .select(...COLUMNS)
        .where({ number })
        .first();
      return row && decode(row);
    },
    async listWaiting() {
      const rows = await database<HandedInRow>(TABLE)
        .select(...COLUMNS)
        .where({ state: 'waiting' })
        .orderBy('number');
      return rows.map(decode);
    },
    async loadBytes(number) {
      const row = await database<HandedInRow>(TABLE)
        .select('bytes')
        .where({ number, state: 'waiting' })
        .first();
      return row?.bytes ?? undefined;
    },
    async decide(number, { state, by, at }) {
      const changed = await database<HandedInRow>(TABLE)
        .where({ number, state: 'waiting' })
        .update({ state, decided_by: by, decided_at: at.toISOString(), bytes: null });
      return changed === 1;
    },
  };
}
