// Understanding and answering over the bundled policy, without stores: a question in, a reply out.
import { readFileSync } from 'node:fs';
import { answer } from '../../src/domain/answering/index.ts';
import type { PassageSearch } from '../../src/domain/answering/index.ts';
import { decodeMemory } from '../../src/domain/conversation/index.ts';
import type { ConversationMemory, Language, Reply } from '../../src/domain/conversation/index.ts';
import { createRegister, readPolicy } from '../../src/domain/policy/index.ts';
import type { Register } from '../../src/domain/policy/index.ts';
import { createUnderstanding } from '../../src/understanding/index.ts';
import type { Understood } from '../../src/understanding/index.ts';

export const ZONE = 'Asia/Shanghai';
export const ASKED_AT = new Date('2026-11-23T09:00:00+08:00');

/** Finds nothing: what the register alone can answer is under test. */
export const noPassages: PassageSearch = { search: () => Promise.resolve([]) };

export interface Asked {
  readonly reply: Reply;
  readonly understood: Understood;
}

export interface Conversation {
  ask(text: string, language?: Language): Promise<Asked>;
}

export function loadWeihai(): Register {
  const source = 'weihai-data-and-digital-transformation.txt';
  const text = readFileSync(new URL(`../../knowledge/${source}`, import.meta.url), 'utf8');
  return createRegister([readPolicy({ id: 'weihai', source, text })]);
}

export function createConversations(
  register: Register,
  passages: PassageSearch = noPassages,
): () => Conversation {
  const understand = createUnderstanding({ register, zone: ZONE });
  return () => {
    let stored: ConversationMemory | undefined;
    return {
      ask: async (text, language) => {
        const memory = decodeMemory(stored);
        const message = { text, at: ASKED_AT, ...(language === undefined ? {} : { language }) };
        const understood = understand(message, memory);
        const question = { ...understood, at: ASKED_AT, memory };
        const given = await answer({ register, passages, zone: ZONE }, question);
        // What a store keeps is JSON, and nothing else survives it.
        stored = JSON.parse(JSON.stringify(given.memory)) as ConversationMemory;
        return { reply: given.reply, understood };
      },
    };
  };
}
