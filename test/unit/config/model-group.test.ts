// The settings of a model belong together: what is missing or bad is named at once.
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.ts';
import { ConfigError } from '../../../src/shared/errors.ts';

const ADDRESS = { MODEL_BASE_URL: 'http://model.example/v1', MODEL_NAME: 'm' };

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ name }) => name);
    throw error;
  }
  return [];
}

describe('the settings of the model', () => {
  it('are an address and a name; the rest has defaults', () => {
    expect(loadConfig(ADDRESS).model).toMatchObject({
      baseUrl: ADDRESS.MODEL_BASE_URL,
      name: 'm',
      reads: true,
      words: true,
      temperature: undefined,
      timeoutMs: 20_000,
    });
  });

  it.each([
    [{ MODEL_USES: 'read' }, { reads: true, words: false }],
    [{ MODEL_USES: 'word' }, { reads: false, words: true }],
    [{ MODEL_TEMPERATURE: '0.3' }, { temperature: 0.3 }],
  ])('%j', (env, model) => {
    expect(loadConfig({ ...ADDRESS, ...env }).model).toMatchObject(model);
  });

  it.each<readonly [Readonly<Record<string, string>>, readonly string[]]>([
    [{ MODEL_BASE_URL: ADDRESS.MODEL_BASE_URL }, ['MODEL_NAME']],
    [{ MODEL_NAME: 'm' }, ['MODEL_BASE_URL']],
    [{ MODEL_API_KEY: 'k' }, ['MODEL_BASE_URL']],
    [{ ...ADDRESS, MODEL_API_KEY: 'k', MODEL_API_KEY_FILE: 'f' }, ['MODEL_API_KEY_FILE']],
    [{ ...ADDRESS, MODEL_BASE_URL: 'model.example' }, ['MODEL_BASE_URL']],
    [{ ...ADDRESS, MODEL_CONTEXT_TOKENS: '2000', MODEL_ANSWER_TOKENS: '1500' }, ['MODEL_ANSWER_TOKENS']],
  ])('refuse %j', (env, names) => {
    expect(problemsOf(env)).toEqual(names);
  });
});
