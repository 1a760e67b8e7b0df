// What a test may set about the platform: the app's credentials, the granted scopes, the limits and the waits.
import { PlatformClock } from './platform-clock.ts';

/** Every scope that a bot of this kind asks for; a test takes some away. */
export const ALL_SCOPES: readonly string[] = [
  'im:message',
  'im:message:send_as_bot',
  'im:message.p2p_msg:readonly',
  'im:message.group_at_msg:readonly',
  'im:resource',
  'im:chat:readonly',
  'im:chat.members:read',
  'contact:contact.base:readonly',
  'contact:user.base:readonly',
  'contact:user.department:readonly',
  'cardkit:card:write',
  'application:app_slash_command:read',
  'application:app_slash_command:write',
];

export interface PlatformLimits {
  readonly perChatPerSecond: number;
  readonly perMessagePerSecond: number;
  readonly perApiPerSecond: number;
  readonly perApiPerMinute: number;
  readonly connections: number;
}

/** Sent to every long connection when it opens and in each pong; seconds, in the platform's own spelling. */
export interface LongConnectionConfig {
  readonly ReconnectCount: number;
  readonly ReconnectInterval: number;
  readonly ReconnectNonce: number;
  readonly PingInterval: number;
}

export interface PlatformSettings {
  /** `cli_` and 16 hex digits, as the real long-connection client insists. */
  readonly appId: string;
  readonly appSecret: string;
  /** Empty: pushes are neither encrypted nor signed. */
  readonly encryptKey: string;
  readonly verificationToken: string;
  readonly tenantKey: string;
  readonly botName: string;
  readonly transport: 'webhook' | 'websocket';
  readonly ackTimeoutMs: number;
  readonly challengeTimeoutMs: number;
  readonly retryDelaysMs: readonly number[];
  readonly grantedScopes: readonly string[];
  readonly tokenLifeSeconds: number;
  readonly limits: PlatformLimits;
  /** The documentation measures the request body; a card inside it is escaped once more, and so is longer. */
  readonly sizeRule: 'request-body' | 'content';
  /** What happens to a delayed card update that comes before the callback's answer: both are documented. */
  readonly earlyDelayedUpdate: 'fail' | 'revert';
  /** Payloads above this travel over the long connection in pieces. */
  readonly fragmentBytes: number;
  readonly clientConfig: LongConnectionConfig;
  readonly clock: PlatformClock;
  readonly seed: string | undefined;
  readonly random: () => number;
}

export type PlatformOptions = Partial<Omit<PlatformSettings, 'limits'>> & {
  readonly limits?: Partial<PlatformLimits>;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export function readOptions(options: PlatformOptions): PlatformSettings {
  const limits: PlatformLimits = {
    perChatPerSecond: 5,
    perMessagePerSecond: 5,
    perApiPerSecond: 50,
    perApiPerMinute: 1000,
    connections: 50,
    ...options.limits,
  };
  return {
    appId: 'cli_0123456789abcdef',
    appSecret: 'simulated-secret',
    encryptKey: 'simulated-encrypt-key',
    verificationToken: 'simulated-verification-token',
    tenantKey: '736588c9260f175e',
    botName: '督办小助手',
    transport: 'webhook',
    ackTimeoutMs: 3 * SECOND,
    challengeTimeoutMs: SECOND,
    retryDelaysMs: [15 * SECOND, 5 * MINUTE, 60 * MINUTE, 6 * 60 * MINUTE],
    grantedScopes: ALL_SCOPES,
    tokenLifeSeconds: 7200,
    sizeRule: 'request-body',
    earlyDelayedUpdate: 'fail',
    fragmentBytes: 512 * 1024,
    clientConfig: { ReconnectCount: -1, ReconnectInterval: 120, ReconnectNonce: 30, PingInterval: 120 },
    clock: new PlatformClock(),
    seed: undefined,
    random: Math.random,
    ...options,
    limits,
  };
}
