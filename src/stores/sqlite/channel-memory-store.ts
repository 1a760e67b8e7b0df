// What a channel must not forget, in SQLite.
import type { ChannelMemory } from '../../domain/conversation/index.ts';
import type { Database } from './database.ts';

export function createChannelMemoryStore(database: Database): ChannelMemory {
  return {
    async remember(fact, at) {
      const rows = await database('channel_facts')
        .insert({ fact, at: at.toISOString() })
        .onConflict('fact')
        .ignore()
        .returning<{ fact: string }[]>('fact');
      return rows.length > 0;
    },
    async knows(fact) {
      return (
        (await database('channel_facts').where({ fact }).first<{ fact: string } | undefined>()) !== undefined
      );
    },
    async forget(fact) {
      await database('channel_facts').where({ fact }).delete();
    },
  };
}
