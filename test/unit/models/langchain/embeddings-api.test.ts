// Embeddings of a service, over a local server that speaks its protocol.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApiEmbeddings } from '../../../../src/models/langchain/embeddings-api.ts';
import type { FittedEmbeddings } from '../../../../src/domain/answering/passages/index.ts';
import type { Clock } from '../../../../src/shared/clock.ts';
import { UpstreamError } from '../../../../src/shared/errors.ts';
import { harbour } from '../../../contract/passage-search.contract.ts';
import { openPreparedPassages } from '../../../support/open-prepared-passages.ts';
import { encodeBase64, startEmbeddingsServer } from '../../../support/start-embeddings-server.ts';
import type { EmbeddingsServer } from '../../../support/start-embeddings-server.ts';

const settings = ({ baseUrl }: EmbeddingsServer, timeoutMs = 5_000) => ({
  baseUrl,
  apiKey: 'sk-secret-key',
  model: 'bge-m3',
  timeoutMs,
});

async function connect(
  server: EmbeddingsServer,
  timeoutMs?: number,
  clock?: Clock,
): Promise<FittedEmbeddings> {
  return createApiEmbeddings(settings(server, timeoutMs), clock).fit([]);
}

async function findError(promise: Promise<unknown>): Promise<UpstreamError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UpstreamError);
  return error as UpstreamError;
}

describe('embeddings of an OpenAI-compatible service', () => {
  it('asks for numbers, with the model and the key', async () => {
    const server = await startEmbeddingsServer();
    expect(await (await connect(server)).embedQuery('低空经济')).toEqual([4, 1, 0.5, -0.25]);
    expect(server.requests).toEqual([
      {
        path: '/v1/embeddings',
        authorization: 'Bearer sk-secret-key',
        model: 'bge-m3',
        texts: ['低空经济'],
        format: 'float',
      },
    ]);
  });

  it('follows no redirect', async () => {
    const other = await startEmbeddingsServer();
    const redirect = createServer((_, response) => {
      response.writeHead(307, { location: `${other.baseUrl}/embeddings` }).end();
    });
    await new Promise<void>((resolve) => redirect.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void redirect.close());
    const baseUrl = `http://127.0.0.1:${(redirect.address() as AddressInfo).port}/v1`;
    const embeddings = await createApiEmbeddings({ ...settings(other), baseUrl }).fit([]);
    await findError(embeddings.embedQuery('低空经济'));
    expect(other.requests).toEqual([]);
  });

  it('reads base64 where the service sends it all the same', async () => {
    const server = await startEmbeddingsServer({ encode: encodeBase64 });
    const embeddings = await connect(server);
    expect(await embeddings.embedQuery('低空经济')).toEqual([4, 1, 0.5, -0.25]);
    expect(await embeddings.embedDocuments(['一', '二三'])).toEqual([
      [1, 1, 0.5, -0.25],
      [2, 1, 0.5, -0.25],
    ]);
  });

  it('sends many texts a few at a time, and keeps their order', async () => {
    const server = await startEmbeddingsServer();
    const texts = Array.from({ length: 25 }, (_, at) => 'x'.repeat(at + 1));
    const vectors = await (await connect(server)).embedDocuments(texts);
    expect(vectors.map(([length]) => length)).toEqual(texts.map(({ length }) => length));
    expect(Math.max(...server.requests.map((request) => request.texts.length))).toBe(10);
  });

  it.each([
    ['another length', [[1, 2, 3]]],
    ['one number, the mark of a misread answer', [[0]]],
    ['no number', [[Number.NaN, 1]]],
    ['no vector', [undefined]],
  ])('refuses %s', async (_what, [vector]) => {
    const server = await startEmbeddingsServer();
    const embeddings = await connect(server);
    await embeddings.embedDocuments(['first']);
    server.behaviour = { encode: () => vector ?? null };
    expect((await findError(embeddings.embedDocuments(['second']))).retryable).toBe(false);
    expect((await findError(embeddings.embedQuery('third'))).code).toMatch(/^embeddings-/);
  });

  it.each([
    [401, false],
    [404, false],
    [429, true],
    [500, true],
  ])('says of status %d whether trying again may help, and never the key', async (status, retryable) => {
    const error = await findError((await connect(await startEmbeddingsServer({ status }))).embedQuery('x'));
    expect(error.retryable).toBe(retryable);
    expect(error.message).toContain(String(status));
    expect(error.message).not.toContain('secret');
  });

  it('does not wait for ever', async () => {
    const error = await findError(
      (await connect(await startEmbeddingsServer({ hangs: true }), 150)).embedQuery('x'),
    );
    expect(error).toMatchObject({ retryable: true, message: 'The embeddings model did not answer in time.' });
  });

  it('says that nobody is there', async () => {
    const error = await findError(
      createApiEmbeddings({ baseUrl: 'http://127.0.0.1:1/v1', apiKey: undefined, model: 'm', timeoutMs: 500 })
        .restore('')
        .embedQuery('x'),
    );
    expect(error).toMatchObject({ retryable: true, message: 'The embeddings model is out of reach.' });
  });

  it('rests after a failure instead of failing each question anew', async () => {
    const server = await startEmbeddingsServer({ status: 500 });
    let now = 0;
    const embeddings = await connect(server, undefined, { now: () => new Date(now) });
    await findError(embeddings.embedQuery('x'));
    expect((await findError(embeddings.embedQuery('x'))).code).toBe('embeddings-resting');
    expect(server.requests).toHaveLength(1);
    server.behaviour = {};
    now = 31_000;
    expect(await embeddings.embedQuery('x')).toHaveLength(4);
  });

  it('has an equal vote in passage search', async () => {
    const server = await startEmbeddingsServer({ embed: (text) => [0.1, Number(/老师|教师/.test(text))] });
    const passages = await openPreparedPassages({ model: createApiEmbeddings(settings(server)) });
    await passages.index.rebuild([harbour]);
    const [best] = await passages.index.search('老师', { limit: 1 });
    await passages.close();
    expect(best).toMatchObject({ task: 3 });
    expect(best?.foundBy).toContain('vector');
    expect(server.requests.at(-1)?.texts).toEqual(['老师']);
  });
});
