// POST /v1/embeddings: numbers, or base64 whatever was asked for.
import type { ServerResponse } from 'node:http';
import type { Behaviour } from './behaviour.ts';

export function answerEmbeddings(
  { embeddings = 'float', dimensions = 4, fails, hangs = false }: Behaviour,
  body: Readonly<Record<string, unknown>>,
  response: ServerResponse,
): void {
  if (hangs) return;
  if (fails !== undefined) {
    response.writeHead(fails.status).end();
    return;
  }
  const texts = typeof body['input'] === 'string' ? [body['input']] : (body['input'] as string[]);
  const data = texts.map((text, index) => {
    const vector = Array.from({ length: dimensions }, (_, at) => ((text.length + at) % 7) / 7);
    const embedding =
      embeddings === 'float' ? vector : Buffer.from(Float32Array.from(vector).buffer).toString('base64');
    return { object: 'embedding', index, embedding };
  });
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ object: 'list', model: body['model'], data, usage: {} }));
}
