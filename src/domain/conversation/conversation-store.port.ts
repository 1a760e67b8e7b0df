// What was said and answered, and what a follow-up question refers to. Survives a restart.
import type { Message } from './message.ts';
import type { Reply } from './reply.ts';

/** A plain JSON value that belongs to whoever understands questions; the store only keeps it. */
export type ConversationMemory = Readonly<Record<string, unknown>>;

export interface Turn {
  readonly message: Message;
  readonly reply: Reply;
}

export type Receipt =
  | { readonly kind: 'new'; readonly memory: ConversationMemory | undefined }
  /** The same message was delivered before; `reply` is undefined where it was not concluded then. */
  | {
      readonly kind: 'known';
      readonly memory: ConversationMemory | undefined;
      readonly reply: Reply | undefined;
    };

export interface ConversationStore {
  /** Writes the message down before anything else happens to it. */
  receive(message: Message): Promise<Receipt>;
  /** Writes the reply and the conversation's new memory, together or not at all. */
  conclude(message: Message, reply: Reply, memory: ConversationMemory): Promise<void>;
  /** Replaces the reply of a concluded message; what the conversation remembers stays. */
  amend(message: Message, reply: Reply): Promise<void>;
  /** One message with its reply; undefined where it is not kept or was not concluded. */
  findTurn(message: { readonly channel: string; readonly id: string }): Promise<Turn | undefined>;
  /** The last turns of a conversation, oldest first. */
  loadTurns(conversation: string, limit: number): Promise<readonly Turn[]>;
}
