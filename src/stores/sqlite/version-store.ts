// The versions of documents in SQLite. A version that held is never overwritten by another text.
import type { KeptVersion, Policy, VersionStore } from '../../domain/policy/index.ts';
import type { Database } from './database.ts';
import { writeTransaction } from './write-transaction.ts';

interface VersionRow {
  readonly id: string;
  readonly ordinal: number;
  readonly hash: string;
  readonly title: string;
  readonly held_from: string;
  readonly register: string;
}

const TABLE = 'policy_versions';

export function createVersionStore(database: Database): VersionStore {
  return {
    async keep(policy, at) {
      const { id, hash, title } = policy;
      const register = JSON.stringify(policy);
      await writeTransaction(database, async (transaction) => {
        const last = await transaction<VersionRow>(TABLE).where({ id }).orderBy('ordinal', 'desc').first();
        if (last?.hash === hash) {
          await transaction<VersionRow>(TABLE)
            .where({ id, ordinal: last.ordinal })
            .update({ title, register });
          return;
        }
        const ordinal = (last?.ordinal ?? 0) + 1;
        await transaction<VersionRow>(TABLE).insert({
          id,
          ordinal,
          hash,
          title,
          held_from: at.toISOString(),
          register,
        });
      });
    },
    async list(id) {
      const all = database<VersionRow>(TABLE).select('id', 'ordinal', 'hash', 'title', 'held_from');
      const rows = await (id === undefined ? all : all.where({ id })).orderBy(['id', 'ordinal']);
      return rows.map(({ held_from: heldFrom, ...row }): KeptVersion => ({
        id: row.id,
        ordinal: row.ordinal,
        hash: row.hash,
        title: row.title,
        heldFrom,
      }));
    },
    async find(id, ordinal) {
      const row = await database<VersionRow>(TABLE).where({ id, ordinal }).first();
      return row && (JSON.parse(row.register) as Policy);
    },
  };
}
