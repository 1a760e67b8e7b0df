// The real client against a service that has, and lacks, what services have and lack.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect as connectSocket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { LanguageModel, Prompt } from '../../../../../src/domain/answering/index.ts';
import { createChatModel } from '../../../../../src/models/langchain/chat/chat-model.ts';
import type { ChatSettings } from '../../../../../src/models/langchain/chat/chat-settings.ts';
import { probeChat } from '../../../../../src/models/langchain/chat/probe-chat.ts';
import { UpstreamError } from '../../../../../src/shared/errors.ts';
import { startModelServer } from '../../../../support/model-server/index.ts';
import type { Behaviour, ModelServer } from '../../../../support/model-server/index.ts';

const form = {
  name: 'read_question',
  about: 'How a question is read.',
  shape: z.object({ ask: z.string(), tasks: z.array(z.number()) }),
};
const filled = { ask: 'lead', tasks: [13] };
const prompt: Prompt = { name: 'word-answer', version: 'v', system: 'Say it.', user: 'Which?' };
const formPrompt: Prompt = { ...prompt, name: 'read-question', system: 'Say it in JSON.' };

interface Opened {
  readonly server: ModelServer;
  readonly model: LanguageModel;
  readonly settings: ChatSettings;
  readonly pauses: readonly number[];
  /** Moves the clock on. */
  readonly pass: (ms: number) => void;
}

async function open(
  behaviour: Partial<Behaviour> = {},
  changed: Partial<ChatSettings> = {},
): Promise<Opened> {
  const server = await startModelServer({
    mind: (asked) => (asked.form === undefined ? '好。' : filled),
    ...behaviour,
  });
  onTestFinished(() => server.close());
  const settings: ChatSettings = {
    baseUrl: server.baseUrl,
    apiKey: 'sk-secret-key',
    model: 'm',
    timeoutMs: 3_000,
    ca: undefined,
    proxy: undefined,
    temperature: undefined,
    contextTokens: 8_000,
    maxAnswerTokens: 300,
    ...changed,
  };
  const pauses: number[] = [];
  let now = 0;
  const model = createChatModel(settings, {
    clock: { now: () => new Date(now) },
    random: () => 0.5,
    sleep: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  });
  return { server, model, settings, pauses, pass: (ms) => (now += ms) };
}

const signal = (): AbortSignal => AbortSignal.timeout(10_000);

async function failureOf(promise: Promise<unknown>): Promise<UpstreamError> {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UpstreamError);
  return error as UpstreamError;
}

describe('a form', () => {
  it.each<readonly [string, Partial<Behaviour>, string]>([
    ['by a schema', {}, 'json-schema'],
    ['by a tool where schemas are refused', { lacks: ['schema'] }, 'tool'],
    ['by words where tools are refused too', { lacks: ['schema', 'tools'] }, 'text'],
    ['without streaming', { lacks: ['streaming', 'schema', 'tools'] }, 'text'],
    ['behind thoughts', { thinks: 'aloud' }, 'json-schema'],
    ['behind thoughts whose beginning is not marked', { thinks: 'unopened' }, 'json-schema'],
    ['in a fence', { wraps: ['好的：\n```json\n', '\n```\n希望有帮助。'] }, 'json-schema'],
  ])('is filled in %s', async (_, behaviour, way) => {
    const { model } = await open(behaviour);
    expect(await model.fill(formPrompt, form, { signal: signal() })).toMatchObject({ value: filled, way });
  });

  it('is filled in the way that worked the last time', async () => {
    const { model, server } = await open({ lacks: ['schema', 'tools'] });
    for (let turn = 0; turn < 2; turn += 1) await model.fill(formPrompt, form, { signal: signal() });
    expect(server.requests.map(({ by }) => by)).toEqual(['schema', 'tool', 'text', 'text']);
  });

  it('is asked for in the best way again after a while: a slip is no lasting fault', async () => {
    let slips = 1;
    const { model, pass } = await open({ mind: () => ((slips -= 1) >= 0 ? 'I would rather not.' : filled) });
    const wayNow = async (): Promise<string> =>
      (await model.fill(formPrompt, form, { signal: signal() })).way;
    expect([await wayNow(), await wayNow()]).toEqual(['tool', 'tool']);
    pass(3_600_001);
    expect(await wayNow()).toBe('json-schema');
  });

  it.each(['streaming', 'usage'] as const)(
    'comes by a schema where the first refusal was of %s, not of the schema',
    async (lack) => {
      const { model } = await open({ lacks: [lack] });
      await model.fill(formPrompt, form, { signal: signal() });
      expect(await model.fill(formPrompt, form, { signal: signal() })).toMatchObject({
        value: filled,
        way: 'json-schema',
        usage: { requests: 1 },
      });
    },
  );

  it('counts the requests that were refused on the way', async () => {
    const { model } = await open({ lacks: ['schema', 'tools'] });
    const made: number[] = [];
    const { usage } = await model.fill(formPrompt, form, { signal: signal(), onRequest: () => made.push(1) });
    expect(usage.requests).toBe(3);
    expect(made).toHaveLength(3);
  });

  it.each(['{"ask": "le', 'I would rather not.', ''])('is none where the model writes %j', async (words) => {
    const { model } = await open({ mind: () => words });
    expect((await model.fill(formPrompt, form, { signal: signal() })).value).toBeUndefined();
  });
});

describe('a text', () => {
  it('grows, and its thoughts are never part of it', async () => {
    const { model } = await open({ mind: () => '第一句说完了。第二句也说完了。', thinks: 'aloud' });
    const seen: string[] = [];
    const { text, usage } = await model.write(prompt, {
      signal: signal(),
      onText: (each) => seen.push(each),
    });
    expect(text).toBe('第一句说完了。第二句也说完了。');
    expect(seen.filter((each) => !text.startsWith(each))).toEqual([]);
    expect(usage).toMatchObject({ requests: 1, answerTokens: text.length });
  });

  it('is asked for with the key, the limits and nothing of the environment', async () => {
    const { model, server } = await open();
    await model.write(prompt, { signal: signal() });
    expect(server.requests[0]).toMatchObject({ authorization: 'Bearer sk-secret-key', model: 'm' });
    expect(server.requests[0]?.body).not.toHaveProperty('temperature');
    expect(server.requests[0]?.body).toMatchObject({ max_tokens: 300, stream: true });
  });

  it.each([{ lacks: ['streaming'] }, { lacks: ['usage'] }] as const)(
    'comes all the same: %j',
    async (behaviour) => {
      const { model } = await open(behaviour);
      expect((await model.write(prompt, { signal: signal() })).text).toBe('好。');
    },
  );
});

describe('a service that fails', () => {
  it('is tried twice more, after pauses that grow', async () => {
    const { model, pauses } = await open({ fails: { status: 503, times: 2 } });
    expect((await model.write(prompt, { signal: signal() })).usage.requests).toBe(3);
    expect(pauses).toEqual([300, 600]);
  });

  it.each<readonly [string, Partial<Behaviour>]>([
    ['500', { fails: { status: 500 } }],
    ['429', { fails: { status: 429 } }],
    ['a line that breaks', { hangsUpAfter: 1 }],
    ['a line that goes dead', { fallsSilentAfter: 1 }],
  ])('%s: then it rests for half a minute', async (_, behaviour) => {
    const { model, server, pass } = await open(behaviour);
    expect((await failureOf(model.write(prompt, { signal: signal() }))).retryable).toBe(true);
    expect((await failureOf(model.write(prompt, { signal: signal() }))).code).toBe('model-resting');
    expect(server.requests).toHaveLength(3);
    server.behaviour = { mind: () => '好。' };
    pass(31_000);
    expect((await model.write(prompt, { signal: signal() })).text).toBe('好。');
  });

  it('is told of each request, also of those that fail', async () => {
    const { model } = await open({ fails: { status: 503 } });
    let made = 0;
    await failureOf(model.write(prompt, { signal: signal(), onRequest: () => (made += 1) }));
    expect(made).toBe(3);
  });

  it('is not asked what would not fit', async () => {
    const { model, server } = await open({}, { contextTokens: 2_000, maxAnswerTokens: 300 });
    const long = { ...prompt, user: '督'.repeat(1_800) };
    expect((await failureOf(model.write(long, { signal: signal() }))).code).toBe('prompt-too-long');
    expect(server.requests).toEqual([]);
  });

  it('is given up when the asker has waited enough', async () => {
    const { model } = await open({ hangs: true });
    expect((await failureOf(model.write(prompt, { signal: AbortSignal.timeout(50) }))).code).toBe(
      'chat-failed',
    );
  });

  it('never has its key or its words in an error', async () => {
    const { model } = await open({ fails: { status: 401 } });
    const failure = await failureOf(model.write(prompt, { signal: signal() }));
    expect(failure.message).toBe('The chat model answered 401.');
  });

  it('follows no redirect', async () => {
    const other = await open();
    const redirect = createServer((_, response) => {
      response.writeHead(307, { location: `${other.server.baseUrl}/chat/completions` }).end();
    });
    await new Promise<void>((resolve) => redirect.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void redirect.close());
    const baseUrl = `http://127.0.0.1:${(redirect.address() as AddressInfo).port}/v1`;
    const { model } = await open({}, { baseUrl });
    await failureOf(model.write(prompt, { signal: signal() }));
    expect(other.server.requests).toEqual([]);
  });
});

describe('the way out', () => {
  it('is the proxy of the settings', async () => {
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      const [host = '', port = ''] = (request.url ?? '').split(':');
      const upstream = connectSocket(Number(port), host, () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      });
      socket.on('error', () => upstream.destroy());
      upstream.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      proxy.close();
      proxy.closeAllConnections();
    });
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const { model, server } = await open({}, { proxy: address });
    await model.write(prompt, { signal: signal() });
    expect(new Set(asked)).toEqual(new Set([new URL(server.baseUrl).host]));
  });
});

describe('the probe', () => {
  it.each<readonly [Partial<Behaviour>, readonly string[]]>([
    [{}, ['chat', 'streaming', 'usage', 'json-schema', 'tool', 'json-in-words']],
    [{ lacks: ['schema', 'tools'] }, ['chat', 'streaming', 'usage', 'json-in-words']],
    [{ lacks: ['streaming'] }, ['chat', 'json-schema', 'tool', 'json-in-words']],
    [{ lacks: ['usage', 'tools'] }, ['chat', 'streaming', 'json-schema', 'json-in-words']],
    [{ fails: { status: 500 } }, []],
    [{ mind: () => 'hello' }, ['chat', 'streaming', 'usage']],
  ])('%j', async (behaviour, works) => {
    const { settings } = await open({ mind: () => ({ number: 42 }), ...behaviour });
    const probes = await probeChat(settings, { ...formPrompt, system: 'JSON' }, 42);
    expect(probes.filter((probe) => probe.works).map(({ ability }) => ability)).toEqual(works);
    expect(probes.filter((probe) => !probe.works).every(({ problem }) => problem !== undefined)).toBe(true);
  });
});
