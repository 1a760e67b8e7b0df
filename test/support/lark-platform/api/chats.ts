// Groups that the bot is in, one chat's facts, and its members; the bot itself is not among the members.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat/list
import type { ApiReply } from '../http/api-reply.ts';
import { refuse, succeed } from '../http/api-reply.ts';
import type { ApiRequest, ApiRoute } from '../http/api-route.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { SimChat } from '../platform-state.ts';

const CHAT_SCOPES = ['im:chat:readonly', 'im:chat', 'im:chat:read'];
const MEMBER_SCOPES = ['im:chat.members:read', 'im:chat:readonly', 'im:chat', 'im:chat.group_info:readonly'];
const MAX_PAGE = 100;

export function chatRoutes(context: PlatformContext): readonly ApiRoute[] {
  const route = { method: 'GET', access: 'tenant' } as const;
  return [
    {
      ...route,
      api: 'chats',
      path: '/open-apis/im/v1/chats',
      scopes: CHAT_SCOPES,
      handle: ({ query }) => listGroups(context, query),
    },
    {
      ...route,
      api: 'chat',
      path: '/open-apis/im/v1/chats/:chat_id',
      scopes: CHAT_SCOPES,
      handle: (request) => {
        const chat = findOpen(context, request);
        return 'kind' in chat ? chat : showChat(context, chat);
      },
    },
    {
      ...route,
      api: 'chat-members',
      path: '/open-apis/im/v1/chats/:chat_id/members',
      scopes: MEMBER_SCOPES,
      handle: (request) => {
        const chat = findOpen(context, request);
        return 'kind' in chat ? chat : listMembers(context, chat, request.query);
      },
    },
  ];
}

function findOpen(context: PlatformContext, request: ApiRequest): SimChat | ApiReply {
  const chat = context.state.chats.get(request.params['chat_id'] ?? '');
  if (chat === undefined)
    return refuse(232006, { message: 'Your request specifies a chat_id which is invalid.' });
  if (chat.dissolved) return refuse(232009);
  if (!chat.botIsMember) return refuse(232011, { message: 'Operator can NOT be out of the chat.' });
  return chat;
}

function listGroups(context: PlatformContext, query: URLSearchParams): ApiReply {
  const groups = [...context.state.chats.values()].filter(
    (chat) => chat.mode !== 'p2p' && chat.botIsMember && !chat.dissolved,
  );
  const items = groups.map((chat) => ({ chat_id: chat.chatId, ...facts(context, chat) }));
  return succeed(page(query, items));
}

function showChat(context: PlatformContext, chat: SimChat): ApiReply {
  const counts = { user_count: String(chat.members.size), bot_count: '1' };
  return succeed({ ...facts(context, chat), chat_mode: chat.mode, chat_type: 'private', ...counts });
}

function listMembers(context: PlatformContext, chat: SimChat, query: URLSearchParams): ApiReply {
  const members = [...chat.members].map((openId) => ({
    member_id_type: 'open_id',
    member_id: openId,
    name: context.state.users.get(openId)?.name ?? '',
    tenant_key: context.settings.tenantKey,
  }));
  return succeed({ ...page(query, members), member_total: members.length });
}

function facts(context: PlatformContext, chat: SimChat): object {
  return {
    name: chat.name,
    description: '',
    avatar: '',
    external: false,
    owner_id: [...chat.members][0] ?? '',
    owner_id_type: 'open_id',
    tenant_key: context.settings.tenantKey,
    chat_status: 'normal',
  };
}

function page(query: URLSearchParams, all: readonly object[]): object {
  const size = Math.min(Number(query.get('page_size') ?? 20) || 20, MAX_PAGE);
  const start = Number(query.get('page_token') ?? 0) || 0;
  const hasMore = start + size < all.length;
  return {
    items: all.slice(start, start + size),
    has_more: hasMore,
    page_token: hasMore ? String(start + size) : '',
  };
}
