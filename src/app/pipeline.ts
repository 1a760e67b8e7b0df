// The street: a message comes in, is written down, understood, answered, written down again, and goes out.
// Read this file first; each word in it is a room of the house.
import type {
  ConversationMemory,
  ConversationStore,
  Message,
  Reply,
  Watch,
} from '../domain/conversation/index.ts';
import { KeyedQueue } from '../shared/keyed-queue.ts';
import type { Logger } from '../shared/logger.port.ts';
import { createErrorReply } from './error-reply.ts';
import { createSecondThoughts } from './second-thoughts.ts';
import type { Improve, SecondThoughts } from './second-thoughts.ts';

export interface Rooms {
  readonly conversations: ConversationStore;
  /** Understands the message and does what it asks, in the light of what was said before. */
  readonly respond: (message: Message, memory: ConversationMemory | undefined) => Promise<Response>;
  readonly logger: Logger;
}

export interface Response {
  readonly reply: Reply;
  readonly memory: ConversationMemory;
  /** What a model may make of it: better words, or an answer where the rules had none. */
  readonly improve?: Improve;
}

export interface Street {
  /**
   * Never throws for what a message says: the person always gets an answer or a kind word. With `watch` the promise
   * gives the looked-up reply at once and what a model makes of it follows; without, it waits for the last word.
   */
  handle(message: Message, watch?: Watch): Promise<Reply>;
  /** Resolves when every message in hand has been answered; wording in hand is given up. */
  drain(): Promise<void>;
}

interface Desk extends Rooms {
  readonly thoughts: SecondThoughts;
}

/** Messages of one conversation are answered in order, those of different ones side by side. */
export function createStreet(rooms: Rooms): Street {
  const queue = new KeyedQueue();
  const thoughts = createSecondThoughts({ ...rooms, queue });
  return {
    handle: (message, watch) =>
      queue.run(message.conversation, () => walk({ ...rooms, thoughts }, message, watch)),
    async drain() {
      await thoughts.stop();
      await queue.drain();
    },
  };
}

async function walk(desk: Desk, message: Message, watch: Watch | undefined): Promise<Reply> {
  desk.thoughts.noteArrival(message);
  const receipt = await desk.conversations.receive(message);
  if (receipt.kind === 'known' && receipt.reply !== undefined) return receipt.reply;
  const response = await respondSafely(desk, message, receipt.memory);
  await desk.conversations.conclude(message, response.reply, response.memory);
  return desk.thoughts.follow(message, response, watch);
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
