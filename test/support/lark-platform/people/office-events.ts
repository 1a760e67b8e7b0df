// Events that are no messages: the bot is added to a group or put out, a chat ends, somebody opens the chat with
// the bot, presses its menu, takes a message back.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-access_event/events/bot_p2p_chat_entered
import { findPeerChat } from '../api/messages/peer-chat.ts';
import type { JsonObject } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { SimChat, SimUser } from '../platform-state.ts';
import { createEnvelope } from '../push/event-envelope.ts';
import type { EventPusher, PushRecord } from '../push/event-pusher.ts';
import { identityOf } from './received-message.ts';

export class OfficeEvents {
  private readonly context: PlatformContext;
  private readonly pusher: EventPusher;

  constructor(context: PlatformContext, pusher: EventPusher) {
    this.context = context;
    this.pusher = pusher;
  }

  async addBotToChat(chat: SimChat, operator: SimUser): Promise<PushRecord> {
    chat.botIsMember = true;
    return this.push('im.chat.member.bot.added_v1', this.membership(chat, operator));
  }

  async removeBotFromChat(chat: SimChat, operator: SimUser): Promise<PushRecord> {
    chat.botIsMember = false;
    return this.push('im.chat.member.bot.deleted_v1', this.membership(chat, operator));
  }

  async dissolveChat(chat: SimChat, operator: SimUser): Promise<PushRecord> {
    chat.dissolved = true;
    return this.push('im.chat.disbanded_v1', this.membership(chat, operator));
  }

  /** Fires on every entry, not only on the first. */
  async userEntersP2p(user: SimUser): Promise<PushRecord> {
    const chat = findPeerChat(this.context, user.openId);
    const last = this.context.log.messagesIn(chat.chatId).at(-1);
    return this.push('im.chat.access_event.bot_p2p_chat_entered_v1', {
      chat_id: chat.chatId,
      operator_id: identityOf(this.context, user),
      ...(last === undefined
        ? {}
        : { last_message_id: last.messageId, last_message_create_time: String(last.createMs) }),
    });
  }

  /** The timestamp counts seconds; the Feishu page says number, the Lark page says string. No chat is named. */
  async clicksMenu(
    user: SimUser,
    eventKey: string,
    spelling: 'number' | 'string' = 'number',
  ): Promise<PushRecord> {
    const seconds = Math.floor(this.context.clock.nowMs() / 1000);
    return this.push('application.bot.menu_v6', {
      operator: { operator_name: user.name, operator_id: identityOf(this.context, user) },
      event_key: eventKey,
      timestamp: spelling === 'number' ? seconds : String(seconds),
    });
  }

  async userRecalls(messageId: string): Promise<PushRecord> {
    const message = this.context.state.messages.get(messageId);
    if (message === undefined) throw new Error(`no message ${messageId} was ever sent`);
    message.recalled = true;
    return this.push('im.message.recalled_v1', {
      message_id: messageId,
      chat_id: message.chatId,
      recall_time: String(this.context.clock.nowMs()),
      recall_type: 'message_owner',
    });
  }

  private membership(chat: SimChat, operator: SimUser): JsonObject {
    return {
      chat_id: chat.chatId,
      operator_id: identityOf(this.context, operator),
      external: false,
      operator_tenant_key: this.context.settings.tenantKey,
      name: chat.name,
      i18n_names: { zh_cn: chat.name, en_us: '', ja_jp: '' },
    };
  }

  private async push(eventType: string, event: JsonObject): Promise<PushRecord> {
    return this.pusher.push(createEnvelope(this.context, eventType, event));
  }
}
