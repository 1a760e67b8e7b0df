// `duban doctor` and `duban explain` as a person runs them, with a model and without.
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { UserError } from '../../src/shared/errors.ts';
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
    expect(text).toContain('✗ model: chat: The chat model answered 401. → the rules answer alone');
    expect(text).toContain('!Broken: 1');
    expect(text).not.toContain('sk-secret-key');
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
    expect(steps).toContain('understood (zh-Hans): {"kind":"question","query":{"ask":"units"');
    expect(steps).toMatch(/worded by m \(word-answer [0-9a-f]{8}; \d+\+\d+ tokens, 1 requests, \d+ ms\)/u);
    const searched = await run(['explain', last.split(' ')[0] ?? ''], env);
    expect(searched).toMatch(/searched, \d+ ms: \d+ \(lexical/u);
    expect(searched).toMatch(/read by m \(read-question [0-9a-f]{8};.*"nothing better"/u);
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

  it('says so where nothing is kept', async () => {
    expect(await run(['explain', 'om_1'], { DUBAN_DATA_DIR: createTemporaryFolder() })).toContain(
      'No trace of om_1',
    );
  });
});
