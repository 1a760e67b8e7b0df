// Duban in Feishu and Lark, put together: door or long connection → inbox → street → outbox → platform.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  ChannelMemory,
  Inbox,
  Language,
  Message,
  Outbox,
  PostOffice,
} from '../../domain/conversation/index.ts';
import type { Clock } from '../../shared/clock.ts';
import { createRandomId } from '../../shared/ids.ts';
import type { Logger } from '../../shared/logger.port.ts';
import type { Street } from '../channel.port.ts';
import { createMembersOf } from './api/chat-members.ts';
import { createFileApi } from './api/file-api.ts';
import { createHttpInstance } from './api/http-instance.ts';
import { createLarkApi } from './api/lark-api.ts';
import { createLarkClient } from './api/lark-client.ts';
import { createNameOf } from './api/person-name.ts';
import { createFrontDoor } from './door/front-door.ts';
import type { HandleRequest } from './door/front-door.ts';
import { createLarkCipher, createSecretCheck } from './door/lark-cipher.ts';
import { Refusals } from './door/refusals.ts';
import { createHousekeeping } from './housekeeping.ts';
import { createPressDesk } from './inbound/answer-press.ts';
import { handleEvent } from './inbound/handle-event.ts';
import { createOwnId } from './inbound/own-id.ts';
import { createProcessor } from './inbound/processor.ts';
import { createReceiver } from './inbound/receive-event.ts';
import type { ReceiveEvent } from './inbound/receive-event.ts';
import { createDeadChats } from './outbound/dead-chats.ts';
import { createPostOffice } from './outbound/post-office.ts';
import { createSender } from './outbound/sender.ts';
import { createOutboxWatch } from './outbound/watch-outbox.ts';
import type { LarkSettings } from './settings.ts';
import { createLongConnection } from './socket/long-connection.ts';
import type { ConnectionState } from './socket/long-connection.ts';

export interface LarkDeps {
  readonly settings: LarkSettings;
  readonly street: Street;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly memory: ChannelMemory;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly random?: () => number;
  readonly createId?: () => string;
}

export interface LarkReadiness {
  readonly ready: boolean;
  readonly transport: LarkSettings['transport'];
  /** Of the long connection; a webhook has none. */
  readonly connection: ConnectionState | undefined;
  /** Whether the bot knows its own id: until then groups wait. */
  readonly knowsItself: boolean;
  /** Pushes that were refused, by reason. */
  readonly refused: Readonly<Record<string, number>>;
}

export interface LarkBacklog {
  readonly inbox: number;
  readonly outbox: number;
  readonly failed: number;
}

export interface LarkChannel {
  /** Takes the webhook's requests and leaves all others. */
  readonly handleRequest: (request: IncomingMessage, response: ServerResponse) => boolean;
  start(): Promise<void>;
  /** Finishes what is in hand; what waits is taken up at the next start. */
  stop(): Promise<void>;
  readiness(): LarkReadiness;
  countBacklog(): Promise<LarkBacklog>;
  /** For what nobody asked for just now. Takes posts before the start and after the stop, too. */
  readonly posts: PostOffice;
  /** The members of the message's group; undefined where that can't be said. */
  membersOf(message: Message): Promise<readonly string[] | undefined>;
  /** What the message's speaker is called; undefined where the platform does not say. */
  nameOf(message: Message): Promise<string | undefined>;
}

export function createLarkChannel(deps: LarkDeps): LarkChannel {
  const { settings, inbox, outbox, memory, logger, clock } = deps;
  const language = languageOf(settings.domain);
  const http = createHttpInstance(settings.proxy);
  const client = createLarkClient({ settings, http, logger, clock });
  const api = createLarkApi(client);
  const files = createFileApi(client);
  const membersOf = createMembersOf({ client, clock, logger });
  const nameOf = createNameOf({ client, clock, logger });
  const dead = createDeadChats(memory);
  const ownId = createOwnId(api, logger);
  const random = deps.random ?? Math.random;
  const sender = createSender({ outbox, api, files, dead, cards: settings.cards, clock, logger, random });
  const posted = sender.offer.bind(sender);
  const watch = createOutboxWatch({ outbox, posted, clock, logger });
  const posts = createPostOffice({ outbox, posted, createId: deps.createId ?? createRandomId });
  const rooms = {
    street: deps.street,
    outbox,
    memory,
    dead,
    ownId,
    language,
    clock,
    posted,
    posts,
    files,
    api,
    // A text that was sent can be changed a few times only.
    // https://open.feishu.cn/document/server-docs/im-v1/message/update
    showsPartly: settings.cards,
    logger,
  };
  const processor = createProcessor({ inbox, logger, handle: (item) => handleEvent(rooms, item) });
  const accepted = processor.offer.bind(processor);
  const press = createPressDesk({ inbox, outbox, language, clock, accepted });
  const receive = createReceiver({ inbox, clock, accepted, press });
  const refusals = new Refusals(logger, clock);
  const connection =
    settings.transport === 'websocket'
      ? createLongConnection({ settings, http, receive, logger })
      : undefined;
  const housekeeping = createHousekeeping({ inbox, outbox, clock, logger });
  return {
    handleRequest: createDoor(deps, receive, refusals),
    posts,
    membersOf: (message) => membersOf(chatOf(message)),
    nameOf: ({ user }) => nameOf(user),
    async start() {
      ownId.start();
      sender.start();
      processor.start();
      housekeeping.start();
      watch.start();
      await connection?.start();
    },
    async stop() {
      connection?.stop();
      ownId.stop();
      await watch.stop();
      await housekeeping.stop();
      await processor.stop();
      await sender.stop();
    },
    readiness() {
      const state = connection?.state();
      return {
        // By webhook events are taken in any case: what cannot be answered yet waits in the inbox.
        ready: state === undefined || state === 'connected',
        transport: settings.transport,
        connection: state,
        knowsItself: ownId.find() !== undefined,
        refused: refusals.counts(),
      };
    },
    async countBacklog() {
      const [waiting, letters] = await Promise.all([inbox.countWaiting(), outbox.count()]);
      return { inbox: waiting, outbox: letters.waiting, failed: letters.failed };
    },
  };
}

/** A conversation is named after its chat, and after the thread within it. */
function chatOf({ conversation }: Message): string {
  return conversation.split(':')[1] ?? '';
}

function createDoor(deps: LarkDeps, receive: ReceiveEvent, refusals: Refusals): HandleRequest {
  const { settings, clock, logger } = deps;
  // Without a token nobody could be told from anybody: the door stays shut.
  if (settings.transport !== 'webhook' || settings.verificationToken === undefined) return () => false;
  const keys = {
    appId: settings.appId,
    isVerificationToken: createSecretCheck(settings.verificationToken),
    cipher: settings.encryptKey === undefined ? undefined : createLarkCipher(settings.encryptKey),
  };
  return createFrontDoor({ keys, receive, refusals, clock, logger });
}

/** For what nobody wrote. Everything else is answered in the language it was asked in. */
function languageOf(domain: string): Language {
  return domain.endsWith('.larksuite.com') ? 'en' : 'zh-Hans';
}
