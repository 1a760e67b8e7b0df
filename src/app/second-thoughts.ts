// What follows a reply that already stands: a model words or reads it again, while the conversation goes on.
// Whatever becomes of that, the first reply is on disk, and nobody waits for it who need not.
import type {
  ConversationMemory,
  ConversationStore,
  Message,
  Reply,
  Watch,
} from '../domain/conversation/index.ts';
import type { KeyedQueue } from '../shared/keyed-queue.ts';
import type { Logger } from '../shared/logger.port.ts';

/** Gives the last word on a message. What it shows on the way is checked as well as what it gives. */
export type Improve = (run: {
  readonly signal: AbortSignal;
  readonly show: (partial: Reply) => void;
}) => Promise<Improved>;

export interface Improved {
  readonly reply: Reply;
  readonly memory: ConversationMemory;
}

export interface SecondThoughts {
  /** Something newer is being said: what is still under way no longer settles what the conversation is about. */
  noteArrival(message: Message): void;
  follow(
    message: Message,
    response: Improved & { readonly improve?: Improve },
    watch?: Watch,
  ): Promise<Reply>;
  /** Gives up what is under way; the first replies stand. */
  stop(): Promise<void>;
}

interface Rooms {
  readonly conversations: ConversationStore;
  readonly queue: KeyedQueue;
  readonly logger: Logger;
}

interface Thought {
  isLatest: boolean;
}

export function createSecondThoughts(rooms: Rooms): SecondThoughts {
  const latest = new Map<string, Thought>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  return {
    noteArrival({ conversation }) {
      const thought = latest.get(conversation);
      if (thought !== undefined) thought.isLatest = false;
      latest.delete(conversation);
    },
    async follow(message, response, watch) {
      const { improve, ...first } = response;
      if (improve === undefined) return first.reply;
      const think = (show: (partial: Reply) => void): Promise<Improved> =>
        improveSafely(rooms, message, first, () => improve({ signal: stopping.signal, show }));
      if (watch === undefined) {
        const improved = await think(() => undefined);
        if (improved !== first) await rooms.conversations.conclude(message, improved.reply, improved.memory);
        return improved.reply;
      }
      watch({ kind: 'working' });
      const thought: Thought = { isLatest: true };
      latest.set(message.conversation, thought);
      const work = afterwards(rooms, message, { first, think, watch, thought }).finally(() => {
        running.delete(work);
        if (latest.get(message.conversation) === thought) latest.delete(message.conversation);
      });
      running.add(work);
      return first.reply;
    },
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

interface Work {
  readonly first: Improved;
  readonly think: (show: (partial: Reply) => void) => Promise<Improved>;
  readonly watch: Watch;
  readonly thought: Thought;
}

async function afterwards(
  rooms: Rooms,
  message: Message,
  { first, think, watch, thought }: Work,
): Promise<void> {
  const tell: Watch = (update) => {
    try {
      watch(update);
    } catch (error) {
      logFailure(rooms, message, error, 'showing a wording failed');
    }
  };
  // The first reply is handed over before anything follows it.
  await new Promise((resolve) => setImmediate(resolve));
  const improved = await think((reply) => {
    tell({ kind: 'partial', reply });
  });
  if (improved !== first) await settle(rooms, message, improved, thought);
  tell({ kind: 'final', reply: improved.reply });
}

async function settle(rooms: Rooms, message: Message, improved: Improved, thought: Thought): Promise<void> {
  try {
    await rooms.queue.run(message.conversation, () =>
      thought.isLatest
        ? rooms.conversations.conclude(message, improved.reply, improved.memory)
        : rooms.conversations.amend(message, improved.reply),
    );
  } catch (error) {
    logFailure(rooms, message, error, 'keeping a wording failed');
  }
}

async function improveSafely(
  rooms: Rooms,
  message: Message,
  first: Improved,
  improve: () => Promise<Improved>,
): Promise<Improved> {
  try {
    return await improve();
  } catch (error) {
    logFailure(rooms, message, error, 'the model was of no help');
    return first;
  }
}

function logFailure({ logger }: Rooms, { id, channel }: Message, error: unknown, what: string): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logger.error({ message: id, channel, error: stack }, what);
}
