// What an embeddings service gives for one text, as it comes over the line: numbers or base64, and how many.
import { UpstreamError } from '../../shared/errors.ts';
import { createModelFetch } from './chat/model-fetch.ts';
import { decodeVectors } from './decode-vectors.ts';
import type { ApiEmbeddingsSettings } from './embeddings-api.ts';
import { translateModelError } from './model-error.ts';

export type EmbeddingsProbe =
  | { readonly kind: 'works'; readonly encoding: 'float' | 'base64'; readonly dimensions: number }
  | { readonly kind: 'fails'; readonly problem: string };

const TEXT = '督办';

export async function probeEmbeddings(settings: ApiEmbeddingsSettings): Promise<EmbeddingsProbe> {
  try {
    const answer = await request(settings);
    const [vector = []] = decodeVectors([answer], 1);
    return {
      kind: 'works',
      encoding: typeof answer === 'string' ? 'base64' : 'float',
      dimensions: vector.length,
    };
  } catch (error) {
    return { kind: 'fails', problem: translateModelError('embeddings', error).message };
  }
}

async function request({ baseUrl, apiKey, model, timeoutMs }: ApiEmbeddingsSettings): Promise<unknown> {
  const response = await createModelFetch({ ca: undefined, proxy: undefined })(`${baseUrl}/embeddings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey ?? 'none'}` },
    body: JSON.stringify({ model, input: [TEXT], encoding_format: 'float' }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) {
    throw new UpstreamError('embeddings-failed', `The embeddings model answered ${response.status}.`, {
      retryable: response.status >= 500,
    });
  }
  const body = (await response.json()) as { data?: readonly { embedding?: unknown }[] };
  return body.data?.[0]?.embedding;
}
