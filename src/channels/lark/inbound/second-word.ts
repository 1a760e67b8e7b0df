// A better wording that comes after the looked-up facts: put into the card that holds them, once the card is on its way.
import type { Message, Reply, Watch } from '../../../domain/conversation/index.ts';
import { describeError } from '../describe-error.ts';
import type { HandlerRooms } from './handler-rooms.ts';

export interface Answered {
  readonly reply: Reply;
  /** The reply stands in the outbox under that key: what follows it may take its place. */
  readonly posted: (key: string) => void;
}

/** Whatever order its parts come in: the reply, its place in the outbox, the better wording. */
export async function ask(rooms: HandlerRooms, message: Message): Promise<Answered> {
  const known: { first?: Reply; better?: Reply; key?: string } = {};
  const show = (): void => {
    const { first, better, key } = known;
    if (first === undefined || better === undefined || key === undefined || better === first) return;
    rooms.posts.update(key, better, rooms.clock.now()).catch((error: unknown) => {
      rooms.logger.warn({ error: describeError(error) }, 'Lark: a better wording could not be shown');
    });
  };
  const watch: Watch = (update) => {
    if (update.kind !== 'final') return;
    known.better = update.reply;
    show();
  };
  const reply = await rooms.street.handle(message, watch);
  known.first = reply;
  return {
    reply,
    posted(key) {
      known.key = key;
      show();
    },
  };
}
