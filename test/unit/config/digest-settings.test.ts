// The digest's settings: their defaults, and a plain word about bad ones.
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.ts';
import { ConfigError } from '../../../src/shared/errors.ts';

const digestOf = (env: Record<string, string>) => loadConfig(env).digest;

describe('the settings of the digest', () => {
  it.each(['5 9 * * 1', '"5 9 * * 1"', "'5 9 * * 1'", ' 5 9 * * 1 '])(
    'take %j as the same pattern',
    (text) => {
      expect(digestOf({ DIGEST_CRON: text }).cron).toBe('5 9 * * 1');
    },
  );

  it.each(['every monday', '61 9 * * 1', '* * * * *', '0 */6 * * *', '0 9 30 2 *'])(
    'refuse the pattern %j, which is none or comes too often',
    (text) => {
      expect(() => digestOf({ DIGEST_CRON: text })).toThrow(ConfigError);
    },
  );

  it.each([
    ['18:00-08:30', { from: 1080, to: 510 }],
    ['0:00-0:00', { from: 0, to: 0 }],
    ['12:00 – 13:30', { from: 720, to: 810 }],
  ])('read the quiet hours %j', (text, quiet) => {
    expect(digestOf({ DIGEST_QUIET_HOURS: text }).quiet).toEqual(quiet);
  });

  it.each(['night', '18:00', '25:00-08:00', '18:60-08:00', '18:00-08:00-09:00'])(
    'refuse the quiet hours %j',
    (text) => {
      expect(() => digestOf({ DIGEST_QUIET_HOURS: text })).toThrow(ConfigError);
    },
  );

  it('name the office and the place in the head of the page', () => {
    expect(digestOf({ DIGEST_TITLE: '数字威海', DIGEST_OFFICE: '市大数据局' }).masthead).toEqual({
      title: '数字威海',
      office: '市大数据局',
    });
    expect(digestOf({}).masthead).toEqual({});
  });
});
