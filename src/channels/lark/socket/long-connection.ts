// The other transport: the platform's events over a connection that the bot opens, for machines that nobody can
// reach from outside. What arrives goes the same way as a push. It carries no signature: the connection is ours.
// https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/request-url-configuration-case
import { EventDispatcher, LoggerLevel, WSClient } from '@larksuiteoapi/node-sdk';
import type { HttpInstance } from '@larksuiteoapi/node-sdk';
import { ConfigError, UpstreamError } from '../../../shared/errors.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import { createProxyAgent } from '../api/http-instance.ts';
import { createSdkLogger } from '../api/sdk-logger.ts';
import { describeError } from '../describe-error.ts';
import type { ReceiveEvent } from '../inbound/receive-event.ts';
import { isObject, objectAt, textAt } from '../json-shape.ts';
import type { LarkSettings } from '../settings.ts';

const APP_ID = /^cli_[0-9a-f]{16}$/i;
const HANDSHAKE_MS = 10_000;
const PONG_SECONDS = 30;
const START_WITHIN_MS = 15_000;

export type ConnectionState = 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'failed';

export interface LongConnection {
  /** Resolves when connected, or when connecting takes so long that it had better go on in the background. */
  start(): Promise<void>;
  stop(): void;
  state(): ConnectionState;
}

export interface LongConnectionRooms {
  readonly settings: LarkSettings;
  readonly http: HttpInstance;
  readonly receive: ReceiveEvent;
  readonly logger: Logger;
}

export function createLongConnection(rooms: LongConnectionRooms): LongConnection {
  const { settings, logger } = rooms;
  let settled: (error?: Error) => void = () => undefined;
  const client = new WSClient({
    appId: settings.appId,
    appSecret: settings.appSecret,
    domain: settings.domain,
    httpInstance: rooms.http,
    agent: createProxyAgent(settings.proxy),
    logger: createSdkLogger(logger),
    loggerLevel: LoggerLevel.warn,
    handshakeTimeoutMs: HANDSHAKE_MS,
    wsConfig: { pingTimeout: PONG_SECONDS },
    onReady: () => {
      logger.info({}, 'Lark: the long connection stands');
      settled();
    },
    onError: (error) => {
      logger.error({ error: describeError(error) }, 'Lark: the long connection was refused');
      settled(error);
    },
    onReconnecting: () => logger.warn({}, 'Lark: the long connection broke; connecting again'),
    onReconnected: () => logger.info({}, 'Lark: the long connection stands again'),
  });
  return {
    async start() {
      if (!APP_ID.test(settings.appId)) throw createBadAppId();
      const outcome = await new Promise<Error | 'connected' | 'slow'>((resolve) => {
        const timer = setTimeout(() => resolve('slow'), START_WITHIN_MS);
        settled = (error) => {
          clearTimeout(timer);
          resolve(error ?? 'connected');
        };
        void client.start({ eventDispatcher: new InboxDispatcher(rooms) });
      });
      if (outcome === 'slow') logger.warn({}, 'Lark: not connected yet; still trying');
      if (outcome instanceof Error) throw createRefusal();
    },
    stop: () => client.close({ force: true }),
    state: () => client.getConnectionStatus().state,
  };
}

/** The SDK would log a line and never connect. */
function createBadAppId(): ConfigError {
  return new ConfigError([{ name: 'LARK_APP_ID', problem: 'must be cli_ and 16 hexadecimal digits' }]);
}

function createRefusal(): UpstreamError {
  return new UpstreamError(
    'lark-connection',
    'Lark refused the long connection. Check LARK_APP_ID, LARK_APP_SECRET and LARK_DOMAIN, and that the developer console receives events "through persistent connection".',
    { retryable: false },
  );
}

/** Takes the envelope before the SDK flattens it: header and event have members of the same name. */
class InboxDispatcher extends EventDispatcher {
  readonly #rooms: LongConnectionRooms;

  constructor(rooms: LongConnectionRooms) {
    super({ logger: createSdkLogger(rooms.logger), loggerLevel: LoggerLevel.warn });
    this.#rooms = rooms;
  }

  override async invoke(envelope: unknown): Promise<unknown> {
    const header = objectAt(envelope, 'header');
    const id = textAt(header, 'event_id');
    const type = textAt(header, 'event_type');
    const appId = textAt(header, 'app_id');
    if (!isObject(envelope) || id === undefined || type === undefined) return {};
    if (appId !== undefined && appId !== this.#rooms.settings.appId) return {};
    // Where this throws, the SDK answers 500 and the platform sends the event again.
    return this.#rooms.receive({ id, type, envelope, text: JSON.stringify(envelope) });
  }
}
