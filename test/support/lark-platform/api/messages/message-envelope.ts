// How the platform hands a message back: the success envelope of send, reply, edit and get.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/create
import type { PlatformContext } from '../../platform-context.ts';
import type { SimMessage } from '../../platform-state.ts';

export function encodeMessage(context: PlatformContext, message: SimMessage): object {
  const { tenantKey } = context.settings;
  const isApp = message.sender.kind === 'app';
  return {
    message_id: message.messageId,
    ...(message.rootId === undefined ? {} : { root_id: message.rootId }),
    ...(message.parentId === undefined ? {} : { parent_id: message.parentId }),
    ...(message.threadId === undefined ? {} : { thread_id: message.threadId }),
    msg_type: message.msgType,
    create_time: String(message.createMs),
    update_time: String(message.updateMs),
    deleted: message.recalled,
    updated: message.edits > 0,
    chat_id: message.chatId,
    sender: {
      id: message.sender.id,
      id_type: isApp ? 'app_id' : 'open_id',
      sender_type: isApp ? 'app' : 'user',
      tenant_key: tenantKey,
    },
    body: { content: message.content },
    ...(message.mentions.length === 0
      ? {}
      : {
          mentions: message.mentions.map(({ key, openId, name }) => ({
            key,
            id: openId,
            id_type: 'open_id',
            name,
            tenant_key: tenantKey,
          })),
        }),
  };
}
