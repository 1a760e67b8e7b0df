// What the platform remembers: people, chats, messages, uploads, cards. Plain values; the API handlers change them.
import type { JsonObject } from './json-shape.ts';

export interface SimUser {
  readonly openId: string;
  readonly unionId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly departmentIds: readonly string[];
  /** 230013, 230029 and 230053 in this order. */
  standing: 'reachable' | 'outside-range' | 'resigned' | 'stopped-bot';
}

export interface SimChat {
  readonly chatId: string;
  readonly name: string;
  readonly mode: 'group' | 'topic' | 'p2p';
  readonly members: Set<string>;
  botIsMember: boolean;
  dissolved: boolean;
  /** 230018: only appointed members may speak. */
  botIsMuted: boolean;
  /** 230054: a connected (互通) group that takes no cards. */
  refusesCards: boolean;
}

export interface Mention {
  readonly key: string;
  readonly openId: string;
  readonly unionId: string;
  readonly userId: string;
  readonly name: string;
  readonly kind: 'bot' | 'user';
}

export interface SimMessage {
  readonly messageId: string;
  readonly chatId: string;
  readonly sender: { readonly kind: 'user' | 'app'; readonly id: string };
  readonly createMs: number;
  readonly rootId: string | undefined;
  readonly parentId: string | undefined;
  threadId: string | undefined;
  readonly mentions: readonly Mention[];
  readonly uuid: string | undefined;
  /** The exact JSON text of the request that made it; undefined for what people say. */
  readonly requestBody: string | undefined;
  msgType: string;
  /** The JSON text of the content, as it stands now. */
  content: string;
  updateMs: number;
  edits: number;
  recalled: boolean;
  /** Set when the message shows a CardKit entity. */
  readonly cardId: string | undefined;
}

export interface SimUpload {
  readonly key: string;
  readonly kind: 'image' | 'file';
  /** For files `opus`, `pdf`, `stream` …; for images `message` or `avatar`. */
  readonly type: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly uploadedBy: 'app' | 'user';
}

export interface SimCardEntity {
  readonly cardId: string;
  card: JsonObject;
  sequence: number;
  readonly createMs: number;
  sentAs: string | undefined;
  streamingSinceMs: number | undefined;
  readonly uuids: Set<string>;
}

export interface UpdateCredential {
  readonly token: string;
  readonly messageId: string;
  readonly issuedMs: number;
  uses: number;
  answered: boolean;
  /** A card that came too early and goes back when the answer arrives. */
  cardToRestore: JsonObject | undefined;
}

export interface SimCommand {
  readonly commandId: string;
  readonly command: string;
  description: JsonObject;
  icon: JsonObject | undefined;
}

export interface PlatformState {
  readonly botOpenId: string;
  readonly users: Map<string, SimUser>;
  readonly chats: Map<string, SimChat>;
  readonly messages: Map<string, SimMessage>;
  readonly uploads: Map<string, SimUpload>;
  readonly cards: Map<string, SimCardEntity>;
  readonly credentials: Map<string, UpdateCredential>;
  /** Cards whose callback is under way: they cannot be updated meanwhile. */
  readonly lockedCards: Set<string>;
  /** uuid → message, for the hour in which a repeat is the same message. */
  readonly uuids: Map<string, string>;
  readonly commands: Map<string, SimCommand>;
  readonly templates: Set<string>;
  readonly scopes: Set<string>;
  /** As chosen in the console; what is not subscribed is not pushed. */
  readonly subscribedEvents: Set<string>;
  readonly subscribedCallbacks: Set<string>;
  /** 230022 when a message of the bot holds one of them. */
  readonly sensitiveWords: Set<string>;
  /** 230028: the leak guard looks for phone numbers and mail addresses. */
  leakGuard: boolean;
}

const EVENTS = [
  'im.message.receive_v1',
  'im.message.recalled_v1',
  'im.chat.member.bot.added_v1',
  'im.chat.member.bot.deleted_v1',
  'im.chat.disbanded_v1',
  'im.chat.access_event.bot_p2p_chat_entered_v1',
  'application.bot.menu_v6',
];

export function createState(botOpenId: string, scopes: readonly string[]): PlatformState {
  return {
    botOpenId,
    users: new Map(),
    chats: new Map(),
    messages: new Map(),
    uploads: new Map(),
    cards: new Map(),
    credentials: new Map(),
    lockedCards: new Set(),
    uuids: new Map(),
    commands: new Map(),
    templates: new Set(),
    scopes: new Set(scopes),
    subscribedEvents: new Set(EVENTS),
    subscribedCallbacks: new Set(['card.action.trigger']),
    sensitiveWords: new Set(),
    leakGuard: false,
  };
}
