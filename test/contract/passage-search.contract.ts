// What every PassageIndex must do, whichever engines stand behind it.
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PassageIndex } from '../../src/domain/answering/passage-search.port.ts';
import { readPolicy } from '../../src/domain/policy/index.ts';
import type { Policy } from '../../src/domain/policy/index.ts';

export interface OpenPassageIndex {
  readonly index: PassageIndex;
  /** Closes the index and opens the same data again, as a restart does. */
  reopen(): Promise<OpenPassageIndex>;
  close(): Promise<void>;
}

export const harbour = readPolicy({
  id: 'harbour',
  source: 'harbour.txt',
  text: [
    '港口城市建设实施意见',
    '各区市人民政府：',
    '为建设现代化港口城市，制定本意见。',
    '一、发展港口',
    '1.扩大港口规模。建设两个集装箱码头。到2027年，港口吞吐量达到6000万吨。（牵头单位：市交通运输局）',
    '2.保护海洋环境。清理海滩垃圾，监测海水质量。（责任单位：市生态环境局）',
    '二、服务居民',
    '3.办好幼儿园。新建十所幼儿园，培训教师。（责任单位：市教育局）',
  ].join('\n'),
});

export async function readWeihai(): Promise<Policy> {
  const id = 'weihai-data-and-digital-transformation';
  return readPolicy({ id, source: `${id}.txt`, text: await readFile(`knowledge/${id}.txt`, 'utf8') });
}

const QUESTIONS: readonly (readonly [how: string, question: string, task: number])[] = [
  ['Simplified', '哪些领域的高价值数据要优先开放？', 2],
  ['Traditional', '電梯和氣瓶怎麼監管？', 15],
  ['other words for the same', '租房和看病报销可以在手机上一次办好吗', 11],
  ['English', 'What are the plans for the low-altitude economy?', 9],
  ['English and Chinese mixed', '城市大脑 belongs to whom?', 21],
  ['a Latin name', 'where is DEEPSEEK used', 12],
  ['full-width letters', 'ＤｅｅｐＳｅｅｋ', 12],
  ['pinyin', 'shuju biaozhu', 5],
  ['pinyin in one word', 'qukuailian', 26],
  ['a homophone', '鲁统码全覆盖', 13],
  ['misspelt English', 'blokchain', 26],
];

const HOSTILE = [
  '',
  '   ',
  '？！。',
  '🙏🙏',
  '"',
  "'; DROP TABLE passage; --",
  '* OR NEAR(',
  'zh:数据',
  '\u0000\u202e',
  '数'.repeat(50_000),
];

export function describePassageIndex(name: string, open: () => Promise<OpenPassageIndex>): void {
  describe(`PassageIndex on ${name}`, () => {
    let opened: OpenPassageIndex;
    let weihai: Policy;
    const search = (question: string, limit = 3) => opened.index.search(question, { limit });

    beforeAll(async () => {
      weihai = await readWeihai();
      opened = await open();
    });
    afterAll(() => opened.close());

    it('finds nothing while it holds nothing', async () => {
      expect(await search('数据')).toEqual([]);
    });

    describe('holding a policy', () => {
      beforeAll(() => opened.index.rebuild([weihai]));

      it.each(QUESTIONS)('finds the task by %s', async (_how, question, task) => {
        expect((await search(question))[0]?.task).toBe(task);
      });

      it('finds what stands outside the tasks', async () => {
        const [best] = await search('数字经济核心产业增加值占地区生产总值比重');
        expect(best).not.toHaveProperty('task');
        expect(weihai.text.slice(best?.sentence.start, best?.sentence.end)).toContain(
          '數字經濟核心產業增加值',
        );
      });

      it.each([
        ['跨境电商规模', '200億元'],
        ['智慧农业基地有多少', '智慧農業應用基地、場景60個'],
        ['online retail sales', '網絡零售額'],
      ])('points at the sentence: %s', async (question, words) => {
        const [best] = await search(question);
        expect(weihai.text.slice(best?.sentence.start, best?.sentence.end)).toContain(words);
      });

      it('never quotes a title where there is more to quote', async () => {
        const [best] = await search('升级数字基础设施');
        expect(weihai.text.slice(best?.sentence.start, best?.sentence.end)).not.toContain('22.');
      });

      it('says who found it, best first, no more than asked for', async () => {
        const found = await search('数据产权登记', 4);
        expect(found).toHaveLength(4);
        expect(found[0]?.foundBy).toContain('lexical');
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).sort((a, b) => b - a),
        );
        expect(await search('数据产权登记', 0)).toEqual([]);
      });

      it('covers its own words wholly, and foreign ones hardly', async () => {
        expect((await search('公共视频监控资源治理'))[0]?.coverage).toBeGreaterThan(0.9);
        for (const question of [
          '机场 expansion 是哪项任务?',
          '公务员工资多少',
          'how to cook noodles',
          'tell me a joke',
        ]) {
          expect((await search(question))[0]?.coverage ?? 0, question).toBeLessThan(0.2);
        }
      });

      it.each(HOSTILE)('bears the question %#', async (question) => {
        await expect(search(question)).resolves.toBeInstanceOf(Array);
      });

      it('bears any text, and its spans stay inside the document', async () => {
        await fc.assert(
          fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (question) => {
            for (const { span, sentence, coverage } of await search(question)) {
              expect(span.start <= sentence.start && sentence.end <= span.end).toBe(true);
              expect(sentence.start).toBeLessThan(sentence.end);
              expect(span.end).toBeLessThanOrEqual(weihai.text.length);
              expect(coverage >= 0 && coverage <= 1).toBe(true);
            }
          }),
          { numRuns: 100 },
        );
      });

      it('does nothing when asked for what it holds', async () => {
        const reports: number[] = [];
        await opened.index.rebuild([weihai], (done) => reports.push(done));
        expect(reports).toEqual([]);
      });

      it('holds it after a restart, too', async () => {
        opened = await opened.reopen();
        expect((await search('低空经济'))[0]?.task).toBe(9);
      });
    });

    describe('holding two', () => {
      beforeAll(() => opened.index.rebuild([weihai, harbour]));

      it('searches both, or the one it is told to', async () => {
        expect((await search('集装箱码头'))[0]).toMatchObject({ document: 'harbour', task: 1 });
        expect((await search('低空经济'))[0]).toMatchObject({ document: weihai.id, task: 9 });
        const within = await opened.index.search('低空经济 海水质量', { limit: 5, documents: ['harbour'] });
        expect(within[0]).toMatchObject({ document: 'harbour', task: 2 });
        expect(new Set(within.map(({ document }) => document))).toEqual(new Set(['harbour']));
        expect(await opened.index.search('低空经济', { limit: 5, documents: ['another'] })).toEqual([]);
      });
    });

    describe('rebuilt without it', () => {
      beforeAll(() => opened.index.rebuild([harbour]));

      it('has forgotten the policy', async () => {
        const found = [
          ...(await search('低空经济')),
          ...(await search('blockchain')),
          ...(await search('container terminal')),
        ];
        expect(new Set(found.map(({ document }) => document))).toEqual(new Set(['harbour']));
        expect((await search('container terminal'))[0]?.task).toBe(1);
      });

      it('answers while it is rebuilt', async () => {
        const rebuilt = opened.index.rebuild([weihai]);
        for (let turn = 0; turn < 20; turn += 1) {
          expect(['harbour', weihai.id]).toContain((await search('数据 港口'))[0]?.document);
        }
        await rebuilt;
        expect((await search('数据'))[0]?.document).toBe(weihai.id);
      });

      it('can hold nothing again', async () => {
        await opened.index.rebuild([]);
        expect(await search('数据')).toEqual([]);
      });
    });
  });
}
