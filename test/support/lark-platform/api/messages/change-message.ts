// PUT edits a text, PATCH replaces a card: own messages only, each with its own limits.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/patch
import {
  cardRefusal,
  problemOfReplacement,
  refusalOfCard,
  showCard,
  shownCard,
} from '../../cards/card-content.ts';
import type { ApiReply } from '../../http/api-reply.ts';
import { refuse, succeed } from '../../http/api-reply.ts';
import type { ApiRequest, ApiRoute } from '../../http/api-route.ts';
import type { JsonObject } from '../../json-shape.ts';
import { parseObject } from '../../json-shape.ts';
import type { PlatformContext } from '../../platform-context.ts';
import type { SimMessage } from '../../platform-state.ts';
import { refusalOfContent } from './message-content.ts';
import { encodeMessage } from './message-envelope.ts';
import { refusalOfChat } from './reachability.ts';
import { SEND_SCOPES } from './send-message.ts';

const MAX_EDITS = 20;
const CARD_LIFE_MS = 14 * 24 * 60 * 60 * 1000;
const CHANGE_SCOPES = [...SEND_SCOPES, 'im:message:update'];

export function changeRoutes(context: PlatformContext): readonly ApiRoute[] {
  const route = { path: '/open-apis/im/v1/messages/:message_id', access: 'tenant' } as const;
  return [
    {
      ...route,
      api: 'edit',
      method: 'PUT',
      scopes: CHANGE_SCOPES,
      handle: (request) => edit(context, request),
    },
    {
      ...route,
      api: 'patch',
      method: 'PATCH',
      scopes: CHANGE_SCOPES,
      handle: (request) => patch(context, request),
    },
    {
      ...route,
      api: 'message',
      method: 'GET',
      scopes: ['im:message', 'im:message:readonly'],
      handle: ({ params }) => {
        const message = context.state.messages.get(params['message_id'] ?? '');
        return message === undefined ? refuse(230001) : succeed({ items: [encodeMessage(context, message)] });
      },
    },
  ];
}

function edit(context: PlatformContext, request: ApiRequest): ApiReply {
  const message = findOwn(context, request, ['text', 'post']);
  if ('kind' in message) return message;
  const { msg_type: msgType, content } = request.body ?? {};
  if (msgType !== 'text' && msgType !== 'post')
    return refuse(230001, { message: 'only text and post can be edited' });
  const refusal = refusalOfContent(context, { msgType, content, requestBytes: request.bytes.length });
  if (refusal !== undefined) return refusal;
  if (message.edits >= MAX_EDITS) return refuse(230072);
  message.msgType = msgType;
  message.content = String(content);
  message.edits += 1;
  message.updateMs = context.clock.nowMs();
  context.log.notify();
  return succeed(encodeMessage(context, message));
}

function patch(context: PlatformContext, request: ApiRequest): ApiReply {
  const message = findOwn(context, request, ['interactive']);
  if ('kind' in message) return message;
  const content = request.body?.['content'];
  if (typeof content !== 'string') return refuse(99992402, { message: 'content must be a string' });
  if (context.clock.nowMs() - message.createMs > CARD_LIFE_MS) return refuse(230031);
  const bytes = context.settings.sizeRule === 'content' ? Buffer.byteLength(content) : request.bytes.length;
  if (bytes > 30 * 1024) return refuse(230025);
  const card = parseObject(content);
  if (card === undefined) return refuse(230001, { message: 'content is not a string in json format' });
  const refusal = refusalOfCard(context, card, content) ?? refusalOfReplacement(context, message, card);
  if (refusal !== undefined) return refusal;
  message.edits += 1;
  showCard(context, message, card);
  return succeed();
}

function refusalOfReplacement(
  context: PlatformContext,
  message: SimMessage,
  card: JsonObject,
): ApiReply | undefined {
  const problem = problemOfReplacement(shownCard(context.state, message), card);
  if (problem !== undefined) return cardRefusal(problem);
  if (context.state.lockedCards.has(message.messageId)) {
    return cardRefusal({ errCode: 11310, errMsg: 'card action is lock', errValue: '', path: '' });
  }
  const pace = context.rates.take(
    `message:${message.messageId}`,
    context.settings.limits.perMessagePerSecond,
    1000,
  );
  return pace.kind === 'full' ? refuse(230020) : undefined;
}

function findOwn(
  context: PlatformContext,
  request: ApiRequest,
  types: readonly string[],
): SimMessage | ApiReply {
  const message = context.state.messages.get(request.params['message_id'] ?? '');
  if (message === undefined) return refuse(230001, { message: 'message_id is invalid' });
  if (message.recalled) return refuse(230011);
  if (message.sender.kind !== 'app') return refuse(230027);
  if (!types.includes(message.msgType))
    return refuse(230001, { message: `a ${message.msgType} cannot be changed here` });
  const chat = context.state.chats.get(message.chatId);
  return (
    (chat === undefined ? refuse(230001) : refusalOfChat(context, chat, message.msgType, 'reply')) ?? message
  );
}
