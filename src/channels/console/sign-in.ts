// The sign-in page: the access token is typed once, and a signed cookie stands for it afterwards.
import type { Request, Response } from 'express';
import { addressOf } from './access-guard.ts';
import type { AccessGuard } from './access-guard.ts';
import { fill, textsOf } from './page/texts/texts.ts';
import { readLanguage } from './reader-preferences.ts';
import { SESSION_COOKIE, SESSION_SECONDS } from './session.ts';
import { showPage } from './show-page.ts';

export interface SignInDeps {
  readonly access: AccessGuard;
}

export async function showSignIn(deps: SignInDeps, request: Request, response: Response): Promise<void> {
  const next = toLocalPath(request.query['next']);
  const access = await deps.access.check(request);
  if (access.kind === 'granted') response.redirect(303, next);
  else await showForm(request, response, next, '');
}

export async function signIn(deps: SignInDeps, request: Request, response: Response): Promise<void> {
  const form = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const next = toLocalPath(form['next']);
  const token = typeof form['token'] === 'string' ? form['token'].trim() : '';
  const access = await deps.access.signIn(token, addressOf(request));
  const texts = textsOf(readLanguage(request));
  if (access.kind === 'granted') {
    if (access.session !== undefined) setSession(request, response, access.session, SESSION_SECONDS);
    response.redirect(303, next);
  } else if (access.kind === 'locked') {
    response.status(429).set('Retry-After', String(access.waitSeconds));
    await showForm(request, response, next, fill(texts.signInLocked, { seconds: access.waitSeconds }));
  } else {
    response.status(401);
    await showForm(request, response, next, texts.signInWrong);
  }
}

export function signOut(request: Request, response: Response): void {
  setSession(request, response, '', 0);
  response.redirect(303, '/sign-in');
}

async function showForm(request: Request, response: Response, next: string, problem: string): Promise<void> {
  const values = { next, problem, problemState: problem === '' ? 'hidden' : 'shown' };
  await showPage({ name: 'sign-in', title: 'signInTitle', identity: 'none', values }, request, response);
}

function setSession(request: Request, response: Response, session: string, seconds: number): void {
  response.cookie(SESSION_COOKIE, session, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    maxAge: seconds * 1000,
    // Behind a reverse proxy that speaks TLS the cookie must never travel in the open.
    secure: request.headers['x-forwarded-proto'] === 'https',
  });
}

/** A way back within this site; anything that could lead elsewhere becomes the first page. */
export function toLocalPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/';
  const base = 'http://console.invalid';
  if (!URL.canParse(next, base)) return '/';
  const url = new URL(next, base);
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : '/';
}
