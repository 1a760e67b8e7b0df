// What a channel hands its messages to: it knows the street by this one door, and nothing behind it.
import type { Message, Reply, Watch } from '../domain/conversation/index.ts';

export interface Street {
  /**
   * Without `watch` the reply is the last word. With one it is what could be looked up at once; `watch` is told
   * whether a better wording is under way, and gets it.
   */
  handle(message: Message, watch?: Watch): Promise<Reply>;
  /**
   * Whether the file of a message is wanted: one that came alone, or one that the message's words answer. Where that
   * is absent, none is.
   */
  takes?(message: Message): Promise<boolean>;
}
