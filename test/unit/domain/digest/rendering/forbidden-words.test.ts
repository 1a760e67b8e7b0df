// What a digest must never hold: check-ins, scores, points, rankings by use, likes; adjectives; names of people; calls to all.
import { expect, it } from 'vitest';
import { toHtml, toJson, toMarkdown, toReply, toText } from '../../../../../src/domain/digest/index.ts';
import { listBriefWords } from '../../../../../src/domain/digest/brief/words/say.ts';
import { createBriefer, createUsualBook } from '../../../../support/brief-book.ts';

const MEASURES_OF_USE =
  /打卡|签到|簽到|积分|積分|得分|评分|評分|扣分|加分|排名|排行|名次|点赞|點讚|点击|點擊|在线时长|在線時長|使用率|活跃|活躍|登录|登錄|浏览|瀏覽|阅读量|閱讀量|已读|已讀|未读|未讀|蜗牛|蝸牛|check-?ins?\b|scores?\b|points? (?:earned|deducted)|rank(?:ed|ing)?s?\b|leader ?board|likes?\b|usage|online time|log-?ins?\b|read receipts?/i;
const ADJECTIVES =
  /显著|顯著|扎实|扎實|积极|積極|明显|明顯|稳步|穩步|有序|大力|全力|有力|良好|优秀|優秀|突出|较好|較好|不力|缓慢|緩慢|remarkabl|excellent|outstanding|significant|vigorous|poor(?:ly)?\b/i;
const CALLS = /@所有人|@all|@_all|全体成员|限时|限時|立即回复|立即回覆|务必|務必/i;

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

it('has no such word among those that it may say', () => {
  for (const language of LANGUAGES) {
    const words = listBriefWords(language);
    expect(words.length).toBeGreaterThan(100);
    for (const [key, text] of words) {
      expect(text, `${language} ${key}`).not.toMatch(MEASURES_OF_USE);
      expect(text, `${language} ${key}`).not.toMatch(ADJECTIVES);
      expect(text, `${language} ${key}`).not.toMatch(CALLS);
    }
  }
});

it('would notice one', () => {
  for (const text of ['本周签到率', '使用率排名', '得分 95', 'usage rates', '成效显著', '@所有人']) {
    expect(
      [MEASURES_OF_USE, ADJECTIVES, CALLS].some((words) => words.test(text)),
      text,
    ).toBe(true);
  }
});

it('holds none in any form, and names no person', () => {
  const { book, policy } = createUsualBook();
  const brief = createBriefer(book, [policy]);
  const orders = [
    {},
    { version: 'office' },
    { version: 'unit', unit: '市财政局' },
    { month: '2026-11' },
  ] as const;
  for (const language of LANGUAGES) {
    for (const order of orders) {
      const made = brief({ ...order, language });
      const forms = [
        toText(made),
        toMarkdown(made),
        toHtml(made),
        JSON.stringify(toReply(made)),
        toJson(made),
      ];
      for (const form of forms) {
        expect(form).not.toMatch(MEASURES_OF_USE);
        expect(form).not.toMatch(CALLS);
        // The test ledger's people are called as their roles.
        expect(form).not.toMatch(/liaison|unit-head|supervision-head/);
      }
    }
  }
});

it('offers a way to complain on every page', () => {
  const { book, policy } = createUsualBook();
  const brief = createBriefer(book, [policy]);
  for (const language of LANGUAGES) expect(toText(brief({ language }))).toContain('/feedback');
});
