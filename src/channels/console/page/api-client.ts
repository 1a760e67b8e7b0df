// The page's only way to the server. Every failure becomes a sentence that a person can read.
import type { ConversationResponse, ErrorResponse, MessageResponse } from '../api-schema.ts';
import type { RegisterPage } from '../register-view.port.ts';
import { readerLanguage, readerTexts } from './masthead.ts';

export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  /** `message` is for the reader. */
  | { readonly kind: 'failed'; readonly message: string };

export function sendMessage(
  text: string,
  conversation: string | undefined,
): Promise<Outcome<MessageResponse>> {
  return call('/api/messages', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(conversation === undefined ? { text } : { text, conversation }),
  });
}

export function loadConversation(conversation: string): Promise<Outcome<ConversationResponse>> {
  return call(`/api/conversations/${encodeURIComponent(conversation)}`);
}

export function loadRegister(): Promise<Outcome<RegisterPage>> {
  return call('/api/register');
}

export function loadOpenApi(): Promise<Outcome<unknown>> {
  return call('/api/openapi.json');
}

async function call<Value>(path: string, init: RequestInit = {}): Promise<Outcome<Value>> {
  try {
    // Errors, and the register's script, come in the language that the page shows.
    const response = await fetch(`${path}?lang=${readerLanguage()}`, init);
    if (response.status === 401) signInAgain();
    const value = (await response.json()) as Value | ErrorResponse;
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
