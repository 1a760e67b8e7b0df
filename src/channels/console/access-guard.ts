// Who may come in, and who it is. With an office's token set: that token lets a stranger in, a personal token a person.
// Without one, which is on loopback only, everybody comes in and chooses as whom to speak.
import type { Request } from 'express';
import type { Clock } from '../../shared/clock.ts';
import { createFailureThrottle } from './failure-throttle.ts';
import { GUEST } from './people-view.port.ts';
import type { PeopleView } from './people-view.port.ts';
import { readCookie } from './reader-preferences.ts';
import { decodeSession, encodeSession, isEqual, isValidSession, SESSION_COOKIE } from './session.ts';

export const SPEAKER_COOKIE = 'duban_speaker';

export type Access =
  | { readonly kind: 'granted'; readonly user: string }
  | { readonly kind: 'denied' }
  | { readonly kind: 'locked'; readonly waitSeconds: number };

export interface AccessGuard {
  /** Whether a token is asked for; otherwise people are chosen. */
  readonly required: boolean;
  check(request: Request): Promise<Access>;
  /** Judges a typed token; `granted` comes with the cookie's value. */
  signIn(given: string, address: string): Promise<Access & { readonly session?: string }>;
}

export interface AccessDeps {
  readonly clock: Clock;
  readonly people: Pick<PeopleView, 'findByToken' | 'findSessionKey'>;
}

export function createAccessGuard(deps: AccessDeps, token: string | undefined): AccessGuard {
  const throttle = createFailureThrottle(deps.clock);

  async function judge(given: string, address: string): Promise<Access> {
    const waitSeconds = throttle.waitSeconds(address);
    if (waitSeconds > 0) return { kind: 'locked', waitSeconds };
    if (token !== undefined && isEqual(given, token)) return { kind: 'granted', user: GUEST };
    const user = await deps.people.findByToken(given);
    if (user !== undefined) return { kind: 'granted', user };
    throttle.fail(address);
    return { kind: 'denied' };
  }

  /** A session is a signature, which nobody guesses: it is not counted as an attempt. */
  async function checkSession(cookie: string): Promise<Access> {
    const session = decodeSession(cookie);
    const key = session.user === '' ? token : await deps.people.findSessionKey(session.user);
    if (key === undefined || !isValidSession(deps.clock, key, session)) return { kind: 'denied' };
    return { kind: 'granted', user: session.user === '' ? GUEST : session.user };
  }

  return {
    required: token !== undefined,
    async check(request) {
      const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
      if (bearer !== undefined) return judge(bearer.trim(), addressOf(request));
      if (token === undefined) return { kind: 'granted', user: readSpeaker(request) };
      const cookie = readCookie(request, SESSION_COOKIE);
      return cookie === undefined ? { kind: 'denied' } : checkSession(cookie);
    },
    async signIn(given, address) {
      const access = await judge(given, address);
      if (access.kind !== 'granted') return access;
      const isOffice = access.user === GUEST;
      const key = isOffice ? token : await deps.people.findSessionKey(access.user);
      if (key === undefined) return { kind: 'denied' };
      return { ...access, session: encodeSession(deps.clock, key, isOffice ? '' : access.user) };
    },
  };
}

export function addressOf(request: Request): string {
  return request.socket.remoteAddress ?? '';
}

function readSpeaker(request: Request): string {
  const chosen = readCookie(request, SPEAKER_COOKIE) ?? '';
  try {
    const user = decodeURIComponent(chosen);
    return user === '' ? GUEST : user;
  } catch (error) {
    if (error instanceof URIError) return GUEST;
    throw error;
  }
}
