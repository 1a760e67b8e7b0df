// The street: a message comes in, is written down, understood, answered, written down again, and goes out.
// Read this file first; each word in it is a room of the house.
import type { ConversationMemory, ConversationStore, Message, Reply } from '../domain/conversation/index.ts';
import { KeyedQueue } from '../shared/keyed-queue.ts';
import type { Logger } from '../shared/logger.port.ts';
import { createErrorReply } from './error-reply.ts';

export interface Rooms {
  readonly conversations: ConversationStore;
  /** Understands the message and does what it asks, in the light of what was said before. */
  readonly respond: (message: Message, memory: ConversationMemory | undefined) => Promise<Response>;
  readonly logger: Logger;
}

export interface Response {
  readonly reply: Reply;
  readonly memory: ConversationMemory;
}

export interface Street {
  /** Never throws for what a message says: the person always gets an answer or a kind word. */
  handle(message: Message): Promise<Reply>;
  /** Resolves when every message in hand has been answered. */
  drain(): Promise<void>;
}

/** Messages of one conversation are answered in order, those of different ones side by side. */
export function createStreet(rooms: Rooms): Street {
  const queue = new KeyedQueue();
  return {
    handle: (message) => queue.run(message.conversation, () => walk(rooms, message)),
    drain: () => queue.drain(),
  };
}

async function walk(rooms: Rooms, message: Message): Promise<Reply> {
  const receipt = await rooms.conversations.receive(message);
  if (receipt.kind === 'known' && receipt.reply !== undefined) return receipt.reply;
  const { reply, memory } = await respondSafely(rooms, message, receipt.memory);
  await rooms.conversations.conclude(message, reply, memory);
  return reply;
}

async function respondSafely(
  rooms: Rooms,
  message: Message,
  memory: ConversationMemory | undefined,
): Promise<Response> {
  try {
    return await rooms.respond(message, memory);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    rooms.logger.error({ message: message.id, channel: message.channel, error: stack }, 'answering failed');
    return { reply: createErrorReply(message), memory: memory ?? {} };
  }
}
