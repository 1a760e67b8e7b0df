// Addresses and keys as people paste them.
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.ts';

const NAMES = { MODEL_NAME: 'm', EMBEDDINGS_MODEL: 'e' };

describe('the address of a service', () => {
  it('loses the slash at its end', () => {
    const address = 'http://model.example/v1/';
    const config = loadConfig({ ...NAMES, MODEL_BASE_URL: address, EMBEDDINGS_BASE_URL: address });
    expect([config.model?.baseUrl, config.embeddings?.baseUrl]).toEqual(
      Array(2).fill('http://model.example/v1'),
    );
  });

  it.each([
    ['http://model.example/v1/chat/completions', 'must end before /chat/completions'],
    ['http://somebody:secret@model.example/v1', 'must hold no user name and no password'],
  ])('is not %s', (address, problem) => {
    expect(() => loadConfig({ MODEL_NAME: 'm', MODEL_BASE_URL: address })).toThrow(problem);
    expect(() => loadConfig({ MODEL_NAME: 'm', MODEL_BASE_URL: address })).not.toThrow('secret');
  });

  it('is wanted where anything else of the embeddings is set', () => {
    expect(() => loadConfig({ EMBEDDINGS_PROXY: 'http://proxy:8080' })).toThrow(
      'EMBEDDINGS_BASE_URL: must be set when EMBEDDINGS_PROXY is set',
    );
  });
});
