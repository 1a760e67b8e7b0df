// /digest in all its spellings, and what is none.
import { describe, expect, it } from 'vitest';
import { readDigestCommand } from '../../../../src/understanding/commands/digest.ts';

const slash = (text: string) => {
  const reading = readDigestCommand(text);
  return reading?.way === 'slash' ? reading.command : reading;
};

describe('a command to the digest', () => {
  it.each([
    ['/digest', { kind: 'preview' }],
    ['/周报', { kind: 'preview' }],
    ['／週報', { kind: 'preview' }],
    ['/督办周报', { kind: 'preview' }],
    ['/調度週報', { kind: 'preview' }],
    ['/brief office', { kind: 'preview', version: 'office' }],
    ['/digest leader english', { kind: 'preview', version: 'leader', language: 'en' }],
    ['/周报 本单位版', { kind: 'preview', version: 'unit' }],
    ['/digest published', { kind: 'published' }],
    ['/周报 已发布', { kind: 'published' }],
    ['/digest subscribe', { kind: 'subscribe' }],
    ['/digest subscribe leader en', { kind: 'subscribe', version: 'leader', language: 'en' }],
    ['/周报 订阅 督查版 繁体', { kind: 'subscribe', version: 'office', language: 'zh-Hant' }],
    ['/週報 訂閱 領導版 英文', { kind: 'subscribe', version: 'leader', language: 'en' }],
    ['/订阅周报', { kind: 'subscribe' }],
    ['/digest unsubscribe', { kind: 'unsubscribe' }],
    ['/周报 取消订阅', { kind: 'unsubscribe' }],
    ['/退订周报', { kind: 'unsubscribe' }],
    ['/digest approve', { kind: 'approve' }],
    ['/digest plain 2026-W47', { kind: 'plain', week: '2026-W47' }],
    ['/周报 去掉首句', { kind: 'plain' }],
    ['/周报 不用AI这句', { kind: 'plain' }],
    ['/digest approve 2026-W47', { kind: 'approve', week: '2026-W47' }],
    ['/批准周报', { kind: 'approve' }],
    ['/周报 发布 2026年第7周', { kind: 'publish', week: '2026-W07' }],
    ['/週報 發布 2026-W47', { kind: 'publish', week: '2026-W47' }],
    ['/週報 發佈', { kind: 'publish' }],
    ['/digest publish 2026-w47', { kind: 'publish', week: '2026-W47' }],
    ['/digest status', { kind: 'status' }],
    ['/digest help', { kind: 'help' }],
  ])('%s', (text, command) => {
    expect(slash(text)).toEqual(command);
  });

  it.each([
    '/digest subscribe unit',
    '/digest subscribe 2026-W47',
    '/digest publish everything',
    '/digest 2026-W40',
    '/周报 明天',
  ])('is asked back where it is half understood: %s', (text) => {
    expect(slash(text)).toEqual({ kind: 'unclear' });
  });

  it.each([
    '发一下本周周报',
    '请发我这周的周报',
    '周报',
    "pls send this week's brief",
    'send me the weekly digest',
  ])('may be a plain sentence: %s', (text) => {
    expect(readDigestCommand(text)).toEqual({ command: { kind: 'preview' }, way: 'sentence' });
  });

  it.each([
    '/task 13',
    '/digestion',
    '周报由谁牵头?',
    '第13项任务的周报制度要求是什么',
    '建立周报制度的任务有哪些',
    'who writes the weekly report?',
    '/批准 #12',
    '',
  ])('is not %s', (text) => {
    expect(readDigestCommand(text)).toBeUndefined();
  });
});
