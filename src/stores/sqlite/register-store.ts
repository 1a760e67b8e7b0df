// The register in SQLite: a document's row is replaced whole, so a reader never sees half a policy.
import type { Policy, RegisterStore } from '../../domain/policy/index.ts';
import type { Database } from './database.ts';

interface PolicyRow {
  readonly id: string;
  readonly hash: string;
  readonly reader: string;
  readonly file: string | null;
  readonly register: string;
}

export function createRegisterStore(database: Database): RegisterStore {
  return {
    async save(policy, reader, file) {
      const { id, hash } = policy;
      const row: PolicyRow = { id, hash, reader, file: file ?? null, register: JSON.stringify(policy) };
      await database<PolicyRow>('policies').insert(row).onConflict('id').merge();
    },
    async listVersions() {
      const rows = await database<PolicyRow>('policies').select('id', 'hash', 'reader', 'file').orderBy('id');
      return rows.map(({ file, ...version }) => ({ ...version, ...(file === null ? {} : { file }) }));
    },
    async loadAll() {
      const rows = await database<PolicyRow>('policies').orderBy('id');
      return rows.map((row) => JSON.parse(row.register) as Policy);
    },
    async remove(id) {
      await database<PolicyRow>('policies').where({ id }).delete();
    },
  };
}
