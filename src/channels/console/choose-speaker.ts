// As whom somebody speaks, where no token is asked for: a page to choose on, and a cookie that remembers the choice.
import type { Request, Response } from 'express';
import { SPEAKER_COOKIE } from './access-guard.ts';
import { createApiError } from './api-error.ts';
import { GUEST } from './people-view.port.ts';
import type { PeopleResponse, PeopleView } from './people-view.port.ts';
import { readLanguage } from './reader-preferences.ts';
import { toLocalPath } from './sign-in.ts';

export interface ChooseSpeakerDeps {
  readonly people: PeopleView;
}

const MAX_NAME = 64;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Names that would be unreadable or mistaken for another: control characters, separators, other channels' prefixes. */
const IMPROPER = /[\p{C}\p{Z}/\\:]/u;

export async function listPeople(
  { people }: ChooseSpeakerDeps,
  request: Request,
  response: Response,
): Promise<void> {
  const language = readLanguage(request);
  const [list, demo] = await Promise.all([people.list(language), people.offerDemo(language)]);
  response.json({ people: list, demo } satisfies PeopleResponse);
}

/** An empty user is the stranger again. Somebody who is not bound yet may be chosen, to ask for a binding. */
export function chooseSpeaker(request: Request, response: Response): void {
  const form = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const user = typeof form['user'] === 'string' ? form['user'].trim() : '';
  if (user.length > MAX_NAME || user === GUEST || IMPROPER.test(user))
    throw createApiError('invalid_request');
  response.cookie(SPEAKER_COOKIE, encodeURIComponent(user), {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    maxAge: user === '' ? 0 : 30 * DAY_MS,
    encode: (value) => value,
  });
  response.redirect(303, toLocalPath(form['next']));
}

export async function createDemoPeople(
  { people }: ChooseSpeakerDeps,
  _request: Request,
  response: Response,
): Promise<void> {
  await people.createDemo();
  response.redirect(303, '/speak');
}
