// POST /im/v1/messages and …/reply: every check of the real platform before a message is there.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/create
import type { ApiReply } from '../../http/api-reply.ts';
import { refuse, succeed } from '../../http/api-reply.ts';
import type { ApiRequest, ApiRoute } from '../../http/api-route.ts';
import type { JsonObject } from '../../json-shape.ts';
import { stringAt } from '../../json-shape.ts';
import type { PlatformContext } from '../../platform-context.ts';
import type { SimChat, SimMessage } from '../../platform-state.ts';
import { findUser } from '../contact-users.ts';
import { findPeerChat } from './peer-chat.ts';
import { refusalOfContent } from './message-content.ts';
import { encodeMessage } from './message-envelope.ts';
import { refusalOfChat, refusalOfPace } from './reachability.ts';
import { findRepeat, storeBotMessage } from './store-message.ts';

export const SEND_SCOPES = ['im:message', 'im:message:send_as_bot', 'im:message:send'];
const ID_TYPES = ['open_id', 'union_id', 'user_id', 'email', 'chat_id'];
const MAX_UUID = 50;

export function sendRoutes(context: PlatformContext): readonly ApiRoute[] {
  const route = { method: 'POST', access: 'tenant', scopes: SEND_SCOPES } as const;
  return [
    {
      ...route,
      api: 'send',
      path: '/open-apis/im/v1/messages',
      handle: (request) => send(context, request),
    },
    {
      ...route,
      api: 'reply',
      path: '/open-apis/im/v1/messages/:message_id/reply',
      handle: (request) => reply(context, request),
    },
  ];
}

function send(context: PlatformContext, request: ApiRequest): ApiReply {
  const { body, query } = request;
  if (body === undefined) return refuse(99992402, { message: 'the body is no JSON object' });
  const idType = query.get('receive_id_type') ?? '';
  if (!ID_TYPES.includes(idType)) return refuse(99992402, { message: 'receive_id_type is invalid' });
  const receiver = stringAt(body, 'receive_id');
  if (receiver === undefined || receiver === '')
    return refuse(99992402, { message: 'receive_id is required' });
  const chat = findReceiver(context, idType, receiver);
  if ('kind' in chat) return chat;
  return accept(context, request, body, { chat });
}

function reply(context: PlatformContext, request: ApiRequest): ApiReply {
  const { body, params } = request;
  if (body === undefined) return refuse(99992402, { message: 'the body is no JSON object' });
  const parent = context.state.messages.get(params['message_id'] ?? '');
  if (parent === undefined) return refuse(230001, { message: 'message_id is invalid' });
  if (parent.recalled) return refuse(230011);
  const chat = context.state.chats.get(parent.chatId);
  if (chat === undefined) return refuse(230001);
  return accept(context, request, body, { chat, parent, inThread: body['reply_in_thread'] === true });
}

interface Place {
  readonly chat: SimChat;
  readonly parent?: SimMessage;
  readonly inThread?: boolean;
}

function accept(context: PlatformContext, request: ApiRequest, body: JsonObject, place: Place): ApiReply {
  const { msg_type: msgType, content, uuid } = body;
  if (uuid !== undefined && typeof uuid !== 'string')
    return refuse(99992402, { message: 'uuid must be a string' });
  if ((uuid ?? '').length > MAX_UUID) return refuse(99992402, { message: `uuid is longer than ${MAX_UUID}` });
  const repeat = findRepeat(context, uuid);
  if (repeat !== undefined) return succeed(encodeMessage(context, repeat));
  const refusal =
    refusalOfContent(context, { msgType, content, requestBytes: request.bytes.length }) ??
    refusalOfChat(context, place.chat, String(msgType), place.parent === undefined ? 'send' : 'reply') ??
    refusalOfPace(context, place.chat);
  if (refusal !== undefined) return refusal;
  const message = storeBotMessage(context, {
    ...place,
    msgType: String(msgType),
    content: String(content),
    uuid,
    requestBody: request.text,
  });
  return succeed(encodeMessage(context, message));
}

function findReceiver(context: PlatformContext, idType: string, receiver: string): SimChat | ApiReply {
  if (idType === 'chat_id') return context.state.chats.get(receiver) ?? refuse(230034);
  const user = findUser(context.state, idType, receiver);
  if (user !== undefined) return findPeerChat(context, user.openId);
  return refuse(idType === 'open_id' ? 99992351 : 230034);
}
