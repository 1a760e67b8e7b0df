// What a follow-up question refers to: "and its deadline?", "那责任单位呢". A plain JSON value that the store keeps.
import type { ConversationMemory } from './conversation-store.port.ts';
import type { Language } from './message.ts';
import type { Query } from './query.ts';
import type { TaskReference } from './reply.ts';

/** Raised when the shape changes: what an older version remembered is then forgotten, not misread. */
const VERSION = 1;

export interface Remembered {
  readonly language: Language;
  /** The last question, with its topic resolved; its subject may be missing where the bot asked back. */
  readonly query: Query;
  /** The tasks that the last answer was about. */
  readonly tasks: readonly TaskReference[];
  /** By document: the text whose numbers these are; another text numbers its tasks anew. */
  readonly texts?: Readonly<Record<string, string>>;
  /** The document that the talk was about last: where "task 13" is looked for first. */
  readonly document?: string;
  /** The question that was put before the person last: "yes" asks it. */
  readonly offered?: Query;
  /** The document that the conversation keeps to (/use), until it is told otherwise. */
  readonly using?: string;
}

export function encodeMemory(remembered: Remembered): ConversationMemory {
  return { version: VERSION, remembered };
}

export function decodeMemory(memory: ConversationMemory | undefined): Remembered | undefined {
  if (memory?.['version'] !== VERSION) return undefined;
  const { remembered } = memory;
  return isRemembered(remembered) ? remembered : undefined;
}

/** The same, with a question that is put before the person. */
export function withOffer(memory: ConversationMemory, offered: Query): ConversationMemory {
  const remembered = decodeMemory(memory);
  return remembered === undefined ? memory : encodeMemory({ ...remembered, offered });
}

/** The store gives back what `encodeMemory` made; this only tells that from a stranger's value. */
function isRemembered(value: unknown): value is Remembered {
  return (
    typeof value === 'object' && value !== null && 'query' in value && 'tasks' in value && 'language' in value
  );
}
