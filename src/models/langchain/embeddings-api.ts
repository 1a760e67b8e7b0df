// Embeddings of an OpenAI-compatible service, through LangChain. Only used where EMBEDDINGS_* is configured.
import type { OpenAIEmbeddings } from '@langchain/openai';
import type { EmbeddingModel, FittedEmbeddings } from '../../domain/answering/passages/index.ts';
import { systemClock } from '../../shared/clock.ts';
import type { Clock } from '../../shared/clock.ts';
import { UpstreamError } from '../../shared/errors.ts';
import { createModelFetch } from './chat/model-fetch.ts';
import { decodeVectors } from './decode-vectors.ts';
import { translateModelError } from './model-error.ts';

export interface ApiEmbeddingsSettings {
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly model: string;
  readonly timeoutMs: number;
  /** A certificate authority in PEM form, for a service inside the office. */
  readonly ca?: string | undefined;
  readonly proxy?: string | undefined;
}

/** Some services take ten texts at most in one request. */
const BATCH = 10;
const RETRIES = 2;
/** Nobody waits longer than this for one vote on a question. */
const QUESTION_TIMEOUT_MS = 4_000;
/** After a failure questions go without that vote for so long, instead of waiting for it each time. */
const COOL_DOWN_MS = 30_000;

export function createApiEmbeddings(
  settings: ApiEmbeddingsSettings,
  clock: Clock = systemClock,
): EmbeddingModel {
  const embeddings = createEmbeddings(settings, clock);
  return {
    name: `${settings.baseUrl} ${settings.model}`,
    weight: 1,
    reads: 'asked',
    fit: () => Promise.resolve(embeddings),
    restore: () => embeddings,
  };
}

function createEmbeddings(settings: ApiEmbeddingsSettings, clock: Clock): FittedEmbeddings {
  const forPassages = connectOnce(settings, { timeout: settings.timeoutMs, maxRetries: RETRIES });
  const forQuestions = connectOnce(settings, {
    timeout: Math.min(settings.timeoutMs, QUESTION_TIMEOUT_MS),
    maxRetries: 0,
  });
  const check = createDimensionCheck();
  let restsUntil = 0;
  return {
    learnt: '',
    async embedDocuments(texts) {
      try {
        return check(decodeVectors(await (await forPassages()).embedDocuments(texts), texts.length));
      } catch (error) {
        throw translateModelError('embeddings', error);
      }
    },
    async embedQuery(text) {
      if (clock.now().getTime() < restsUntil) {
        throw new UpstreamError('embeddings-resting', 'The embeddings model failed a moment ago.', {
          retryable: true,
        });
      }
      try {
        return check(decodeVectors([await (await forQuestions()).embedQuery(text)], 1))[0] ?? [];
      } catch (error) {
        restsUntil = clock.now().getTime() + COOL_DOWN_MS;
        throw translateModelError('embeddings', error);
      }
    },
  };
}

/** The client is large: it is loaded with the first text, not with the bot. */
function connectOnce(
  { baseUrl, apiKey, model, ca, proxy }: ApiEmbeddingsSettings,
  limits: { readonly timeout: number; readonly maxRetries: number },
): () => Promise<OpenAIEmbeddings> {
  let client: Promise<OpenAIEmbeddings> | undefined;
  return () => (client ??= connect());

  async function connect(): Promise<OpenAIEmbeddings> {
    const { OpenAIEmbeddings } = await import('@langchain/openai');
    return new OpenAIEmbeddings({
      ...limits,
      model,
      batchSize: BATCH,
      // Without it 1.5.8 asks for base64, and reads a service that answers numbers all the same as vectors of length 1.
      encodingFormat: 'float',
      // A local service often wants no key, and the client refuses to go without one.
      apiKey: apiKey ?? 'none',
      // Said here, so that no environment variable can say otherwise.
      configuration: {
        baseURL: baseUrl,
        organization: null,
        project: null,
        logLevel: 'off',
        fetch: createModelFetch({ ca, proxy }),
      },
    });
  }
}

/** The first vector says how long they are; a service that changes its mind is not believed. */
function createDimensionCheck(): (vectors: number[][]) => number[][] {
  let dimensions: number | undefined;
  return (vectors) => {
    dimensions ??= vectors[0]?.length;
    if (vectors.every((vector) => vector.length === dimensions)) return vectors;
    throw new UpstreamError(
      'embeddings-dimensions',
      'The embeddings model gave vectors of different lengths.',
      {
        retryable: false,
      },
    );
  };
}
