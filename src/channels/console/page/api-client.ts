// The page's only way to the server. Every failure becomes a sentence that a person can read.
import type { ConversationResponse, ErrorResponse, MessageUpdate } from '../api-schema.ts';
import type { CommandsResponse } from '../command-list.port.ts';
import type { DigestsResponse } from '../digest-view.port.ts';
import type { InboxResponse } from '../inbox.ts';
import type { LedgerResponse, LedgerTaskResponse } from '../ledger-view.port.ts';
import type { PeopleResponse } from '../people-view.port.ts';
import type { CorrectionRequest, ReviewResponse } from '../review-view.port.ts';
import type { RegisterPage } from '../register-view.port.ts';
import { readerLanguage, readerTexts } from './masthead.ts';
import { readLines } from './read-lines.ts';
import type { FirstAnswer } from './read-lines.ts';
import { readSpeaker } from './speaker.ts';

export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  /** `message` is for the reader. */
  | { readonly kind: 'failed'; readonly message: string };

export interface Sending {
  readonly file?: File | undefined;
  /** A model words the answer anew: each update takes the place of the reply before. */
  readonly onUpdate?: (update: MessageUpdate) => void;
  /** No update will follow: the last word was said, or the connection broke. */
  readonly onEnd?: () => void;
}

/** Resolves with the looked-up answer; what follows it is told to `onUpdate`. */
export function sendMessage(
  text: string,
  conversation: string | undefined,
  { file, onUpdate, onEnd }: Sending = {},
): Promise<Outcome<FirstAnswer>> {
  const headers = { Accept: onUpdate === undefined ? 'application/json' : 'application/x-ndjson' };
  const read = (response: Response): Promise<unknown> => readLines(response, { onUpdate, onEnd });
  if (file === undefined) {
    const body = JSON.stringify(conversation === undefined ? { text } : { text, conversation });
    const json = { ...headers, 'Content-Type': 'application/json' };
    return call('/api/messages', { method: 'POST', headers: json, body }, { read });
  }
  const form = new FormData();
  form.set('text', text);
  if (conversation !== undefined) form.set('conversation', conversation);
  form.set('file', file);
  return call('/api/messages', { method: 'POST', headers, body: form }, { read });
}

export function loadConversation(conversation: string): Promise<Outcome<ConversationResponse>> {
  return call(`/api/conversations/${encodeURIComponent(conversation)}`);
}

export function loadRegister(): Promise<Outcome<RegisterPage>> {
  return call('/api/register');
}

export function loadLedger(): Promise<Outcome<LedgerResponse>> {
  return call('/api/ledger');
}

export function loadLedgerTask(document: string, task: number): Promise<Outcome<LedgerTaskResponse>> {
  return call('/api/ledger/task', {}, { query: { document, task: String(task) } });
}

export function loadInbox(): Promise<Outcome<InboxResponse>> {
  return call('/api/inbox');
}

export function markInboxRead(upTo: number): Promise<Outcome<unknown>> {
  return post('/api/inbox/read', { upTo });
}

export function loadDigests(): Promise<Outcome<DigestsResponse>> {
  return call('/api/digests');
}

export function loadReview(document: string): Promise<Outcome<ReviewResponse>> {
  return call('/api/review', {}, { query: { document } });
}

export function sendCorrection(correction: CorrectionRequest): Promise<Outcome<unknown>> {
  return post('/api/review/corrections', correction);
}

export function withdrawCorrection(number: number): Promise<Outcome<unknown>> {
  return post('/api/review/withdrawals', { number });
}

export function loadPeople(): Promise<Outcome<PeopleResponse>> {
  return call('/api/people');
}

export function loadCommands(): Promise<Outcome<CommandsResponse>> {
  return call('/api/commands');
}

export function loadOpenApi(): Promise<Outcome<unknown>> {
  return call('/api/openapi.json');
}

function post<Value>(path: string, body: object): Promise<Outcome<Value>> {
  return call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

interface Reading {
  readonly query?: Readonly<Record<string, string>>;
  readonly read?: (response: Response) => Promise<unknown>;
}

async function call<Value>(
  path: string,
  init: RequestInit = {},
  { query = {}, read = (response) => response.json() }: Reading = {},
): Promise<Outcome<Value>> {
  try {
    // Errors, and the register's script, come in the language that the page shows.
    const search = new URLSearchParams({ lang: readerLanguage(), ...query });
    // Another tab may have changed who speaks: then the server refuses rather than write under another name.
    const headers = { ...init.headers, 'Duban-Speaker': encodeURIComponent(readSpeaker().user) };
    const response = await fetch(`${path}?${search.toString()}`, { ...init, headers });
    if (response.status === 401) signInAgain();
    const value = (await (response.ok ? read(response) : response.json())) as Value | ErrorResponse;
    if (response.ok) return { kind: 'done', value: value as Value };
    return { kind: 'failed', message: (value as ErrorResponse).error.message };
  } catch (error) {
    // fetch() answers a lost connection with a TypeError, json() a cut-off or foreign body with a SyntaxError.
    if (error instanceof TypeError || error instanceof SyntaxError) {
      return { kind: 'failed', message: readerTexts().offline };
    }
    throw error;
  }
}

function signInAgain(): void {
  location.assign(
    `/sign-in?${new URLSearchParams({ next: location.pathname + location.search }).toString()}`,
  );
}
