// Where a letter goes, and where what is pressed on it belongs. Kept in the outbox as plain words.
import type { Message } from '../../../domain/conversation/index.ts';

export interface LarkAddress {
  /** Undefined where only the person is known: the menu names no chat. */
  readonly chat: string | undefined;
  readonly user: string | undefined;
  /** The message that is answered; undefined for what nobody asked. */
  readonly replyTo: string | undefined;
  readonly inThread: boolean;
  readonly conversation: string;
  readonly audience: Message['audience'];
}

export function encodeAddress(address: LarkAddress): Readonly<Record<string, string>> {
  return {
    conversation: address.conversation,
    audience: address.audience,
    ...(address.chat === undefined ? {} : { chat: address.chat }),
    ...(address.user === undefined ? {} : { user: address.user }),
    ...(address.replyTo === undefined ? {} : { replyTo: address.replyTo }),
    ...(address.inThread ? { inThread: 'yes' } : {}),
  };
}

export function decodeAddress(words: Readonly<Record<string, string>>): LarkAddress {
  return {
    chat: words['chat'],
    user: words['user'],
    replyTo: words['replyTo'],
    inThread: words['inThread'] === 'yes',
    conversation: words['conversation'] ?? '',
    audience: words['audience'] === 'private' ? 'private' : 'group',
  };
}
