// The event `im.message.receive_v1`: fields that do not apply are absent, not empty.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/events/receive
import type { JsonObject } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { SimChat, SimMessage, SimUser } from '../platform-state.ts';

export function identityOf(context: PlatformContext, user: SimUser): JsonObject {
  const seesUserId = context.state.scopes.has('contact:user.employee_id:readonly');
  return { open_id: user.openId, union_id: user.unionId, ...(seesUserId ? { user_id: user.userId } : {}) };
}

export function encodeReceived(
  context: PlatformContext,
  chat: SimChat,
  message: SimMessage,
  speaker: { readonly user: SimUser; readonly senderType: 'user' | 'bot' },
): JsonObject {
  const { tenantKey } = context.settings;
  return {
    sender: {
      sender_id: identityOf(context, speaker.user),
      sender_type: speaker.senderType,
      tenant_key: tenantKey,
    },
    message: {
      message_id: message.messageId,
      ...(message.rootId === undefined ? {} : { root_id: message.rootId }),
      ...(message.parentId === undefined ? {} : { parent_id: message.parentId }),
      ...(message.threadId === undefined ? {} : { thread_id: message.threadId }),
      create_time: String(message.createMs),
      update_time: String(message.updateMs),
      chat_id: chat.chatId,
      chat_type: chat.mode === 'p2p' ? 'p2p' : 'group',
      message_type: message.msgType,
      content: message.content,
      ...(message.mentions.length === 0
        ? {}
        : { mentions: message.mentions.map((mention) => encode(mention, tenantKey)) }),
    },
  };
}

function encode(mention: SimMessage['mentions'][number], tenantKey: string): JsonObject {
  return {
    key: mention.key,
    id: { open_id: mention.openId, union_id: mention.unionId, user_id: '' },
    mentioned_type: mention.kind,
    name: mention.name,
    tenant_key: tenantKey,
  };
}
