// A service that speaks the OpenAI embeddings protocol on this machine, in whichever way a test wants it to behave.
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface EmbeddingsRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly texts: readonly string[];
  readonly format: string | undefined;
}

export interface EmbeddingsBehaviour {
  /** Answers with this status instead of vectors. */
  status?: number;
  encode?: (vector: readonly number[]) => unknown;
  embed?: (text: string) => readonly number[];
  /** Never answers. */
  hangs?: boolean;
}

export interface EmbeddingsServer {
  readonly baseUrl: string;
  readonly requests: readonly EmbeddingsRequest[];
  behaviour: EmbeddingsBehaviour;
}

export const encodeBase64 = (vector: readonly number[]): string =>
  Buffer.from(Float32Array.from(vector).buffer).toString('base64');

export async function startEmbeddingsServer(behaviour: EmbeddingsBehaviour = {}): Promise<EmbeddingsServer> {
  const requests: EmbeddingsRequest[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { model, input, encoding_format: format } = JSON.parse(body) as EmbeddingsBody;
      const texts = typeof input === 'string' ? [input] : input;
      requests.push({
        path: request.url ?? '',
        authorization: request.headers.authorization,
        model,
        texts,
        format,
      });
      const { status, hangs = false, encode = asNumbers, embed = embedLength } = opened.behaviour;
      if (hangs) return;
      if (status !== undefined) response.writeHead(status, { 'content-type': 'application/json' });
      else response.setHeader('content-type', 'application/json');
      const data = texts.map((text, index) => ({
        object: 'embedding',
        index,
        embedding: encode(embed(text)),
      }));
      const error = { message: `refused: ${request.headers.authorization ?? ''}` };
      response.end(JSON.stringify(status === undefined ? { object: 'list', model, data } : { error }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const opened: EmbeddingsServer = { baseUrl: `http://127.0.0.1:${port}/v1`, requests, behaviour };
  return opened;
}

interface EmbeddingsBody {
  readonly model: string;
  readonly input: string | readonly string[];
  readonly encoding_format?: string;
}

const asNumbers = (vector: readonly number[]): unknown => vector;
const embedLength = (text: string): number[] => [text.length, 1, 0.5, -0.25];

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
