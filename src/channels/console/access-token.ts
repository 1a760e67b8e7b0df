// The one access token of an installation: a bearer header for programs, a signed cookie for browsers.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Clock } from '../../shared/clock.ts';
import { createFailureThrottle } from './failure-throttle.ts';
import { readCookie } from './reader-preferences.ts';

export const SESSION_COOKIE = 'duban_session';
export const SESSION_SECONDS = 12 * 60 * 60;

export type Access =
  | { readonly kind: 'granted' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'locked'; readonly waitSeconds: number };

export interface AccessGuard {
  /** Whether there is a token at all. */
  readonly required: boolean;
  check(request: Request): Access;
  /** Judges a typed token; `granted` comes with the cookie's value. */
  signIn(given: string, address: string): Access & { readonly session?: string };
}

export function createAccessGuard(deps: { readonly clock: Clock }, token: string | undefined): AccessGuard {
  if (token === undefined) {
    return { required: false, check: () => ({ kind: 'granted' }), signIn: () => ({ kind: 'granted' }) };
  }
  const throttle = createFailureThrottle(deps.clock);
  const key = createHash('sha256').update(`duban console session\n${token}`).digest();

  function judge(given: string, address: string): Access {
    const waitSeconds = throttle.waitSeconds(address);
    if (waitSeconds > 0) return { kind: 'locked', waitSeconds };
    if (equal(given, token ?? '')) return { kind: 'granted' };
    throttle.fail(address);
    return { kind: 'denied' };
  }

  return {
    required: true,
    check(request) {
      const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
      if (bearer !== undefined) return judge(bearer.trim(), addressOf(request));
      const session = readCookie(request, SESSION_COOKIE);
      // A session is a signature, which nobody guesses: it is not counted as an attempt.
      return {
        kind: session !== undefined && isValidSession(deps.clock, key, session) ? 'granted' : 'denied',
      };
    },
    signIn(given, address) {
      const access = judge(given, address);
      return access.kind === 'granted' ? { ...access, session: createSession(deps.clock, key) } : access;
    },
  };
}

export function addressOf(request: Request): string {
  return request.socket.remoteAddress ?? '';
}

function createSession(clock: Clock, key: Buffer): string {
  const expiresAt = String(clock.now().getTime() + SESSION_SECONDS * 1000);
  return `${expiresAt}.${sign(key, expiresAt)}`;
}

function isValidSession(clock: Clock, key: Buffer, session: string): boolean {
  const [expiresAt = '', signature = ''] = session.split('.');
  return equal(signature, sign(key, expiresAt)) && Number(expiresAt) > clock.now().getTime();
}

function sign(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Digests have one length, so the comparison takes one time whatever was given. */
function equal(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
