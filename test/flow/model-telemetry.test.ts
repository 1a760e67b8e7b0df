// LangChain and the client beneath it listen to the environment: to tracing services, to verbosity, to other addresses.
// Here they don't.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { honest, startModelServer } from '../support/model-server/index.ts';
import { runDuban } from '../support/run-duban.ts';

const guard = ['--import', pathToFileURL(resolve('test/support/refuse-connections.mjs')).href];

it('only the configured address is called, and no prompt is printed', async () => {
  const server = await startModelServer({ mind: honest });
  onTestFinished(() => server.close());
  const { code, stdout, stderr } = await runDuban(['ask', '第3项谁负责'], {
    nodeArguments: guard,
    env: {
      MODEL_BASE_URL: server.baseUrl,
      MODEL_NAME: 'm',
      LANGSMITH_TRACING: 'true',
      LANGCHAIN_TRACING_V2: 'true',
      LANGSMITH_API_KEY: 'ls-key',
      LANGSMITH_GATEWAY: 'true',
      LANGCHAIN_VERBOSE: 'true',
      OPENAI_BASE_URL: 'http://outside.invalid/v1',
      OPENAI_LOG: 'debug',
      HTTP_PROXY: 'http://outside.invalid:8080',
      HTTPS_PROXY: 'http://outside.invalid:8080',
    },
  });
  expect(code).toBe(0);
  expect(server.requests).toHaveLength(1);
  expect(stdout).toContain('市大数据局');
  expect(stdout + stderr).not.toMatch(/OUTSIDE|<<<|sk-|\[llm|chain\/start/u);
});
