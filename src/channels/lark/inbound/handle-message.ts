// A message → the street → a reply to that very message. In a group only whoever mentions the bot is answered.
import type { Message, Reply } from '../../../domain/conversation/index.ts';
import type { LarkAddress } from '../outbound/address.ts';
import { sayHelp, spellOut } from '../phrases.ts';
import { wordingOf } from '../wording.ts';
import { DONE } from '../lanes/lane-runner.ts';
import type { Progress } from '../lanes/lane-runner.ts';
import type { MessageEvent } from './decode-event.ts';
import { attachmentOf, findParentAttachment } from './find-attachment.ts';
import type { HandlerRooms, Told } from './handler-rooms.ts';
import { post } from './handler-rooms.ts';
import { isAddressed, readContent } from './read-content.ts';
import { ask } from './second-word.ts';
import type { Answered } from './second-word.ts';

const WAIT_FOR_OWN_ID: Progress = { kind: 'later', waitMs: 250 };

export async function handleMessage(rooms: HandlerRooms, event: MessageEvent, told: Told): Promise<Progress> {
  // Bots that answer each other never stop.
  if (!event.isFromPerson) return DONE;
  if (!event.isPrivate) {
    if (event.mentions.length === 0) return DONE;
    const ownId = rooms.ownId.find();
    if (ownId === undefined) return WAIT_FOR_OWN_ID;
    if (!isAddressed(event, ownId)) return DONE;
  }
  await rooms.dead.revive(event.chatId);
  if (event.isPrivate) await rooms.dead.revive(event.senderId);
  const address = addressOf(event);
  const { reply, posted } = await answer(rooms, event, told, address);
  const key = `lark:reply:${event.messageId}`;
  await post(rooms, told, { key, address, reply });
  posted(key);
  return DONE;
}

async function answer(
  rooms: HandlerRooms,
  event: MessageEvent,
  told: Told,
  address: LarkAddress,
): Promise<Answered> {
  const message: Message = {
    id: event.messageId,
    channel: 'lark',
    conversation: address.conversation,
    user: event.senderId,
    text: '',
    at: event.at ?? told.at,
    audience: address.audience,
  };
  const content = readContent(event, rooms.ownId.find());
  if (content.kind === 'text') return ask(rooms, await addWords(rooms, event, message, content.text));
  const file = attachmentOf(rooms, event);
  const handedIn = file && { ...message, attachments: [file] };
  if (handedIn !== undefined && (await rooms.street.takes?.(handedIn)) === true) return ask(rooms, handedIn);
  return { reply: createKindLine(rooms, event.type), posted: () => undefined };
}

async function addWords(
  rooms: HandlerRooms,
  event: MessageEvent,
  message: Message,
  words: string,
): Promise<Message> {
  const file = await findParentAttachment(rooms, event);
  // Words about a file may just as well be a question that has nothing to do with taking it in.
  const handedIn = file && { ...message, text: words, attachments: [file] };
  if (handedIn !== undefined && (await rooms.street.takes?.(handedIn)) === true) return handedIn;
  const text = words === '' ? sayHelp(rooms.language) : spellOut(words, rooms.language);
  return { ...message, text, ...(text === words ? {} : { language: rooms.language }) };
}

/** A thread is a conversation of its own; in private the person is, as the menu names no chat. */
function addressOf(event: MessageEvent): LarkAddress {
  const base = `lark:${event.isPrivate ? event.senderId : event.chatId}`;
  return {
    chat: event.chatId,
    user: event.isPrivate ? event.senderId : undefined,
    replyTo: event.messageId,
    inThread: event.threadId !== undefined,
    conversation: event.threadId === undefined ? base : `${base}:${event.threadId}`,
    audience: event.isPrivate ? 'private' : 'group',
  };
}

function createKindLine({ language }: HandlerRooms, type: string): Reply {
  const wording = wordingOf(language);
  const kind = Object.hasOwn(wording.kinds, type) ? wording.kinds[type] : undefined;
  return {
    kind: 'help',
    blocks: [{ kind: 'text', text: wording.readsText(kind ?? wording.something) }],
    tasks: [],
    citations: [],
    made: 'looked-up',
    language,
  };
}
