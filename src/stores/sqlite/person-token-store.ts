// Personal tokens in SQLite.
import type { PersonTokenStore } from '../../domain/people/index.ts';
import type { Database } from './database.ts';

interface TokenRow {
  readonly user: string;
  readonly hash: string;
  readonly issued_at: string;
}

export function createPersonTokenStore(database: Database): PersonTokenStore {
  const tokens = () => database<TokenRow>('person_tokens');
  return {
    async save(user, hash, at) {
      await tokens().insert({ user, hash, issued_at: at.toISOString() }).onConflict('user').merge();
    },
    async remove(user) {
      return (await tokens().where({ user }).delete()) > 0;
    },
    async findUser(hash) {
      return (await tokens().where({ hash }).first())?.user;
    },
    async findHash(user) {
      return (await tokens().where({ user }).first())?.hash;
    },
  };
}
