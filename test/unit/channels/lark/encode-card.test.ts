// Replies become cards that the platform's rules let pass.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../src/channels/lark/cards/card.ts';
import { countElements, measureBytes } from '../../../../src/channels/lark/cards/card.ts';
import { decodePress } from '../../../../src/channels/lark/cards/decode-press.ts';
import { encodeCard } from '../../../../src/channels/lark/cards/encode-card.ts';
import { encodeTextContent } from '../../../../src/channels/lark/outbound/encode-message.ts';
import type { Block, Citation, Reply } from '../../../../src/domain/conversation/index.ts';
import { findCardProblems } from '../../../support/lark-platform/cards/card-validator.ts';

const citation: Citation = {
  document: 'd',
  title: '政策文件',
  task: 13,
  quote: '13.推進政務服務。（牽頭單位：市大數據中心）',
  span: { start: 0, end: 23 },
  marks: [{ start: 16, end: 22 }],
};

function createReply(blocks: readonly Block[], overrides: Partial<Reply> = {}): Reply {
  return {
    kind: 'answer',
    blocks,
    tasks: [],
    citations: [citation],
    made: 'looked-up',
    language: 'zh-Hans',
    ...overrides,
  };
}

function encodeAll(reply: Reply): readonly Card[] {
  const { pages } = encodeCard(reply, { letter: 7, page: 0 });
  return Array.from({ length: pages }, (_, page) => encodeCard(reply, { letter: 7, page }).card);
}

/** What a reader sees: every text of the card, markdown entities resolved. */
function readCard(card: unknown): string {
  if (Array.isArray(card)) return card.map(readCard).join('\n');
  if (typeof card !== 'object' || card === null) return '';
  const texts = Object.entries(card).map(([key, value]) => {
    if (key === 'content' && typeof value === 'string') {
      return value
        .replace(/<\/?font[^>]*>|\*\*/g, '')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    }
    if (key === 'rows') return JSON.stringify(value);
    return readCard(value);
  });
  return texts.join('\n');
}

const tags = (card: Card): readonly string[] => card.body.elements.map(({ tag }) => tag);

describe('encoding a card', () => {
  it('puts the fact first, then the quote, folded away, then the buttons', () => {
    const reply = createReply([
      { kind: 'text', text: '第13项由市大数据中心牵头。' },
      { kind: 'fields', fields: [{ label: '完成时限', value: '2025年底' }] },
      { kind: 'quote', text: '13.推进政务服务。（牵头单位：市大数据中心）', citation: 0 },
      {
        kind: 'buttons',
        buttons: [
          { label: '全文', say: '第13项全文' },
          { label: '时限', say: '第13项什么时候完成' },
        ],
      },
    ]);
    const { card } = encodeCard(reply, { letter: 7, page: 0 });
    expect(tags(card)).toEqual(['div', 'markdown', 'collapsible_panel', 'column_set']);
    expect(card.body.elements[2]?.['expanded']).toBe(false);
    expect(readCard(card.body.elements[2])).toContain(citation.quote);
    expect(card.config['summary']).toEqual({ content: '第13项由市大数据中心牵头。' });
    expect(findCardProblems(card)).toEqual([]);
    const values = JSON.stringify(card.body.elements[3]).match(/"value":\{[^}]*\}/g);
    expect(values?.map((value) => decodePress(JSON.parse(value.slice('"value":'.length))))).toEqual([
      { kind: 'say', say: '第13项全文', letter: 7 },
      { kind: 'say', say: '第13项什么时候完成', letter: 7 },
    ]);
  });

  it('shows a quote open where it is the whole answer, with the asked words marked', () => {
    const { card } = encodeCard(createReply([{ kind: 'quote', text: citation.quote, citation: 0 }]), {
      letter: 7,
      page: 0,
    });
    expect(card.body.elements[0]?.['expanded']).toBe(true);
    expect(JSON.stringify(card)).toContain("<font color='blue'>市大數據中心</font>");
  });

  it('shows one table a card, ten rows a page, and every row on some page', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      task: index + 1,
      unit: `第${index + 1}家单位`,
      due: null,
    }));
    const columns = [
      { key: 'task', label: '任务', type: 'number' },
      { key: 'unit', label: '单位', type: 'text' },
      { key: 'due', label: '时限', type: 'date' },
    ] as const;
    const cards = encodeAll(
      createReply([
        { kind: 'text', text: '共60项：' },
        { kind: 'table', columns, rows },
      ]),
    );
    expect(cards).toHaveLength(6);
    for (const card of cards) {
      expect(tags(card).filter((tag) => tag === 'table')).toHaveLength(1);
      expect(findCardProblems(card)).toEqual([]);
    }
    const all = cards.map(readCard).join('');
    for (const row of rows) expect(all).toContain(`"${row.unit}"`);
    expect(readCard(cards[0])).toContain('第 1 页，共 6 页');
    expect(readCard(cards[5])).not.toContain('下一页');
  });

  it('pages a 30 kB answer without losing a character', () => {
    const text = Array.from({ length: 400 }, (_, index) => `第${index}句：推进数据要素市场化配置改革。`).join(
      '',
    );
    expect(Buffer.byteLength(text)).toBeGreaterThan(18_000);
    const cards = encodeAll(createReply([{ kind: 'text', text: text + text }]));
    expect(cards.length).toBeGreaterThan(1);
    const shown = cards.flatMap(({ body }) => body.elements.filter(({ tag }) => tag === 'div').map(readCard));
    expect(shown.join('').replace(/\s/g, '')).toBe(text + text);
  });

  it("lets nobody's words become markup", () => {
    const evil = '<at id=all></at> **x** [y](https://evil.example) ![z](img_1) ~~s~~ :OK: | a |\n|---|\n# h';
    const reply = createReply(
      [
        { kind: 'text', text: evil },
        { kind: 'fields', fields: [{ label: evil, value: evil }] },
        { kind: 'list', items: [{ text: evil }] },
        { kind: 'quote', text: evil, citation: 0 },
        { kind: 'buttons', buttons: [{ label: evil, say: evil }] },
      ],
      { citations: [{ ...citation, title: evil, quote: evil, marks: [{ start: 0, end: 5 }] }] },
    );
    const { card } = encodeCard(reply, { letter: 7, page: 0 });
    expect(findCardProblems(card)).toEqual([]);
    const markdown = JSON.stringify(card).match(/"tag":"markdown","content":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(markdown).toHaveLength(2);
    for (const each of markdown) {
      expect(each.replaceAll(/<\/?font[^>]*>/g, '')).not.toMatch(/<|\]\(|~~|:OK:|\|/);
    }
  });

  it('folds away the citations that no quote shows', () => {
    const citations = Array.from({ length: 9 }, (_, index) => ({ ...citation, task: index + 1 }));
    const { card } = encodeCard(createReply([{ kind: 'text', text: '9项' }], { citations }), {
      letter: 7,
      page: 0,
    });
    expect(tags(card)).toEqual(['div', 'collapsible_panel']);
    expect(readCard(card)).toContain('依据（9条）');
  });

  it('gives the last page to whoever asks for one beyond it', () => {
    const { card, pages } = encodeCard(createReply([{ kind: 'text', text: '一' }]), { letter: 7, page: 99 });
    expect(pages).toBe(1);
    expect(readCard(card)).toContain('一');
  });
});

describe('any reply at all', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '督办',
      '<at id=all>',
      '\n\n',
      '"'.repeat(50),
      '很长的一句话。'.repeat(3000),
      '字'.repeat(9000),
    ),
  );
  const cell = fc.oneof(words, fc.double(), fc.constant(null));
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: words }),
    fc.record({
      kind: fc.constant('fields' as const),
      fields: fc.array(fc.record({ label: words, value: words }), { maxLength: 5 }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(fc.record({ text: words }), { maxLength: 30 }),
    }),
    fc.record({
      kind: fc.constant('chart' as const),
      form: fc.constantFrom('stacked-bar' as const, 'line' as const),
      title: words,
      labels: fc.array(words, { maxLength: 12 }),
      series: fc.array(
        fc.record({
          name: words,
          tone: fc.constantFrom('red' as const, 'neutral' as const),
          values: fc.array(fc.oneof(fc.double(), fc.constant(null)), { maxLength: 14 }),
        }),
        { maxLength: 6 },
      ),
      unit: fc.constantFrom('', '项'),
      summary: words,
    }),
    fc.record({ kind: fc.constant('quote' as const), text: words, citation: fc.constantFrom(0, 1) }),
    fc.record({
      kind: fc.constant('buttons' as const),
      buttons: fc.array(fc.record({ label: words, say: words }), { maxLength: 20 }),
    }),
    fc.integer({ min: 1, max: 60 }).chain((width) =>
      fc.record({
        kind: fc.constant('table' as const),
        columns: fc.constant(
          Array.from({ length: width }, (_, index) => ({
            key: `__proto__${index}`,
            label: `列${index}`,
            type: index % 2 === 0 ? ('number' as const) : ('text' as const),
          })),
        ),
        rows: fc.array(
          fc
            .array(cell, { minLength: 4, maxLength: 4 })
            .map((cells) => Object.fromEntries(cells.map((value, index) => [`__proto__${index}`, value]))),
          { maxLength: 25 },
        ),
      }),
    ),
  );

  it.each([[[]], [[{ kind: 'quote', text: '\n\n', citation: 0 }]], [[{ kind: 'text', text: ' ' }]]] as [
    Block[],
  ][])('becomes a card even where it says nothing: %j', (blocks) => {
    for (const card of encodeAll(createReply(blocks))) expect(findCardProblems(card)).toEqual([]);
  });

  it('becomes cards that the platform takes', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 8 }),
        fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const, 'en' as const),
        (blocks, language) => {
          for (const card of encodeAll(createReply(blocks, { language }))) {
            expect(findCardProblems(card)).toEqual([]);
            expect(measureBytes(card)).toBeLessThanOrEqual(25_000);
            expect(countElements(card)).toBeLessThanOrEqual(200);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a chart', () => {
  const lights: Extract<Block, { kind: 'chart' }> = {
    kind: 'chart',
    form: 'stacked-bar',
    title: '任务灯色',
    labels: ['2026年第47周'],
    series: [
      { name: '红', tone: 'red', values: [4] },
      { name: '黄', tone: 'yellow', values: [7] },
      { name: '绿', tone: 'green', values: [18] },
    ],
    unit: '项',
    summary: '红4项，黄7项，绿18项。',
  };
  const encode = (chart: typeof lights): readonly Record<string, unknown>[] =>
    encodeAll(createReply([chart], { citations: [] })).flatMap((card) => [...card.body.elements]);

  it('of one bar lies down, its parts in the colours of the lights, with the same in words beneath', () => {
    const [chart, words] = encode(lights);
    expect(chart).toMatchObject({
      tag: 'chart',
      chart_spec: {
        type: 'bar',
        stack: true,
        direction: 'horizontal',
        xField: 'value',
        yField: 'label',
        seriesField: 'series',
        title: { text: '任务灯色（项）' },
        color: ['#F54A45', '#FFC60A', '#34C724'],
        data: {
          values: [
            { series: '红', value: 4 },
            { series: '黄', value: 7 },
            { series: '绿', value: 18 },
          ],
        },
      },
    });
    expect(JSON.stringify(words)).toContain('红4项，黄7项，绿18项。');
  });

  it('of a line has its points label by label, and none where nothing is known', () => {
    const [chart] = encode({
      ...lights,
      form: 'line',
      labels: ['W45', 'W46', 'W47'],
      series: [
        { name: '应达', tone: 'neutral', values: [10, 20, 30] },
        { name: '实报', tone: 'neutral', values: [8, null, 25] },
      ],
    });
    expect(chart).toMatchObject({
      chart_spec: {
        type: 'line',
        color: ['#3370FF', '#7F3BF5'],
        data: {
          values: [
            { label: 'W45', series: '应达', value: 10 },
            { label: 'W45', series: '实报', value: 8 },
            { label: 'W46', series: '应达', value: 20 },
            { label: 'W47', series: '应达', value: 30 },
            { label: 'W47', series: '实报', value: 25 },
          ],
        },
      },
    });
  });

  it.each<[string, Partial<typeof lights>]>([
    [
      'too much to draw',
      {
        labels: Array.from({ length: 200 }, (_, index) => `第${index}周`),
        series: [{ name: '红', tone: 'red', values: Array.from({ length: 200 }, (_, index) => index) }],
      },
    ],
    ['nothing to draw', { series: [] }],
  ])('is words alone where there is %s', (_, changes) => {
    const elements = encode({ ...lights, ...changes });
    expect(elements).toMatchObject([{ tag: 'div', text: { content: lights.summary } }]);
    expect(elements[0]).not.toHaveProperty('text.text_color');
  });

  it('stands on a page with few others', () => {
    const cards = encodeAll(createReply(Array.from({ length: 9 }, () => lights)));
    const counts = cards.map((card) => card.body.elements.filter(({ tag }) => tag === 'chart').length);
    expect(counts).toEqual([4, 4, 1]);
  });
});

describe("a model's part", () => {
  const quoted: readonly Block[] = [
    { kind: 'text', text: '由市大数据中心牵头。' },
    { kind: 'quote', text: citation.quote, citation: 0 },
  ];
  const folded = (card: Card): string =>
    readCard(card.body.elements.filter(({ tag }) => tag === 'collapsible_panel'));

  it.each<readonly [Partial<Reply>, string]>([
    [{ made: 'worded-by-model' }, '措辞由模型生成'],
    [{ read: 'by-model' }, '问题由模型理解'],
    [{ made: 'worded-by-model', language: 'en' }, 'Worded by a model'],
    [{ read: 'by-model', language: 'zh-Hant' }, '問題由模型理解'],
  ])('of %j is said where nobody has to unfold anything', (made, words) => {
    const [card] = encodeAll(createReply(quoted, made));
    expect(readCard(card).split(words)).toHaveLength(2);
    expect(card && folded(card)).not.toContain(words);
    const text = encodeTextContent(createReply(quoted, made));
    expect(text).toContain(words);
  });

  it('is not spoken of where there is none', () => {
    expect(readCard(encodeAll(createReply(quoted)))).not.toContain('模型');
    expect(encodeTextContent(createReply(quoted))).not.toContain('模型');
  });
});
