// The register in SQLite: a document's row is replaced whole, so a reader never sees half a policy.
import type { Policy, RegisterStore } from '../../domain/policy/index.ts';
import type { Database } from './database.ts';

interface PolicyRow {
  readonly id: string;
  readonly hash: string;
  readonly reader: string;
  readonly register: string;
}

export function createRegisterStore(database: Database): RegisterStore {
  return {
    async save(policy, reader) {
      const { id, hash } = policy;
      const row: PolicyRow = { id, hash, reader, register: JSON.stringify(policy) };
      await database<PolicyRow>('policies').insert(row).onConflict('id').merge();
    },
    async listVersions() {
      return database<PolicyRow>('policies').select('id', 'hash', 'reader').orderBy('id');
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
