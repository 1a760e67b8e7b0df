// A process that may open no outside connection does all of its work, and the guard that says so can fail.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runDuban, startDuban } from '../support/run-duban.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';

const guard = ['--import', pathToFileURL(resolve('test/support/refuse-connections.mjs')).href];

describe('without settings, nothing leaves the machine', () => {
  it('while documents are read, indexed and asked about', async () => {
    const { code, stderr } = await runDuban(['ask', '小公司想做数字化改造,有没有便宜的方案?'], {
      dataDir: createTemporaryFolder(),
      nodeArguments: guard,
    });
    expect(code).toBe(0);
    expect(stderr).not.toContain('OUTSIDE');
  });

  it('while the console serves', async () => {
    const { url, child, output, exited } = await startDuban({ nodeArguments: guard });
    const response = await fetch(new URL('/api/messages', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Who looks after delivery riders?' }),
    });
    expect(response.status).toBe(200);
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    expect(output()).not.toContain('OUTSIDE');
  });

  it('and the guard itself notices a connection', async () => {
    const { stderr } = await runDuban(['ask', '5G'], {
      nodeArguments: guard,
      env: {
        EMBEDDINGS_BASE_URL: 'http://outside.invalid/v1',
        EMBEDDINGS_MODEL: 'm',
        EMBEDDINGS_TIMEOUT_MS: '500',
      },
    });
    expect(stderr).toContain('OUTSIDE');
  });
});
