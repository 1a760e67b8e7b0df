// What an embeddings service gives for one text, as it comes over the line: numbers or base64, and how many.
import { createModelFetch } from './chat/model-fetch.ts';
import { decodeVectors } from './decode-vectors.ts';
import type { ApiEmbeddingsSettings } from './embeddings-api.ts';
import { readTrouble, translateModelError } from './model-error.ts';
import type { Trouble } from './model-error.ts';

export type EmbeddingsProbe =
  | { readonly kind: 'works'; readonly encoding: 'float' | 'base64'; readonly dimensions: number }
  | { readonly kind: 'fails'; readonly problem: string; readonly trouble: Trouble };

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
    const failure = translateModelError('embeddings', error);
    return { kind: 'fails', problem: failure.message, trouble: readTrouble(failure) };
  }
}

async function request({
  baseUrl,
  apiKey,
  model,
  timeoutMs,
  ca,
  proxy,
}: ApiEmbeddingsSettings): Promise<unknown> {
  const response = await createModelFetch({ ca, proxy })(`${baseUrl}/embeddings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey ?? 'none'}` },
    body: JSON.stringify({ model, input: [TEXT], encoding_format: 'float' }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) {
    throw translateModelError('embeddings', { status: response.status });
  }
  const body = (await response.json()) as { data?: readonly { embedding?: unknown }[] };
  return body.data?.[0]?.embedding;
}
