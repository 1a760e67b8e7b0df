// `duban doctor` and `duban explain` as a person runs them, with a model and without.
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { UserError } from '../../src/shared/errors.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { honest, startModelServer } from '../support/model-server/index.ts';
import type { Behaviour, ModelServer } from '../support/model-server/index.ts';
import { createDataFolder } from '../support/data-folder.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';

async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const stdout = new PassThrough();
  const said: string[] = [];
  stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const program = createProgram(
    { env, stdin: process.stdin, stdout, stderr: new PassThrough().resume(), onStop: () => undefined },
    '0',
  );
  await program.parseAsync(['node', 'duban', ...args]).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    said.push(`!${error.message}`);
  });
  return said.join('');
}

async function start(behaviour: Partial<Behaviour>): Promise<ModelServer> {
  const server = await startModelServer({ mind: () => ({ number: 42 }), ...behaviour });
  onTestFinished(() => server.close());
  return server;
}

describe('duban doctor', () => {
  it('says what a fresh installation has and does not need', async () => {
    const text = await run(['doctor'], { DUBAN_DATA_DIR: createTemporaryFolder() });
    for (const line of [
      '✓ data folder',
      '✓ database: sound',
      '✓ documents',
      '– Feishu / Lark',
      '– model',
      '– embeddings',
    ])
      expect(text).toContain(line);
  });

  it('says what a model can do, and what happens instead', async () => {
    const { baseUrl } = await start({ lacks: ['schema', 'streaming'], embeddings: 'base64', dimensions: 5 });
    const text = await run(['doctor', '--json'], {
      DUBAN_DATA_DIR: createTemporaryFolder(),
      MODEL_BASE_URL: baseUrl,
      MODEL_NAME: 'm',
      EMBEDDINGS_BASE_URL: baseUrl,
      EMBEDDINGS_MODEL: 'e',
    });
    const checks = JSON.parse(text) as { about: string; state: string; words: string; instead?: string }[];
    const stateOf = (about: string): string | undefined =>
      checks.find((check) => check.about === about)?.state;
    expect(stateOf('model: chat')).toBe('ok');
    expect(stateOf('model: streaming')).toBe('advice');
    expect(stateOf('model: JSON schema')).toBe('advice');
    const embeddings = checks.find(({ about }) => about === 'embeddings');
    expect(embeddings?.words).toBe('e, 5 dimensions, base64');
    for (const { state, instead } of checks) if (state === 'advice') expect(instead).toBeDefined();
  });

  it('calls a model that does not answer broken, and never shows its key', async () => {
    const { baseUrl } = await start({ fails: { status: 401 } });
    const text = await run(['doctor'], {
      DUBAN_DATA_DIR: createTemporaryFolder(),
      MODEL_BASE_URL: baseUrl,
      MODEL_NAME: 'm',
      MODEL_API_KEY: 'sk-secret-key',
    });
    expect(text).toContain(
      '✗ model: chat: The chat model answered 401. Check MODEL_API_KEY or MODEL_API_KEY_FILE. → the rules answer alone',
    );
    expect(text).toContain('!Broken: 1');
    expect(text).not.toContain('sk-secret-key');
    // What else it could do is not known, and not said.
    expect(text.match(/model: (?!requests)/gu)).toHaveLength(1);
  });

  it('tries a service the way the bot will speak to it', async () => {
    const { baseUrl } = await start({ lacks: ['streaming', 'tools'] });
    const text = await run(['doctor'], {
      DUBAN_DATA_DIR: createTemporaryFolder(),
      MODEL_BASE_URL: `${baseUrl}/`,
      MODEL_NAME: 'm',
    });
    expect(text).toContain('✓ model: chat');
    expect(text).toContain(
      '! model: streaming: The chat model answered 400. → a wording is shown when it is whole',
    );
    expect(text).toContain('✓ model: JSON schema');
    expect(text).toContain('nothing is missing: questions are read by a JSON schema');
  });

  it('says how much of the day is used up', async () => {
    const { baseUrl } = await start({ mind: honest });
    const env = { DUBAN_DATA_DIR: createTemporaryFolder(), MODEL_BASE_URL: baseUrl, MODEL_NAME: 'm' };
    await run(['ask', '第3项谁负责'], env);
    expect(await run(['doctor'], env)).toContain('✓ model: requests today: 1 of 5000, 200 for one person');
    expect(await run(['doctor'], { ...env, MODEL_CALLS_PER_DAY: '1' })).toContain(
      '! model: requests today: 1 of 1, 200 for one person → the rules answer alone until tomorrow',
    );
  });

  it('uses a model that writes no JSON for words', async () => {
    const { baseUrl } = await start({ mind: () => '四十二', lacks: ['schema', 'tools'] });
    const text = await run(['doctor'], {
      DUBAN_DATA_DIR: createTemporaryFolder(),
      MODEL_BASE_URL: baseUrl,
      MODEL_NAME: 'm',
    });
    expect(text).toContain('✓ model: chat');
    expect(text).toContain(
      '! model: JSON in plain words: The model answered with something that is no JSON.',
    );
  });

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    [
      'nothing listens',
      { MODEL_BASE_URL: 'http://127.0.0.1:59999/v1' },
      'takes no connection at that address. Check MODEL_BASE_URL.',
    ],
    [
      'the name is unknown',
      { MODEL_BASE_URL: 'http://nowhere.invalid/v1' },
      'is at an address whose name nobody knows. Check MODEL_BASE_URL.',
    ],
    [
      'the proxy takes nothing',
      { MODEL_PROXY: 'http://127.0.0.1:1' },
      'takes no connection at that address. Check MODEL_BASE_URL and MODEL_PROXY.',
    ],
    [
      'it speaks no TLS',
      { scheme: 'https' },
      'does not speak TLS at that address. Does MODEL_BASE_URL begin with http://',
    ],
    [
      'it is slow',
      { MODEL_TIMEOUT_MS: '100' },
      'did not answer in time. Give it longer with MODEL_TIMEOUT_MS',
    ],
  ])('says which setting to look at where %s', async (_, { scheme, ...env }, words) => {
    const { baseUrl } = await start({ delayMs: 400 });
    const text = await run(['doctor'], {
      DUBAN_DATA_DIR: createTemporaryFolder(),
      MODEL_BASE_URL: scheme === undefined ? baseUrl : baseUrl.replace('http:', `${scheme}:`),
      MODEL_NAME: 'm',
      ...env,
    });
    expect(text).toContain(`✗ model: chat: The chat model ${words}`);
  });
});

describe('duban explain', () => {
  it('shows each step of an answer, with prompt, tokens and milliseconds', async () => {
    const { baseUrl } = await start({ mind: honest });
    const env = { DUBAN_DATA_DIR: createDataFolder('bundled'), MODEL_BASE_URL: baseUrl, MODEL_NAME: 'm' };
    await run(['ask', '第3项谁负责'], env);
    await run(['ask', '渔民和卖鱼的商家怎么上网做生意?'], env);
    const [last = '', first = ''] = (await run(['explain'], env)).split('\n');
    const steps = await run(['explain', first.split(' ')[0] ?? ''], env);
    expect(steps).toContain('asked: 第3项谁负责');
    expect(steps).toContain(
      'understood by the rules (zh-Hans): “第3项 谁负责？” {"kind":"question","query":{"ask":"units"',
    );
    expect(steps).toMatch(/worded by m \(word-answer [0-9a-f]{8}; \d+\+\d+ tokens, 1 requests, \d+ ms\)/u);
    const searched = await run(['explain', last.split(' ')[0] ?? ''], env);
    expect(searched).toMatch(/searched, \d+ ms .*: \d+: lexical/u);
    expect(searched).toMatch(/read by m \(read-question [0-9a-f]{8};.*: nothing better/u);
  });

  it('keeps what was refused, for review', async () => {
    const { baseUrl } = await start({
      mind: ({ form }) => (form === undefined ? '第3项由市财政局牵头。' : {}),
    });
    const env = { DUBAN_DATA_DIR: createDataFolder('bundled'), MODEL_BASE_URL: baseUrl, MODEL_NAME: 'm' };
    expect(await run(['ask', '第3项谁负责'], env)).not.toContain('财政');
    const text = await run(['explain', '--refused'], env);
    expect(text).toContain('第3项由市财政局牵头。');
    expect(text).toContain('unit “市财政局”');
    expect(text).toContain('Wordings refused and kept: 1');
  });

  it('says why no model was asked, or was left out', async () => {
    const { baseUrl } = await start({ mind: honest });
    const env = { DUBAN_DATA_DIR: createTemporaryFolder() };
    const model = { MODEL_BASE_URL: baseUrl, MODEL_NAME: 'm' };
    const whyOf = async (question: string, more: Readonly<Record<string, string>>): Promise<string> => {
      await run(['ask', question], { ...env, ...more });
      const [last = ''] = (await run(['explain'], env)).split('\n');
      expect(last).toContain(`“${question}”`);
      return run(['explain', last.split(' ')[0] ?? ''], env);
    };
    expect(await whyOf('第13项谁牵头', {})).toContain('no model asked: none is set up');
    expect(await whyOf('今天天气怎么样', model)).toContain('no model asked: the rules were sure');
    expect(await whyOf('第13项谁牵头', { ...model, MODEL_CALLS_PER_PERSON: '0' })).toContain(
      'model left out: The requests of this person are used up for this day (MODEL_CALLS_PER_PERSON).',
    );
  });

  it('shows no telephone number, and keeps none', async () => {
    const env = { DUBAN_DATA_DIR: createTemporaryFolder() };
    await run(['ask', '渔民怎么上网做生意?电话13800138000'], env);
    const list = await run(['explain'], env);
    const one = await run(['explain', list.split(' ')[0] ?? ''], env);
    const json = await run(['explain', list.split(' ')[0] ?? '', '--json'], env);
    expect(list).toContain('电话（号码）');
    expect([list, one, json].join('')).not.toContain('13800138000');
  });

  it('shows nothing that is older than TRACE_DAYS', async () => {
    const env = { DUBAN_DATA_DIR: createTemporaryFolder() };
    await run(['ask', '第3项谁负责'], env);
    const database = await openDatabase(join(env.DUBAN_DATA_DIR, 'duban.sqlite'));
    await database('traces').update({ at: new Date(Date.now() - 3 * 86_400_000).toISOString() });
    await database.destroy();
    expect(await run(['explain'], env)).toContain('第3项谁负责');
    expect(await run(['explain'], { ...env, TRACE_DAYS: '2' })).not.toContain('第3项谁负责');
  });

  it('says so where nothing is kept', async () => {
    expect(await run(['explain', 'om_1'], { DUBAN_DATA_DIR: createTemporaryFolder() })).toContain(
      'No trace of om_1',
    );
  });
});
