// The settings of Lark belong together: what is missing or bad is named at once.
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.ts';
import { ConfigError } from '../../../src/shared/errors.ts';

const complete = {
  LARK_APP_ID: 'cli_0123456789abcdef',
  LARK_APP_SECRET: 'secret',
  LARK_VERIFICATION_TOKEN: 'token',
};

function namesOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ name }) => name);
    throw error;
  }
  return [];
}

describe('the LARK_ settings', () => {
  it('are all or nothing', () => {
    expect(loadConfig({ LARK_DOMAIN: 'lark', LARK_CARDS: 'off' }).lark).toBeUndefined();
    expect(namesOf({ LARK_APP_ID: complete.LARK_APP_ID })).toEqual([
      'LARK_APP_SECRET',
      'LARK_VERIFICATION_TOKEN',
    ]);
    expect(namesOf({ LARK_APP_SECRET: 's' })).toEqual(['LARK_APP_ID']);
    expect(namesOf({ ...complete, LARK_VERIFICATION_TOKEN: '' })).toEqual(['LARK_VERIFICATION_TOKEN']);
    expect(namesOf({ ...complete, LARK_VERIFICATION_TOKEN: '', LARK_TRANSPORT: 'websocket' })).toEqual([]);
  });

  it('become a group, with Feishu, cards and the webhook where nothing else is said', () => {
    expect(loadConfig(complete).lark).toEqual({
      appId: 'cli_0123456789abcdef',
      appSecret: 'secret',
      encryptKey: undefined,
      verificationToken: 'token',
      domain: 'https://open.feishu.cn',
      transport: 'webhook',
      cards: true,
      proxy: undefined,
    });
  });

  it.each([
    ['feishu', 'https://open.feishu.cn'],
    ['Lark', 'https://open.larksuite.com'],
    ['https://open.example.gov/', 'https://open.example.gov'],
    ['http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
  ])('know the domain %s', (domain, address) => {
    expect(loadConfig({ ...complete, LARK_DOMAIN: domain }).lark?.domain).toBe(address);
  });

  it.each([
    ['LARK_APP_ID', 'cli_short'],
    ['LARK_DOMAIN', 'ftp://x'],
    ['LARK_TRANSPORT', 'pigeon'],
    ['LARK_CARDS', 'maybe'],
    ['LARK_PROXY', 'proxy'],
  ])('refuse %s=%s', (name, value) => {
    expect(namesOf({ ...complete, [name]: value })).toEqual([name]);
  });
});
