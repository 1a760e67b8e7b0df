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
  readonly held_until: string | null;
  readonly register: string;
}

const TABLE = 'policy_versions';
const LISTED = ['id', 'ordinal', 'hash', 'title', 'held_from', 'held_until'] as const;

export function createVersionStore(database: Database): VersionStore {
  return {
    async keep(policy, at) {
      const { id, hash, title } = policy;
      const register = JSON.stringify(policy);
      await writeTransaction(database, async (transaction) => {
        const last = await transaction<VersionRow>(TABLE).where({ id }).orderBy('ordinal', 'desc').first();
        if (last?.hash === hash && last.held_until === null) {
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
          held_until: null,
          register,
        });
      });
    },
    async giveUp(id, at) {
      await writeTransaction(database, async (transaction) => {
        const last = await transaction<VersionRow>(TABLE).where({ id }).orderBy('ordinal', 'desc').first();
        if (last === undefined || last.held_until !== null) return;
        await transaction<VersionRow>(TABLE)
          .where({ id, ordinal: last.ordinal })
          .update({ held_until: at.toISOString() });
      });
    },
    async list(id) {
      const all = database<VersionRow>(TABLE).select(...LISTED);
      const rows = await (id === undefined ? all : all.where({ id })).orderBy(['id', 'ordinal']);
      return rows.map(({ held_from: heldFrom, held_until: heldUntil, ...row }): KeptVersion => ({
        ...row,
        heldFrom,
        ...(heldUntil !== null && { heldUntil }),
      }));
    },
    async find(id, ordinal) {
      const row = await database<VersionRow>(TABLE).where({ id, ordinal }).first();
      return row && (JSON.parse(row.register) as Policy);
    },
  };
}
