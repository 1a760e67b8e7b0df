// Chats that cannot be spoken to: dissolved, left, or a person who stopped the bot. A word from there ends it.
import type { ChannelMemory } from '../../../domain/conversation/index.ts';

export interface DeadChats {
  /** `place` is a chat's or a person's id. */
  isDead(place: string): Promise<boolean>;
  bury(place: string, at: Date): Promise<void>;
  revive(place: string): Promise<void>;
}

export function createDeadChats(memory: ChannelMemory): DeadChats {
  const fact = (place: string): string => `lark:dead:${place}`;
  return {
    isDead: (place) => memory.knows(fact(place)),
    async bury(place, at) {
      await memory.remember(fact(place), at);
    },
    async revive(place) {
      if (await memory.knows(fact(place))) await memory.forget(fact(place));
    },
  };
}
