// What the channel asks of the platform to do its daily work: who am I, reply, send, change what was sent.
import { UpstreamError } from '../../../shared/errors.ts';
import { isIdentifier } from '../identifiers.ts';
import { listAt, objectAt, textAt } from '../json-shape.ts';
import type { LarkClient } from './lark-client.ts';

export interface OutgoingMessage {
  readonly type: 'interactive' | 'text' | 'file';
  /** JSON, as the platform wants it. */
  readonly content: string;
  /** The same within an hour is one message. */
  readonly uuid: string;
}

export interface LarkApi {
  /** The bot's own open_id. */
  getOwnId(): Promise<string>;
  /** Returns the new message's id. */
  reply(messageId: string, message: OutgoingMessage, inThread: boolean): Promise<string>;
  send(to: Receiver, message: OutgoingMessage): Promise<string>;
  /** Puts another card into the place of one that was sent. */
  replaceCard(messageId: string, content: string): Promise<void>;
  replaceText(messageId: string, content: string): Promise<void>;
  /** What somebody said before; undefined where the platform does not show it. */
  findMessage(messageId: string): Promise<SaidBefore | undefined>;
}

export interface SaidBefore {
  readonly type: string;
  /** JSON, in a shape that depends on `type`. */
  readonly content: string;
}

export interface Receiver {
  readonly type: 'chat_id' | 'open_id' | 'union_id' | 'user_id';
  readonly id: string;
}

export function createLarkApi(client: LarkClient): LarkApi {
  return {
    async getOwnId() {
      const answer = await client.call<unknown>((sdk, token) =>
        sdk.request({ method: 'GET', url: '/open-apis/bot/v3/info' }, token),
      );
      const id = textAt(objectAt(answer, 'bot'), 'open_id');
      if (id === undefined) {
        throw new UpstreamError('lark-no-bot', 'The app has no bot: switch the bot ability on.', {
          retryable: true,
        });
      }
      return id;
    },
    async reply(messageId, message, inThread) {
      const answer = await client.call((sdk, token) =>
        sdk.im.v1.message.reply(
          {
            path: { message_id: checkId(messageId) },
            data: {
              msg_type: message.type,
              content: message.content,
              uuid: message.uuid,
              ...(inThread ? { reply_in_thread: true } : {}),
            },
          },
          token,
        ),
      );
      return readMessageId(answer);
    },
    async send(to, message) {
      const answer = await client.call((sdk, token) =>
        sdk.im.v1.message.create(
          {
            params: { receive_id_type: to.type },
            data: {
              receive_id: checkId(to.id),
              msg_type: message.type,
              content: message.content,
              uuid: message.uuid,
            },
          },
          token,
        ),
      );
      return readMessageId(answer);
    },
    async replaceCard(messageId, content) {
      const path = { message_id: checkId(messageId) };
      await client.call((sdk, token) => sdk.im.v1.message.patch({ path, data: { content } }, token));
    },
    async replaceText(messageId, content) {
      const path = { message_id: checkId(messageId) };
      const data = { msg_type: 'text', content };
      await client.call((sdk, token) => sdk.im.v1.message.update({ path, data }, token));
    },
    async findMessage(messageId) {
      const path = { message_id: checkId(messageId) };
      const answer = await client.call((sdk, token) => sdk.im.v1.message.get({ path }, token));
      const [message] = listAt(objectAt(answer, 'data'), 'items');
      const type = textAt(message, 'msg_type');
      const content = textAt(objectAt(message, 'body'), 'content');
      return type === undefined || content === undefined ? undefined : { type, content };
    },
  };
}

/** The SDK puts it into the path as it is. */
export function checkId(id: string): string {
  if (!isIdentifier(id))
    throw new UpstreamError('lark-id', 'An id of strange form was not sent.', { retryable: false });
  return id;
}

function readMessageId(answer: unknown): string {
  return textAt(objectAt(answer, 'data'), 'message_id') ?? 'unknown';
}
