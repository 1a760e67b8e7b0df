// The first word in a group or to a person, said once: who the bot is, and what can be asked, in the street's words.
import type { Message, Reply } from '../../../domain/conversation/index.ts';
import type { LarkAddress } from '../outbound/address.ts';
import { sayHelp, sayMenu } from '../phrases.ts';
import { wordingOf } from '../wording.ts';
import { DONE } from '../lanes/lane-runner.ts';
import type { Progress } from '../lanes/lane-runner.ts';
import type { HandlerRooms, Told } from './handler-rooms.ts';
import { post } from './handler-rooms.ts';

export async function welcomeGroup(rooms: HandlerRooms, chatId: string, told: Told): Promise<Progress> {
  await rooms.dead.revive(chatId);
  return sayOnce(rooms, told, `lark:welcomed:${chatId}`, {
    chat: chatId,
    user: undefined,
    replyTo: undefined,
    inThread: false,
    conversation: `lark:${chatId}`,
    audience: 'group',
  });
}

/** The platform tells of every entry to the chat; only the first is greeted. */
export function greetPerson(
  rooms: HandlerRooms,
  { openId, chatId }: { readonly openId: string; readonly chatId: string },
  told: Told,
): Promise<Progress> {
  return sayOnce(rooms, told, `lark:greeted:${openId}`, createPrivateAddress(openId, chatId));
}

export async function handleMenu(
  rooms: HandlerRooms,
  { openId, key }: { readonly openId: string; readonly key: string },
  told: Told,
): Promise<Progress> {
  const address = createPrivateAddress(openId, undefined);
  const reply = await rooms.street.handle({
    ...createMessage(rooms, told, address, openId),
    text: sayMenu(key, rooms.language),
  });
  await rooms.dead.revive(openId);
  await post(rooms, told, { key: `lark:menu:${told.eventId}`, address, reply });
  return DONE;
}

/** Posted first and noted then: a crash in between posts the same letter again, which the outbox knows. */
async function sayOnce(
  rooms: HandlerRooms,
  told: Told,
  fact: string,
  address: LarkAddress,
): Promise<Progress> {
  if (await rooms.memory.knows(fact)) return DONE;
  const help = await rooms.street.handle({
    ...createMessage(rooms, told, { ...address, conversation: fact }, address.user ?? 'lark'),
    id: fact,
  });
  await post(rooms, told, { key: fact, address, reply: addHello(help, rooms) });
  await rooms.memory.remember(fact, rooms.clock.now());
  return DONE;
}

function createMessage(rooms: HandlerRooms, told: Told, address: LarkAddress, user: string): Message {
  return {
    id: told.eventId,
    channel: 'lark',
    conversation: address.conversation,
    user,
    text: sayHelp(rooms.language),
    at: told.at,
    audience: address.audience,
    language: rooms.language,
  };
}

function addHello(help: Reply, { language }: HandlerRooms): Reply {
  return { ...help, blocks: [{ kind: 'text', text: wordingOf(language).hello }, ...help.blocks] };
}

function createPrivateAddress(openId: string, chatId: string | undefined): LarkAddress {
  return {
    chat: chatId,
    user: openId,
    replyTo: undefined,
    inThread: false,
    conversation: `lark:${openId}`,
    audience: 'private',
  };
}
