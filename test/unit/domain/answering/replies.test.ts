// Replies as a person and a channel get them: the reader's script, quotes word for word, memory that is plain JSON.
import { describe, expect, test } from 'vitest';
import { renderPlainText } from '../../../../src/domain/conversation/index.ts';
import { fold, toSimplified } from '../../../../src/text/fold.ts';
import { createConversations, loadWeihai } from '../../../support/ask-weihai.ts';

const register = loadWeihai();
const converse = createConversations(register);
const ask = async (text: string) => (await converse().ask(text)).reply;

describe('citations', () => {
  test.each(['第13项谁牵头', '跨境电商目标', '揭榜挂帅是怎么回事', 'deadline of task 14', '文件依据什么'])(
    '%s rests on printed words at the place that is given',
    async (text) => {
      const { citations } = await ask(text);
      expect(citations).not.toEqual([]);
      for (const { document, quote, span, marks } of citations) {
        const printed = register.findPolicy(document)?.text.slice(span.start, span.end) ?? '';
        const pieces = quote.split('…');
        expect(printed.startsWith(pieces[0] ?? '?')).toBe(true);
        expect(printed.endsWith(pieces.at(-1) ?? '?')).toBe(true);
        for (const piece of pieces) expect(printed).toContain(piece);
        for (const mark of marks) expect(quote.slice(mark.start, mark.end)).not.toBe('');
      }
    },
  );

  test('a mark holds the words that were asked for', async () => {
    const [citation] = (await ask('鲁通码哪年全覆盖')).citations;
    const marked = citation?.marks.map(({ start, end }) => citation.quote.slice(start, end)) ?? [];
    expect(marked).toContain('到2027年');
  });
});

describe('the reader’s language', () => {
  test('Simplified askers read Simplified, though the quote is kept as printed', async () => {
    const reply = await ask('第13项谁牵头');
    const text = renderPlainText(reply);
    expect(toSimplified(text)).toBe(text);
    expect(reply.citations[0]?.quote).toContain('牽頭單位');
  });

  test('Traditional askers read the printed text', async () => {
    expect(renderPlainText(await ask('第13項誰牽頭'))).toContain('市財政局');
  });

  test('English askers read the official name beside its gloss', async () => {
    expect(renderPlainText(await ask('who leads task 13?'))).toContain('市財政局 (Finance Bureau)');
  });
});

describe('honesty', () => {
  test('a task without a lead is said to have none, and none is picked', async () => {
    const text = renderPlainText(await ask('第26项谁牵头'));
    expect(text).toContain('未写明牵头单位');
    expect(text).not.toMatch(/由市大数据局牵头|牵头单位[：:]市/u);
  });

  test('a past date is said to be past, by the message’s own day', async () => {
    const text = renderPlainText(await ask('第14项期限'));
    expect(text).toContain('到2025年底');
    expect(text).toContain('截至2026-11-23已过期限327天');
  });

  test('what everybody must do is told apart from what one bureau must do', async () => {
    const reply = await ask('教育局的任务');
    expect(reply.tasks.map(({ task }) => task)).toEqual([14]);
    expect(renderPlainText(reply)).toContain('市直各部门');
  });

  test('a slip that was read is said', async () => {
    expect(renderPlainText(await ask('鲁统码谁牵头'))).toContain('按“鲁通码”理解“鲁统码”');
  });

  test('the words of the asker come back as they were written', async () => {
    const text = renderPlainText(await ask('審計局為什麼牽頭第1項'));
    expect(text).toContain('審計局');
    expect(fold(text)).toContain('审计局');
  });
});
