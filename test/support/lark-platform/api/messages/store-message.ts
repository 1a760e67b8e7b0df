// Puts an accepted message of the bot into its chat, once: the same uuid within the hour is the same message.
import type { JsonObject } from '../../json-shape.ts';
import { objectAt, parseObject, stringAt } from '../../json-shape.ts';
import type { PlatformContext } from '../../platform-context.ts';
import type { Mention, SimChat, SimMessage } from '../../platform-state.ts';

const UUID_WINDOW_MS = 60 * 60 * 1000;

export interface BotMessage {
  readonly chat: SimChat;
  readonly msgType: string;
  readonly content: string;
  readonly uuid: string | undefined;
  readonly requestBody: string;
  readonly parent?: SimMessage;
  readonly inThread?: boolean;
}

/** The message that this uuid already made, if that was less than an hour ago. */
export function findRepeat(context: PlatformContext, uuid: string | undefined): SimMessage | undefined {
  if (uuid === undefined || uuid === '') return undefined;
  const known = context.state.messages.get(context.state.uuids.get(uuid) ?? '');
  if (known === undefined || context.clock.nowMs() - known.createMs >= UUID_WINDOW_MS) return undefined;
  context.log.addRepeat(uuid, known.messageId);
  return known;
}

export function storeBotMessage(context: PlatformContext, input: BotMessage): SimMessage {
  const { state, clock } = context;
  const nowMs = clock.nowMs();
  const cardId = cardIdOf(input);
  const message: SimMessage = {
    messageId: context.createId('om'),
    chatId: input.chat.chatId,
    sender: { kind: 'app', id: context.settings.appId },
    createMs: nowMs,
    updateMs: nowMs,
    ...placeOf(context, input),
    mentions: mentionsIn(context, input),
    uuid: input.uuid,
    requestBody: input.requestBody,
    msgType: input.msgType,
    content: input.content,
    edits: 0,
    recalled: false,
    cardId,
  };
  state.messages.set(message.messageId, message);
  if (input.uuid !== undefined && input.uuid !== '') state.uuids.set(input.uuid, message.messageId);
  const entity = cardId === undefined ? undefined : state.cards.get(cardId);
  if (entity !== undefined) entity.sentAs = message.messageId;
  context.log.notify();
  return message;
}

/** Within a thread, root and parent both are the thread's first message. */
function placeOf(
  context: PlatformContext,
  { parent, inThread }: BotMessage,
): Pick<SimMessage, 'rootId' | 'parentId' | 'threadId'> {
  if (parent === undefined) return { rootId: undefined, parentId: undefined, threadId: undefined };
  if (parent.threadId === undefined && inThread === true) parent.threadId = context.createId('omt');
  const rootId = parent.rootId ?? parent.messageId;
  return {
    rootId,
    parentId: parent.threadId === undefined ? parent.messageId : rootId,
    threadId: parent.threadId,
  };
}

function cardIdOf(input: BotMessage): string | undefined {
  const shape: JsonObject = parseObject(input.content) ?? {};
  if (input.msgType !== 'interactive' || stringAt(shape, 'type') !== 'card') return undefined;
  return stringAt(objectAt(shape, 'data') ?? {}, 'card_id');
}

function mentionsIn(context: PlatformContext, { msgType, content }: BotMessage): readonly Mention[] {
  if (msgType !== 'text') return [];
  const found = [...content.matchAll(/<at user_id=\\?"([^"\\]+)\\?">/g)].map((match) => match[1] ?? '');
  return [...new Set(found)].flatMap((openId, index) => {
    const user = context.state.users.get(openId);
    if (user === undefined) return [];
    const { unionId, userId, name } = user;
    return [{ key: `@_user_${index + 1}`, openId, unionId, userId, name, kind: 'user' as const }];
  });
}
