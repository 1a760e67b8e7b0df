// Whatever is sent, there is an answer: never a throw, never an empty text, never a stack trace.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderPlainText } from '../../../src/domain/conversation/index.ts';
import { createConversations, loadWeihai } from '../../support/ask-weihai.ts';

const converse = createConversations(loadWeihai());

async function textOf(message: string): Promise<string> {
  return renderPlainText((await converse().ask(message)).reply);
}

test('a thousand random messages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (message) => {
      const text = await textOf(message);
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|\[object|^\s+at /mu);
    }),
    { numRuns: 1000 },
  );
});

test('random words of asking in any order', async () => {
  const words = fc.constantFrom(
    ...'第13项 谁 牵头 财政局 期限 目标 多少 哪些任务 没有 2025年 低空经济 和 吗 为什么 税务局 task 13 who leads deadline the Finance Bureau section two 逾期 90% 它 呢'.split(
      ' ',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 8 }), async (parts) => {
      expect((await textOf(parts.join(' '))).trim()).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

test.each([
  '',
  ' ',
  '🙏',
  '\u202e\u200f',
  '?'.repeat(2000),
  "'; drop table messages; --",
  '<script>alert(1)</script>',
])('the message %j', async (message) => {
  expect((await textOf(message)).trim()).not.toBe('');
});
