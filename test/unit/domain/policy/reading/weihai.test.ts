// The register of the first real policy, exact: who, what, how much and by when.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Milestone, Role } from '../../../../../src/domain/policy/index.ts';
import { describeReading, readPolicy } from '../../../../../src/domain/policy/index.ts';

const text = readFileSync('knowledge/weihai-data-and-digital-transformation.txt', 'utf8');
const policy = readPolicy({ id: 'weihai', source: 'weihai.txt', text });

const ALL = '市直各部門';
const BIG_DATA = '市大數據局';
const FINANCE = '市財政局';
const REFORM = '市發展改革委';
const INDUSTRY = '市工業和信息化局';
const MARKET = '市市場監管局';
const TRANSPORT = '市交通運輸局';
const POLICE = '市公安局';
const LABOUR = '市人力資源社會保障局';

const UNITS: readonly (readonly [lead: string[], responsible: string[]])[] = [
  [[FINANCE, BIG_DATA], [ALL]],
  [[BIG_DATA], [ALL]],
  [[], [BIG_DATA]],
  [[FINANCE, BIG_DATA], [ALL]],
  [[FINANCE, BIG_DATA], [ALL]],
  [[], [REFORM, INDUSTRY, FINANCE, BIG_DATA]],
  [[], [INDUSTRY]],
  [[], ['市農業農村局', '市海洋發展局', '市商務局']],
  [[], [REFORM, '市科技局', INDUSTRY, TRANSPORT]],
  [[], [REFORM, '市科技局', INDUSTRY, FINANCE, MARKET]],
  [[], ['市行政審批服務局', BIG_DATA]],
  [[BIG_DATA], [ALL]],
  [[REFORM, FINANCE, LABOUR, MARKET, BIG_DATA], [ALL]],
  [[], ['市教育局', '市民政局', TRANSPORT, '市文化和旅游局', '市衛生健康委', BIG_DATA]],
  [[], [MARKET]],
  [[], ['市委政法委', '市法院', '市檢察院', POLICE, BIG_DATA]],
  [[BIG_DATA], ['市直有關部門']],
  [[], ['市委社會工作部', '市委政法委', POLICE, BIG_DATA]],
  [[], ['市生態環境局']],
  [[], ['市住房城鄉建設局', TRANSPORT, '市應急局', BIG_DATA]],
  [[], [BIG_DATA]],
  [[], [REFORM, INDUSTRY, FINANCE, '市水務局', BIG_DATA, '市通信發展辦']],
  [[], [BIG_DATA]],
  [[], [BIG_DATA, POLICE, '市自然資源和規劃局']],
  [['市委網信辦', BIG_DATA], [ALL]],
  [[], [BIG_DATA]],
  [[BIG_DATA], [ALL]],
  [[BIG_DATA], [ALL]],
  [[], [INDUSTRY, FINANCE, LABOUR, BIG_DATA]],
];

/** id, due as printed, interpreted day or recurrence, comparator, value, unit, words of the metric. */
const MILESTONES: readonly (readonly [string, string, string, string, number | undefined, string, string])[] =
  [
    ['1-1', '每年', 'yearly', '=', undefined, '', '高質量數據集'],
    ['4-1', '每年', 'yearly', '=', undefined, '', '“數據要素×”創新場景'],
    ['5-1', '每年', 'yearly', '=', 1, '個', '數據產業園區(孵化器)'],
    ['5-2', '到2027年', '2027-12-31', '=', undefined, '', '數據服務、數據標注等數據產業集群'],
    ['7-1', '到2027年', '2027-12-31', '>', 1000, '億元', '新一代信息技術產業集群營收'],
    ['8-1', '到2027年', '2027-12-31', '>=', 270, '億元', '全市網絡零售額'],
    ['8-2', '到2027年', '2027-12-31', '>=', 200, '億元', '跨境電商規模'],
    ['8-3', '到2027年', '2027-12-31', '=', 60, '個', '省級以上智慧農業應用基地、場景'],
    ['9-1', '到2027年', '2027-12-31', '=', 10, '家', '低空經濟研發制造骨干企業或科技型中小企業'],
    ['10-1', '到2027年', '2027-12-31', '>=', 20, '家', '創新平臺'],
    ['10-2', '每年', 'yearly', '>=', 2000, '件', '數字化領域專利授權'],
    ['11-1', '', '', '=', 20, '個', '“一件事”應用場景'],
    ['12-1', '每年', 'yearly', '>=', 10, '個', '機關辦公“一件事”'],
    ['13-1', '2025年', '2025-12-31', '=', undefined, '', '“直達快享”全覆蓋'],
    ['13-2', '每年', 'yearly', '>=', 10, '個', '“亮碼即辦”應用場景'],
    ['13-3', '到2027年', '2027-12-31', '=', undefined, '', '“魯通碼”應用全覆蓋'],
    ['14-1', '到2025年底', '2025-12-31', '>=', 90, '%', '全市智慧社區覆蓋率'],
    ['15-1', '2025年', '2025-12-31', '>=', 100, '%', '全市在用氣瓶信息在線率'],
    ['15-2', '2025年', '2025-12-31', '>=', 100, '%', '電梯無紙化維保覆蓋率'],
    ['15-3', '2025年', '2025-12-31', '=', undefined, '', '醫療器械經營監管全程數字化'],
    ['15-4', '到2027年', '2027-12-31', '=', undefined, '', '非現場監管執法方式全面推廣'],
    ['17-1', '', '', '=', 10, '個', '“一表通”應用場景'],
    ['24-1', '2025年', '2025-12-31', '>=', 100, '個', 'AI算法'],
    ['24-2', '2025年', '2025-12-31', '>=', 60, '個', '視頻應用'],
  ];

const unitsOf = (at: number, role: Role): string[] =>
  (policy.tasks[at]?.assignments ?? []).filter((a) => a.role === role).map((a) => a.unit);
const whenOf = ({ due }: Milestone): string =>
  due?.recurrence === 'once' ? (due.date ?? '') : (due?.recurrence ?? '');

describe('the Weihai policy', () => {
  it('has 6 sections and 29 tasks, numbered as printed', () => {
    expect(policy.sections.map((s) => `${s.label}${s.title}`)).toEqual([
      '一、全鏈條培育數據產業',
      '二、全產業推進實數融合',
      '三、全領域深化智慧服務',
      '四、全過程推動治理轉型',
      '五、全方位夯實數字底座',
      '六、全市域優化數字生態',
    ]);
    expect(policy.tasks.map((t) => t.number)).toEqual(UNITS.map((_, i) => i + 1));
    expect(policy.tasks.map((t) => t.section)).toEqual(
      [5, 5, 4, 7, 5, 3].flatMap((count, section) => Array<number>(count).fill(section)),
    );
    expect(policy.tasks[12]?.title).toBe('提升“無證明”靜默服務能力');
    expect(policy.tasks[12]?.label).toBe('13.');
  });

  it('names the units of all tasks by role, in printed order', () => {
    expect(policy.tasks.map((_, i) => [unitsOf(i, 'lead'), unitsOf(i, 'responsible')])).toEqual(UNITS);
    expect(policy.tasks.flatMap((_, i) => unitsOf(i, 'cooperating'))).toEqual([]);
    const groups = policy.tasks.flatMap((t) => t.assignments).filter((a) => a.collective);
    expect(new Set(groups.map((a) => a.unit))).toEqual(new Set([ALL, '市直有關部門']));
  });

  it('makes 24 checkable promises', () => {
    const milestones = policy.tasks.flatMap((t) => t.milestones);
    const read = milestones.map((m) => [
      m.id,
      m.due?.text ?? '',
      whenOf(m),
      m.target.comparator,
      m.target.value,
      m.target.unit ?? '',
    ]);
    expect(read).toEqual(MILESTONES.map(([...fields]) => fields.slice(0, 6)));
    for (const [i, expected] of MILESTONES.entries())
      expect(milestones[i]?.target.metric).toContain(expected[6]);
  });

  it('quotes every promise word for word', () => {
    for (const milestone of policy.tasks.flatMap((t) => t.milestones)) {
      expect(text.slice(milestone.span.start, milestone.span.end)).toBe(milestone.quote);
      expect(milestone.quote).toContain(milestone.target.text);
      expect(milestone.quote.startsWith(milestone.due?.text ?? '')).toBe(true);
    }
    expect(policy.tasks[23]?.milestones[1]?.quote).toBe('2025年打造100個以上AI算法、60個以上視頻應用');
  });

  it('knows its own facts and invents no title', () => {
    expect(policy).toMatchObject({
      issuer: '威海市人民政府辦公室',
      issuedOn: '2025-07-07',
      title: '威海市人民政府辦公室實施意見(2025年7月7日)',
      addressees: ['各區市人民政府', '國家級開發區管委', '綜保區管委', '市政府各部門、單位'],
    });
    expect(policy.documentNumber).toBeUndefined();
    expect(policy.doubts.map((d) => d.kind)).toEqual(['title-not-printed']);
    expect(policy.goal?.text).toMatch(/^到2027年,城市全域.*全省前列。$/);
    expect(text.slice(policy.preamble?.start, policy.preamble?.end)).toMatch(/^為深入貫徹.*全省前列。$/s);
    expect(policy.basis.map((b) => b.number)).toEqual(['魯政辦字〔2024〕124號', '數字強省辦發〔2024〕4號']);
    expect(policy.basis[0]?.title).toMatch(/^山東省人民政府辦公廳印發〈.*〉的通知$/);
  });

  it('keeps the closing apart from the web furniture, and lists what it discards', () => {
    const partText = (kind: string): string =>
      policy.parts
        .filter((p) => p.kind === kind)
        .map((p) => text.slice(p.span.start, p.span.end))
        .join('');
    expect(partText('closing')).toBe('威海市人民政府辦公室\n2025年7月7日\n(此件公開發布)\n');
    expect(partText('furniture')).toMatch(/^原文鏈接:\n免責聲明:[\s\S]*微信\s*$/);
    const english = describeReading(policy, 'en').join('\n');
    const chinese = describeReading(policy, 'zh-Hans').join('\n');
    expect(english).toContain('Checkable promises: 24 (2025: 7, 2027: 9, no date 2, yearly 6).');
    expect(english).toContain('Coverage: 100 %');
    for (const report of [english, chinese]) expect(report).toContain('  - 客服');
    expect(chinese).toContain('任务 29 项');
  });
});
