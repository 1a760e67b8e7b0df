// Pressing a button is the same as saying what it says. The answer is a reply to the card; the press itself has
// been acknowledged with a toast by answer-press.ts.
import type { Message, Outbox, OutboxItem } from '../../../domain/conversation/index.ts';
import { decodePress } from '../cards/decode-press.ts';
import { decodeAddress } from '../outbound/address.ts';
import type { LarkAddress } from '../outbound/address.ts';
import { DONE } from '../lanes/lane-runner.ts';
import type { Progress } from '../lanes/lane-runner.ts';
import type { PressEvent } from './decode-event.ts';
import type { HandlerRooms, Told } from './handler-rooms.ts';
import { post } from './handler-rooms.ts';
import { ask } from './second-word.ts';

export async function handlePress(rooms: HandlerRooms, event: PressEvent, told: Told): Promise<Progress> {
  const press = decodePress(event.value);
  if (press.kind !== 'say') return DONE;
  const letter = await findPressedLetter(rooms.outbox, press.letter, event);
  const address = addressOf(event, letter);
  const message: Message = {
    id: told.eventId,
    channel: 'lark',
    conversation: address.conversation,
    // Whoever pressed it, not whoever the card was for.
    user: event.operatorId,
    text: press.say,
    at: told.at,
    audience: address.audience,
    ...(letter === undefined ? {} : { language: letter.reply.language }),
  };
  const { reply, posted } = await ask(rooms, message);
  const key = `lark:press:${told.eventId}`;
  await post(rooms, told, { key, address, reply });
  posted(key);
  return DONE;
}

/**
 * The letter that this very card is; a forwarded copy has another message id and is not taken for it. A card may be
 * pressed before its receipt is noted (or after an attempt of unclear end): then it counts in the chat it was meant for.
 */
export async function findPressedLetter(
  outbox: Outbox,
  sequence: number,
  event: PressEvent,
): Promise<OutboxItem | undefined> {
  const letter = await outbox.find(sequence);
  if (letter === undefined) return undefined;
  if (letter.receipt === undefined) {
    const { chat, user } = decodeAddress(letter.address);
    // What went to a person names no chat; only that person can have got it there.
    const isThere = chat === undefined ? user === event.operatorId : chat === event.chatId;
    return isThere ? letter : undefined;
  }
  return letter.receipt === event.messageId ? letter : undefined;
}

/** Without the letter nothing is known of the chat but its id, so it is treated as a group. */
function addressOf(event: PressEvent, letter: OutboxItem | undefined): LarkAddress {
  const known = letter === undefined ? undefined : decodeAddress(letter.address);
  return {
    chat: event.chatId,
    user: known?.user,
    replyTo: event.messageId,
    inThread: known?.inThread ?? false,
    conversation: known?.conversation ?? `lark:${event.chatId}`,
    audience: known?.audience ?? 'group',
  };
}
