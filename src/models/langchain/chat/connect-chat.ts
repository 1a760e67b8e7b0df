// The LangChain client of an OpenAI-compatible service. It is large: it is loaded with the first question, not with the bot.
import type { ChatOpenAICompletions } from '@langchain/openai';
import type { ChatSettings } from './chat-settings.ts';
import { createModelFetch } from './model-fetch.ts';

/** How the service can be spoken to, from the best to what everything understands. */
export const TRANSPORTS = ['stream-with-usage', 'stream', 'whole'] as const;
export type Transport = (typeof TRANSPORTS)[number];

export type Connect = (transport: Transport) => Promise<ChatOpenAICompletions>;

export function createConnect(settings: ChatSettings): Connect {
  const clients = new Map<Transport, Promise<ChatOpenAICompletions>>();
  const fetch = createModelFetch(settings);
  return (transport) => {
    const client = clients.get(transport) ?? connect(settings, transport, fetch);
    clients.set(transport, client);
    return client;
  };
}

async function connect(
  settings: ChatSettings,
  transport: Transport,
  fetch: typeof globalThis.fetch,
): Promise<ChatOpenAICompletions> {
  // Not ChatOpenAI, which sends models of certain names to another interface that only one maker has.
  const { ChatOpenAICompletions } = await import('@langchain/openai');
  const { baseUrl, apiKey, model, temperature, maxAnswerTokens, timeoutMs } = settings;
  return new ChatOpenAICompletions({
    model,
    // A local service often wants no key, and the client refuses to go without one.
    apiKey: apiKey ?? 'none',
    ...(temperature === undefined ? {} : { temperature }),
    maxTokens: maxAnswerTokens,
    timeout: timeoutMs,
    // Retries are counted and spaced by ask-patiently.ts.
    maxRetries: 0,
    streamUsage: transport === 'stream-with-usage',
    // Said here, so that no environment variable can say otherwise.
    configuration: { baseURL: baseUrl, organization: null, project: null, logLevel: 'off', fetch },
  });
}
