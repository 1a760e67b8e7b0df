// The signed cookie that stands for a token: when it ends, whose it is, and a signature that nobody can guess.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';

export const SESSION_COOKIE = 'duban_session';
export const SESSION_SECONDS = 12 * 60 * 60;

export interface Session {
  readonly expiresAt: string;
  readonly signature: string;
  /** Empty: whoever has the office's own token. */
  readonly user: string;
}

export function encodeSession(clock: Clock, key: string, user: string): string {
  const expiresAt = String(clock.now().getTime() + SESSION_SECONDS * 1000);
  return [expiresAt, sign(key, expiresAt, user), Buffer.from(user).toString('base64url')].join('.');
}

export function decodeSession(cookie: string): Session {
  const [expiresAt = '', signature = '', user = ''] = cookie.split('.');
  return { expiresAt, signature, user: Buffer.from(user, 'base64url').toString() };
}

export function isValidSession(clock: Clock, key: string, { expiresAt, signature, user }: Session): boolean {
  return isEqual(signature, sign(key, expiresAt, user)) && Number(expiresAt) > clock.now().getTime();
}

/** Digests have one length, so the comparison takes one time whatever was given. */
export function isEqual(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

function sign(key: string, expiresAt: string, user: string): string {
  const secret = createHash('sha256').update(`duban console session\n${key}`).digest();
  return createHmac('sha256', secret).update(`${expiresAt}\n${user}`).digest('base64url');
}
