// The tenant access token: asked for once however many calls wait for it, renewed before its end, and thrown away
// when the platform calls it invalid. The SDK's own cache does none of the three.
// https://open.feishu.cn/document/ukTMukTMukTM/ukDNz4SO0MjL5QzM/auth-v3/auth/tenant_access_token_internal
import type { Clock } from '../../../shared/clock.ts';
import { UpstreamError } from '../../../shared/errors.ts';
import { textAt, valueAt } from '../json-shape.ts';

/** With less than half an hour left the platform gives a new token, and the old one stays good until its end. */
const RENEW_BEFORE_MS = 10 * 60 * 1000;

export interface TokenSource {
  get(): Promise<string>;
  /** The platform refused this token: the next call asks for another. */
  drop(token: string): void;
}

export function createTokenSource(clock: Clock, request: () => Promise<unknown>): TokenSource {
  let current: { readonly token: string; readonly untilMs: number } | undefined;
  let pending: Promise<string> | undefined;

  const renew = async (): Promise<string> => {
    const answer = await request();
    const token = textAt(answer, 'tenant_access_token');
    if (token === undefined) throw createRefusal(valueAt(answer, 'code'));
    const seconds = Number(valueAt(answer, 'expire'));
    const lifeMs = Number.isFinite(seconds) ? seconds * 1000 : 0;
    // A token of short life is used for its first half.
    current = { token, untilMs: clock.now().getTime() + Math.max(lifeMs - RENEW_BEFORE_MS, lifeMs / 2) };
    return token;
  };

  return {
    get() {
      if (current !== undefined && current.untilMs > clock.now().getTime())
        return Promise.resolve(current.token);
      pending ??= renew().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    drop(token) {
      if (current?.token === token) current = undefined;
    },
  };
}

function createRefusal(code: unknown): UpstreamError {
  return new UpstreamError(
    'lark-credentials',
    `Lark gave no access token (code ${typeof code === 'number' ? code : 'unknown'}): check LARK_APP_ID, LARK_APP_SECRET and LARK_DOMAIN.`,
    { retryable: true },
  );
}
