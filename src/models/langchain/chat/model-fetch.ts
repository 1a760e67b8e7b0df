// The way out to the model: through MODEL_PROXY and no other, trusting MODEL_CA_FILE, following no redirect.
import { Agent, fetch as undiciFetch, ProxyAgent } from 'undici';
import type { Dispatcher } from 'undici';
import type { ChatSettings } from './chat-settings.ts';

type Fetch = typeof globalThis.fetch;

export function createModelFetch(settings: Pick<ChatSettings, 'ca' | 'proxy'>): Fetch {
  const dispatcher = createDispatcher(settings);
  const send = undiciFetch as unknown as (input: unknown, init: unknown) => ReturnType<Fetch>;
  // A redirect would carry the question to an address that nobody configured.
  return (input, init) => send(input, { ...init, dispatcher, redirect: 'manual' });
}

function createDispatcher({ ca, proxy }: Pick<ChatSettings, 'ca' | 'proxy'>): Dispatcher {
  const trust = ca === undefined ? {} : { ca };
  return proxy === undefined
    ? new Agent({ connect: trust })
    : new ProxyAgent({ uri: proxy, requestTls: trust });
}
