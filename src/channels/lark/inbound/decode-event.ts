// The platform's envelope → the few events that this channel knows. Everything else is `other`, never an error.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/events/receive
import { isIdentifier } from '../identifiers.ts';
import type { JsonObject } from '../json-shape.ts';
import { listAt, objectAt, textAt, valueAt } from '../json-shape.ts';

export interface Mention {
  /** Stands in the text: `@_user_1`. */
  readonly key: string;
  readonly openId: string | undefined;
  readonly name: string;
}

export interface MessageEvent {
  readonly kind: 'message';
  readonly messageId: string;
  readonly chatId: string;
  readonly isPrivate: boolean;
  readonly threadId: string | undefined;
  /** The message that it answers. */
  readonly parentId: string | undefined;
  readonly senderId: string;
  readonly isFromPerson: boolean;
  /** text, post, image …: the platform adds to the list. */
  readonly type: string;
  /** JSON, in a shape that depends on `type`. */
  readonly content: string;
  readonly mentions: readonly Mention[];
  /** Undefined where the platform names no time that can be read. */
  readonly at: Date | undefined;
}

export interface PressEvent {
  readonly kind: 'press';
  readonly operatorId: string;
  readonly messageId: string;
  readonly chatId: string;
  /** What the bot once put into the button; it comes back from outside and is checked again. */
  readonly value: unknown;
}

export type LarkEvent =
  | MessageEvent
  | PressEvent
  | { readonly kind: 'bot-added' | 'chat-gone'; readonly chatId: string }
  | { readonly kind: 'entered'; readonly chatId: string; readonly openId: string }
  | { readonly kind: 'menu'; readonly openId: string; readonly key: string }
  | { readonly kind: 'other' };

const OTHER: LarkEvent = { kind: 'other' };

export function decodeEvent(type: string, envelope: JsonObject): LarkEvent {
  const event = objectAt(envelope, 'event');
  switch (type) {
    case 'im.message.receive_v1':
      return decodeMessage(event) ?? OTHER;
    case 'card.action.trigger':
      return decodePress(event) ?? OTHER;
    case 'im.chat.member.bot.added_v1':
      return decodeChat('bot-added', event);
    case 'im.chat.member.bot.deleted_v1':
    case 'im.chat.disbanded_v1':
      return decodeChat('chat-gone', event);
    case 'im.chat.access_event.bot_p2p_chat_entered_v1': {
      const chatId = identifierAt(event, 'chat_id');
      const openId = identifierAt(objectAt(event, 'operator_id'), 'open_id');
      return chatId === undefined || openId === undefined ? OTHER : { kind: 'entered', chatId, openId };
    }
    case 'application.bot.menu_v6': {
      const key = textAt(event, 'event_key');
      const openId = identifierAt(objectAt(objectAt(event, 'operator'), 'operator_id'), 'open_id');
      return key === undefined || openId === undefined ? OTHER : { kind: 'menu', openId, key };
    }
    default:
      return OTHER;
  }
}

function decodeMessage(event: JsonObject | undefined): MessageEvent | undefined {
  const message = objectAt(event, 'message');
  const sender = objectAt(event, 'sender');
  const messageId = identifierAt(message, 'message_id');
  const chatId = identifierAt(message, 'chat_id');
  const senderId = identifierAt(objectAt(sender, 'sender_id'), 'open_id');
  if (messageId === undefined || chatId === undefined || senderId === undefined) return undefined;
  return {
    kind: 'message',
    messageId,
    chatId,
    isPrivate: textAt(message, 'chat_type') === 'p2p',
    threadId: identifierAt(message, 'thread_id'),
    parentId: identifierAt(message, 'parent_id'),
    senderId,
    // `user` or `bot`; whatever may come besides is not answered.
    isFromPerson: (textAt(sender, 'sender_type') ?? 'user') === 'user',
    type: textAt(message, 'message_type') ?? 'unknown',
    content: textAt(message, 'content') ?? '{}',
    mentions: listAt(message, 'mentions').flatMap(decodeMention),
    at: decodeTime(textAt(message, 'create_time')),
  };
}

function decodeMention(mention: unknown): Mention[] {
  const key = textAt(mention, 'key');
  if (key === undefined) return [];
  return [{ key, openId: textAt(objectAt(mention, 'id'), 'open_id'), name: textAt(mention, 'name') ?? '' }];
}

function decodePress(event: JsonObject | undefined): PressEvent | undefined {
  const operatorId = identifierAt(objectAt(event, 'operator'), 'open_id');
  const context = objectAt(event, 'context');
  const messageId = identifierAt(context, 'open_message_id');
  const chatId = identifierAt(context, 'open_chat_id');
  if (operatorId === undefined || messageId === undefined || chatId === undefined) return undefined;
  return { kind: 'press', operatorId, messageId, chatId, value: valueAt(objectAt(event, 'action'), 'value') };
}

function decodeChat(kind: 'bot-added' | 'chat-gone', event: JsonObject | undefined): LarkEvent {
  const chatId = identifierAt(event, 'chat_id');
  return chatId === undefined ? OTHER : { kind, chatId };
}

/** 10 digits are seconds, 13 milliseconds, 16 microseconds: the platform uses all three. */
export function decodeTime(digits: string | undefined): Date | undefined {
  if (digits === undefined || !/^\d{10,16}$/.test(digits)) return undefined;
  return new Date(Math.floor(Number(digits) * 10 ** (13 - digits.length)));
}

function identifierAt(object: unknown, key: string): string | undefined {
  const value = textAt(object, key);
  return value !== undefined && isIdentifier(value) ? value : undefined;
}
