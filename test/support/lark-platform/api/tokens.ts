// The tenant_access_token: two hours of life, the same one again while more than 30 minutes are left, a new one after.
// https://open.feishu.cn/document/ukTMukTMukTM/ukDNz4SO0MjL5QzM/auth-v3/auth/tenant_access_token_internal
import type { ApiReply } from '../http/api-reply.ts';
import { refuse } from '../http/api-reply.ts';
import type { ApiRoute } from '../http/api-route.ts';
import type { CreateIdentifier } from '../identifiers.ts';
import { stringAt } from '../json-shape.ts';
import type { PlatformClock } from '../platform-clock.ts';
import type { PlatformSettings } from '../platform-options.ts';

const RENEW_BELOW_MS = 30 * 60 * 1000;
const APP_ID = /^cli_[0-9a-fA-F]{16}$/;

export class TokenDesk {
  private readonly settings: PlatformSettings;
  private readonly clock: PlatformClock;
  private readonly createId: CreateIdentifier;
  private readonly expiryMs = new Map<string, number>();
  private current: string | undefined;

  constructor(settings: PlatformSettings, clock: PlatformClock, createId: CreateIdentifier) {
    this.settings = settings;
    this.clock = clock;
    this.createId = createId;
  }

  issue(): { readonly token: string; readonly expireSeconds: number } {
    const leftMs = (this.expiryMs.get(this.current ?? '') ?? 0) - this.clock.nowMs();
    if (this.current === undefined || leftMs <= RENEW_BELOW_MS) {
      this.current = this.createId('t');
      this.expiryMs.set(this.current, this.clock.nowMs() + this.settings.tokenLifeSeconds * 1000);
    }
    const untilMs = (this.expiryMs.get(this.current) ?? 0) - this.clock.nowMs();
    return { token: this.current, expireSeconds: Math.floor(untilMs / 1000) };
  }

  /** As when an administrator resets the app's secret: every token out there is dead at once. */
  invalidateAll(): void {
    this.expiryMs.clear();
    this.current = undefined;
  }

  /** The refusal that this Authorization header earns, or nothing. HTTP 400 for these is an assumption. */
  refusalOf(authorization: string | undefined): ApiReply | undefined {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return refuse(99991661);
    if (!token.startsWith('t-') && !token.startsWith('u-')) return refuse(99991671);
    const untilMs = this.expiryMs.get(token);
    return untilMs === undefined || untilMs <= this.clock.nowMs() ? refuse(99991663) : undefined;
  }
}

export function tokenRoutes(settings: PlatformSettings, desk: TokenDesk): readonly ApiRoute[] {
  return [
    {
      api: 'token',
      method: 'POST',
      path: '/open-apis/auth/v3/tenant_access_token/internal',
      access: 'open',
      scopes: [],
      handle: ({ body }) => {
        const appId = body === undefined ? undefined : stringAt(body, 'app_id');
        const appSecret = body === undefined ? undefined : stringAt(body, 'app_secret');
        // A wrong pair is answered 200 with a code here, as the SDK's message about a missing field suggests.
        if (appId === undefined || !APP_ID.test(appId) || appId !== settings.appId) {
          return refuse(10003, { status: 200 });
        }
        if (appSecret !== settings.appSecret) return refuse(10014, { status: 200 });
        const { token, expireSeconds } = desk.issue();
        const flat = { code: 0, msg: 'ok', tenant_access_token: token, expire: expireSeconds };
        return { kind: 'json', status: 200, body: flat };
      },
    },
  ];
}
