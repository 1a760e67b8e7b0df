// The way out to the model: through MODEL_PROXY and no other, trusting MODEL_CA_FILE, following no redirect.
import type { Dispatcher } from 'undici';
import type { ChatSettings } from './chat-settings.ts';

type Fetch = typeof globalThis.fetch;

interface Way {
  readonly send: (input: unknown, init: unknown) => ReturnType<Fetch>;
  readonly dispatcher: Dispatcher;
}

export function createModelFetch(settings: Pick<ChatSettings, 'ca' | 'proxy'>): Fetch {
  let way: Promise<Way> | undefined;
  return async (input, init) => {
    const { send, dispatcher } = await (way ??= openWay(settings));
    // A redirect would carry the question to an address that nobody configured.
    return send(input, { ...init, dispatcher, redirect: 'manual' });
  };
}

/** The client is loaded with the first request, not with the bot. */
async function openWay({ ca, proxy }: Pick<ChatSettings, 'ca' | 'proxy'>): Promise<Way> {
  const { Agent, fetch, ProxyAgent } = await import('undici');
  const trust = ca === undefined ? {} : { ca };
  const dispatcher =
    proxy === undefined ? new Agent({ connect: trust }) : new ProxyAgent({ uri: proxy, requestTls: trust });
  return { send: fetch as unknown as Way['send'], dispatcher };
}
