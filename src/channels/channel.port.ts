// What every channel is handed: the street that turns what was said into what is answered.
import type { Message, Reply } from '../domain/conversation/index.ts';

export interface Street {
  /** Answers a message. A message whose id was seen before gets the reply of that time. */
  handle(message: Message): Promise<Reply>;
}
