// What people do in the office, as methods: they come, open groups, speak, post, click. Everything that the bot
// would hear of becomes an event, as far as the app's scopes let it hear.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/events/receive
import { findPeerChat } from '../api/messages/peer-chat.ts';
import type { JsonObject } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { Mention, SimChat, SimMessage, SimUpload, SimUser } from '../platform-state.ts';
import type { PushVariant } from '../push/encode-push.ts';
import { createEnvelope } from '../push/event-envelope.ts';
import type { EventPusher, PushRecord } from '../push/event-pusher.ts';
import type { Mentioned } from './mentions.ts';
import { placeMentions } from './mentions.ts';
import { encodeReceived } from './received-message.ts';

export interface SpeechOptions {
  /** In the text `{0}`, `{1}` … stand for them; without such marks they come first. */
  readonly mention?: readonly Mentioned[];
  readonly replyTo?: string;
  /** Speaks inside the thread of this message, which it opens if there is none. */
  readonly inThreadOf?: string;
  readonly variant?: PushVariant;
  readonly senderType?: 'user' | 'bot';
}

export interface Said {
  readonly messageId: string;
  readonly message: SimMessage;
  /** Undefined when the app has no scope to hear this. */
  readonly push: PushRecord | undefined;
}

export class People {
  private readonly context: PlatformContext;
  private readonly pusher: EventPusher;

  constructor(context: PlatformContext, pusher: EventPusher) {
    this.context = context;
    this.pusher = pusher;
  }

  addUser(name: string, facts: Partial<Pick<SimUser, 'email' | 'departmentIds' | 'standing'>> = {}): SimUser {
    const { createId, state } = this.context;
    const userId = createId('user');
    const user: SimUser = {
      openId: createId('ou'),
      unionId: createId('on'),
      userId,
      name,
      email: facts.email ?? `${userId}@example.org`,
      departmentIds: facts.departmentIds ?? [],
      standing: facts.standing ?? 'reachable',
    };
    state.users.set(user.openId, user);
    return user;
  }

  /** A group that the bot is in already; `botIsMember: false` leaves it outside. */
  addChat(
    name: string,
    members: readonly SimUser[],
    facts: Partial<Pick<SimChat, 'botIsMember' | 'botIsMuted' | 'refusesCards'>> & {
      mode?: 'group' | 'topic';
    } = {},
  ): SimChat {
    const chat: SimChat = {
      chatId: this.context.createId('oc'),
      name,
      mode: facts.mode ?? 'group',
      members: new Set(members.map((member) => member.openId)),
      botIsMember: facts.botIsMember ?? true,
      dissolved: false,
      botIsMuted: facts.botIsMuted ?? false,
      refusesCards: facts.refusesCards ?? false,
    };
    this.context.state.chats.set(chat.chatId, chat);
    return chat;
  }

  peerChat(user: SimUser): SimChat {
    return findPeerChat(this.context, user.openId);
  }

  async userSays(chat: SimChat, user: SimUser, text: string, options: SpeechOptions = {}): Promise<Said> {
    const placed = placeMentions(this.context, text, options.mention ?? []);
    return this.userSends(chat, user, 'text', { text: placed.text }, options, placed.mentions);
  }

  /** Rich text arrives unwrapped, without a language level; a mention inside is an `at` node with its key. */
  async userPosts(
    chat: SimChat,
    user: SimUser,
    post: { readonly title?: string; readonly content: readonly (readonly JsonObject[])[] },
    options: SpeechOptions = {},
  ): Promise<Said> {
    const { mentions } = placeMentions(this.context, '', options.mention ?? []);
    const nodes = mentions.map(({ key, name }) => ({ tag: 'at', user_id: key, user_name: name, style: [] }));
    const [first = [], ...rest] = post.content;
    const content = [[...nodes, ...first], ...rest];
    return this.userSends(chat, user, 'post', { title: post.title ?? '', content }, options, mentions);
  }

  async userSendsImage(
    chat: SimChat,
    user: SimUser,
    bytes: Buffer,
    options: SpeechOptions = {},
  ): Promise<Said> {
    const upload = this.upload({ kind: 'image', type: 'message', fileName: 'image.png', bytes });
    return this.userSends(chat, user, 'image', { image_key: upload.key }, options);
  }

  async userSendsFile(
    chat: SimChat,
    user: SimUser,
    file: { readonly name: string; readonly bytes: Buffer },
    options: SpeechOptions = {},
  ): Promise<Said> {
    const upload = this.upload({ kind: 'file', type: 'stream', fileName: file.name, bytes: file.bytes });
    return this.userSends(chat, user, 'file', { file_key: upload.key, file_name: file.name }, options);
  }

  /** Any other kind: sticker, audio, share_chat, location, something new. */
  async userSends(
    chat: SimChat,
    user: SimUser,
    msgType: string,
    content: JsonObject,
    options: SpeechOptions = {},
    mentions: readonly Mention[] = [],
  ): Promise<Said> {
    const message = this.store(chat, user, msgType, JSON.stringify(content), options, mentions);
    this.context.log.notify();
    const { messageId } = message;
    if (!this.isHeard(chat, message)) return { messageId, message, push: undefined };
    const event = encodeReceived(this.context, chat, message, {
      user,
      senderType: options.senderType ?? 'user',
    });
    const push = await this.pusher.push(
      createEnvelope(this.context, 'im.message.receive_v1', event),
      options.variant,
    );
    return { messageId, message, push };
  }

  private store(
    chat: SimChat,
    user: SimUser,
    msgType: string,
    content: string,
    options: SpeechOptions,
    mentions: readonly Mention[],
  ): SimMessage {
    const { state, clock } = this.context;
    const parent = state.messages.get(options.inThreadOf ?? options.replyTo ?? '');
    if (options.inThreadOf !== undefined && parent !== undefined)
      parent.threadId ??= this.context.createId('omt');
    const rootId = parent === undefined ? undefined : (parent.rootId ?? parent.messageId);
    const message: SimMessage = {
      messageId: this.context.createId('om'),
      chatId: chat.chatId,
      sender: { kind: 'user', id: user.openId },
      createMs: clock.nowMs(),
      updateMs: clock.nowMs(),
      rootId,
      parentId: parent?.threadId === undefined ? parent?.messageId : rootId,
      threadId: parent?.threadId,
      mentions,
      uuid: undefined,
      requestBody: undefined,
      msgType,
      content,
      edits: 0,
      recalled: false,
      cardId: undefined,
    };
    state.messages.set(message.messageId, message);
    return message;
  }

  private upload(facts: Omit<SimUpload, 'key' | 'uploadedBy'>): SimUpload {
    const key = this.context.createId(facts.kind === 'image' ? 'img' : 'file');
    const upload: SimUpload = { ...facts, key, uploadedBy: 'user' };
    this.context.state.uploads.set(key, upload);
    return upload;
  }

  /** Scopes decide what arrives. That `@_all` counts as an address of the bot is the hard case, so it arrives. */
  private isHeard(chat: SimChat, message: SimMessage): boolean {
    const { scopes } = this.context.state;
    const has = (scope: string): boolean => scopes.has(scope) || scopes.has(`${scope}:readonly`);
    if (chat.dissolved || !chat.botIsMember) return false;
    if (chat.mode === 'p2p') return has('im:message.p2p_msg');
    const addressed =
      message.mentions.some(({ kind }) => kind === 'bot') || message.content.includes('@_all');
    return has('im:message.group_msg') || (addressed && has('im:message.group_at_msg'));
  }
}
