// Settings from the environment: all bad ones named at once, never a value.
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { encodeEnvExample } from '../../../src/config/env-example.ts';
import { loadConfig } from '../../../src/config/load-config.ts';
import { settings } from '../../../src/config/schema.ts';
import { ConfigError } from '../../../src/shared/errors.ts';

function problemsOf(env: Record<string, string>): readonly { name: string; problem: string }[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('need nothing: without any the bot is on loopback, with local embeddings', () => {
    expect(loadConfig({})).toEqual({
      dataDir: 'data',
      knowledgeDir: undefined,
      timeZone: 'Asia/Shanghai',
      logLevel: 'info',
      web: { host: '127.0.0.1', port: 3000, token: undefined },
      lark: undefined,
      ledger: expect.objectContaining({ administrators: [], auditRetentionDays: 1095 }) as unknown,
      digest: expect.objectContaining({ cron: '5 9 * * 1', autoPublish: false }) as unknown,
      model: undefined,
      traceDays: 30,
      embeddings: undefined,
    });
  });

  it('are refused all at once, and no value is repeated', () => {
    const env = { PORT: 'eighty', DUBAN_TIME_ZONE: 'Mars/Olympus', DUBAN_TOKEN: 'hunter2' };
    const problems = problemsOf(env);
    expect(problems.map(({ name }) => name).sort()).toEqual(['DUBAN_TIME_ZONE', 'DUBAN_TOKEN', 'PORT']);
    for (const value of Object.values(env)) expect(JSON.stringify(problems)).not.toContain(value);
  });

  it.each(['0.0.0.0', '192.168.1.20', 'duban.example', '::'])('refuse %s without a token', (host) => {
    expect(problemsOf({ HOST: host }).map(({ name }) => name)).toEqual(['DUBAN_TOKEN']);
    expect(problemsOf({ HOST: host, DUBAN_TOKEN: 'a-token-of-16-chars' })).toEqual([]);
  });

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('let %s be without a token', (host) => {
    expect(problemsOf({ HOST: host })).toEqual([]);
  });

  it('want a model name with an embeddings address', () => {
    const env = { EMBEDDINGS_BASE_URL: 'http://127.0.0.1:8000/v1' };
    expect(problemsOf(env).map(({ name }) => name)).toEqual(['EMBEDDINGS_MODEL']);
    expect(loadConfig({ ...env, EMBEDDINGS_MODEL: 'bge-m3' }).embeddings?.model).toBe('bge-m3');
  });

  it('stand in .env.example exactly as the schema says, and that file is valid as it is', () => {
    const example = readFileSync('.env.example', 'utf8');
    expect(example).toBe(encodeEnvExample());
    expect(Object.keys(parseEnv(example)).sort()).toEqual(Object.keys(settings).sort());
    expect(loadConfig(parseEnv(example))).toEqual(loadConfig({}));
  });
});
