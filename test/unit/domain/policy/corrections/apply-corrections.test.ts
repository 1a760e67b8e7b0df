// Corrections stand beside the print: answers may use them, and nobody can mistake them for it.
import { describe, expect, it } from 'vitest';
import type {
  CorrectedFact,
  CorrectionRecord,
  NumberedCorrection,
  Policy,
} from '../../../../../src/domain/policy/index.ts';
import {
  applyCorrections,
  describeCorrection,
  holding,
  readPolicy,
  toParseJson,
} from '../../../../../src/domain/policy/index.ts';

const TEXT = [
  '东山市优化营商环境若干措施',
  '一、完善机制。年底前出台方案。（责任单位：市财政、市审计局）',
  '二、强化保障。培育企业10家。（牵头单位：市财政；责任单位：市科技局）',
  '三、优化服务。（责任单位：市教育局）',
  '东山市人民政府',
  '2025年3月1日',
].join('\n');
const read = (text: string): Policy => readPolicy({ id: 'dongshan', source: 'dongshan.txt', text });
const policy = read(TEXT);
const made = { by: '王敏', at: '2026-11-23T08:00:00.000Z', document: 'dongshan' };
const everywhere = (number: number, fact: CorrectedFact): NumberedCorrection => ({ ...made, number, fact });
const inTask = (number: number, fact: CorrectedFact, task: number): NumberedCorrection => ({
  ...made,
  number,
  fact,
  task: { number: task, title: policy.tasks[task - 1]?.title ?? '' },
});
const unitsOf = ({ tasks }: Policy): string[] =>
  tasks.map((task) => task.assignments.map((a) => `${a.role} ${a.unit}`).join(', '));

const name = everywhere(1, { kind: 'unit', printed: '市财政', name: '市财政局' });
const role = inTask(2, { kind: 'role', printed: '市审计局', role: 'lead' }, 1);
const none = inTask(3, { kind: 'role', printed: '市科技局', role: 'none' }, 2);
const due = inTask(4, { kind: 'due', printed: '年底前', date: '2025-12-20' }, 1);

describe('corrections', () => {
  it('change a name everywhere, a role and a day in one task, and leave the text alone', () => {
    const corrected = applyCorrections(policy, [name, role, none, due]);
    expect(unitsOf(corrected)).toEqual([
      'responsible 市财政局, lead 市审计局',
      'lead 市财政局',
      'responsible 市教育局',
    ]);
    expect(corrected.tasks[0]?.deadlines).toMatchObject([
      { text: '年底前', date: '2025-12-20', correction: { number: 4, readAs: '2025-12-31' } },
    ]);
    expect(corrected.text).toBe(policy.text);
    expect(corrected.tasks[0]?.text).toBe(policy.tasks[0]?.text);
    expect(corrected.corrections?.map(({ number, tasks }) => [number, tasks])).toEqual([
      [1, [1, 2]],
      [2, [1]],
      [3, [2]],
      [4, [1]],
    ]);
  });

  it('are never shown as the printed text', () => {
    const corrected = applyCorrections(policy, [name, role]);
    const json = toParseJson(corrected);
    expect(json.tasks[0]).toMatchObject({ lead: [], responsible: ['市财政', '市审计局'] });
    expect(json.corrections?.map((one) => one.fact)).toEqual([name.fact, role.fact]);
    expect(describeCorrection(name, 'zh-Hans')).toBe('更正：市财政局，原文为“市财政”（王敏，2026-11-23）');
    expect(describeCorrection(due, 'en')).toBe(
      'Correction: due 2025-12-20; printed: “年底前” (王敏, 2026-11-23)',
    );
    expect(toParseJson(policy).corrections).toBeUndefined();
  });

  it('survive another reading and another numbering, and say where they find nothing', () => {
    const renumbered = read(
      TEXT.replace('一、', '一、新的任务。（责任单位：市公安局）\n二、')
        .replace('二、强化', '三、强化')
        .replace('三、优化', '四、优化'),
    );
    expect(unitsOf(applyCorrections(renumbered, [role]))[1]).toBe('responsible 市财政, lead 市审计局');
    const settled = applyCorrections(read(TEXT.replace('市审计局', '市统计局')), [role]);
    expect(settled.doubts.map((d) => d.kind)).toContain('correction-lost');
    expect(applyCorrections(policy, [{ ...name, document: 'other' }])).toBe(policy);
  });

  it('give way to later ones on the same thing, and to a withdrawal', () => {
    const records: CorrectionRecord[] = [
      { kind: 'correction', correction: role },
      {
        kind: 'correction',
        correction: { ...role, fact: { kind: 'role', printed: '市审计局', role: 'cooperating' } },
      },
      { kind: 'correction', correction: due },
      { kind: 'withdrawal', document: 'dongshan', number: 3, by: '王敏', at: made.at },
    ];
    const all = holding(records.map((record, i) => ({ number: i + 1, record })));
    expect(all.map(({ number, fact }) => [number, fact])).toEqual([
      [2, { kind: 'role', printed: '市审计局', role: 'cooperating' }],
    ]);
  });
});
