// Better wordings that come after the looked-up facts: put into the card that holds them, once the card is on its way, as
// far as they are written. Changing the sent card works in every deployment; CardKit needs a right of its own.
import type { Message, Reply, Watch } from '../../../domain/conversation/index.ts';
import { describeError } from '../describe-error.ts';
import type { HandlerRooms } from './handler-rooms.ts';

export interface Answered {
  readonly reply: Reply;
  /** The reply stands in the outbox under that key: what follows it may take its place. */
  readonly posted: (key: string) => void;
}

/** Whatever order its parts come in: the reply, its place in the outbox, the better wordings. */
export async function ask(rooms: HandlerRooms, message: Message): Promise<Answered> {
  const known: { shown?: Reply; newest?: Reply; key?: string } = {};
  // One after the other: the last word must be the last to reach the outbox.
  let showing = Promise.resolve();
  const show = (): void => {
    const { shown, newest, key } = known;
    if (shown === undefined || newest === undefined || key === undefined || newest === shown) return;
    known.shown = newest;
    showing = showing
      .then(() => rooms.posts.update(key, newest, rooms.clock.now()))
      .catch((error: unknown) => {
        rooms.logger.warn({ error: describeError(error) }, 'Lark: a better wording could not be shown');
      });
  };
  const watch: Watch = (update) => {
    if (update.kind === 'working' || (update.kind === 'partial' && !rooms.showsPartly)) return;
    // The last word is the first reply again where the model gave up.
    known.newest = update.reply;
    show();
  };
  const reply = await rooms.street.handle(message, watch);
  known.shown = reply;
  return {
    reply,
    posted(key) {
      known.key = key;
      show();
    },
  };
}
