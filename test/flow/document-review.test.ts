// A document from its first reading over corrections to its next version, as an office does it in the terminal.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPolicyTerminal } from '../support/policy-terminal.ts';

const BODY = [
  '一、完善机制。年底前出台方案，形成工作合力。（责任单位：市财政、市审计局）',
  '二、强化保障。培育示范企业10家。（牵头单位：市科技局；责任单位：市财政）',
  '三、优化服务。推行“一件事一次办”。（责任单位：市教育局）',
  '东山市人民政府',
  '2026年3月1日',
];
const TEXT = ['东山市优化营商环境若干措施', ...BODY].join('\n');

describe('a document under review', () => {
  it('shows its doubts and marks, takes corrections, and says them under answers', async () => {
    const terminal = openPolicyTerminal();
    terminal.write('dongshan.txt', TEXT);
    await terminal.run('ingest');
    const review = await terminal.run('review', '--language', 'zh-Hans');
    expect(review.stdout).toContain('⟦牵头:市科技局⟧');
    const made = await terminal.run(
      'review',
      '--unit',
      '市财政=市财政局',
      '--by',
      '王敏',
      '--language',
      'zh-Hans',
    );
    expect(made.stdout).toMatch(/^#1 更正：市财政局，原文为“市财政”/);
    await terminal.run('review', '--task', '3', '--role', '市教育局=lead', '--by', '王敏');
    // Another reading of the same file.
    await terminal.run('ingest');
    const answer = await terminal.run('ask', '第3项由谁牵头？');
    expect(answer.stdout).toContain('市教育局');
    expect(answer.stdout).toContain('更正：市教育局为牵头单位，与原文所印不同');
    expect(answer.stdout).not.toContain('市财政局');
    const json = JSON.parse((await terminal.run('review', '--json')).stdout) as {
      tasks: { responsible: string[]; lead: string[] }[];
      corrections: { number: number }[];
    };
    expect(json.tasks[0]?.responsible).toEqual(['市财政', '市审计局']);
    expect(json.tasks[2]?.lead).toEqual([]);
    expect(json.corrections.map((one) => one.number)).toEqual([1, 2]);
    await terminal.run('review', '--withdraw', '2', '--by', '王敏');
    expect((await terminal.run('ask', '第3项由谁牵头？')).stdout).not.toContain('更正');
    expect((await terminal.run('review', '--html')).stdout).toMatch(/^<!doctype html>/);
  });

  it('refuses what makes no sense, with a word on what to change', async () => {
    const terminal = openPolicyTerminal();
    terminal.write('dongshan.txt', TEXT);
    await terminal.run('ingest');
    const refused: readonly (readonly [args: readonly string[], word: string])[] = [
      [['--unit', '市统计=市统计局', '--by', '王敏'], '市统计'],
      [['--role', '市教育局=lead', '--by', '王敏'], '--task'],
      [['--task', '3', '--role', '市教育局=chief', '--by', '王敏'], 'lead'],
      [['--task', '1', '--due', '年底前=2026-13-40', '--by', '王敏'], '2026-13-40'],
      [['--unit', '市财政=市财政局'], '--by'],
      [['--task', '9', '--role', '市教育局=lead', '--by', '王敏'], '9'],
      [['--withdraw', '9', '--by', '王敏'], '9'],
      [['--at', '9'], '9'],
    ];
    for (const [args, word] of refused)
      expect((await terminal.run('review', ...args)).failure).toContain(word);
  });

  it('gives way to its next version, which says what changed and keeps the old one readable', async () => {
    const terminal = openPolicyTerminal();
    terminal.write('dongshan.txt', TEXT);
    await terminal.run('ingest');
    const newer = terminal.write(
      '../new.txt',
      TEXT.replace('牵头单位：市科技局', '牵头单位：市工信局').replace('年底前', '9月底前'),
    );
    const replaced = await terminal.run('ingest', '--replaces', 'dongshan', newer, '--language', 'zh-Hans');
    expect(replaced.stdout).toContain('第 2 版，与上一版相比');
    expect(replaced.stdout).toContain('时限由年底前改为9月底前');
    // The knowledge folder still holds the old file: the published one stands before it.
    expect((await terminal.run('ask', '第2项由谁牵头？')).stdout).toContain('市工信局');
    const versions = JSON.parse((await terminal.run('review', '--versions', '--json')).stdout) as unknown[];
    expect(versions).toHaveLength(2);
    expect((await terminal.run('review', '--at', '1')).stdout).toContain('⟦lead:市科技局⟧');
    const diff = JSON.parse((await terminal.run('diff', 'dongshan@1', 'dongshan', '--json')).stdout) as {
      changes: { kind: string }[];
    };
    expect(diff.changes.map((change) => change.kind)).toEqual(['due', 'units']);
    const byUnit = await terminal.run('diff', join(terminal.folder, 'dongshan.txt'), newer, '--units');
    expect(byUnit.stdout).toMatch(/市审计局\n {2}- task 1.*年底前 → 9月底前/);
    expect(byUnit.stdout).not.toContain('市教育局');
  });

  it('is recognised under another name', async () => {
    const terminal = openPolicyTerminal();
    terminal.write('dongshan.txt', ['东山市2026年优化营商环境工作要点', ...BODY].join('\n'));
    await terminal.run('ingest');
    const next = terminal.write('../next.txt', ['东山市2027年优化营商环境工作要点', ...BODY].join('\n'));
    expect((await terminal.run('ingest', next)).stderr).toContain('--replaces dongshan');
  });
});
