// A newer version of a real policy, made by hand: exactly what was changed is reported, and to exactly whom it matters.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Policy, PolicyDiff } from '../../../../../src/domain/policy/index.ts';
import {
  comparePolicies,
  describeDiff,
  noticesOf,
  readPolicy,
  toDiffJson,
} from '../../../../../src/domain/policy/index.ts';

const text = readFileSync('knowledge/weihai-data-and-digital-transformation.txt', 'utf8');
const read = (words: string): Policy => readPolicy({ id: 'weihai', source: 'weihai.txt', text: words });
const old = read(text);
const compare = (words: string): PolicyDiff => comparePolicies(old, read(words));
const lines = text.split('\n');
const lineOf = (number: number): number => lines.findIndex((line) => line.startsWith(`${number}.`));
/** The text with some lines replaced; numbers are printed anew where asked. */
const edited = (edit: (all: string[]) => void, renumber = true): string => {
  const all = [...lines];
  edit(all);
  let number = 0;
  return (
    renumber
      ? all.map((line) => (/^\d+\./.test(line) ? line.replace(/^\d+/, String((number += 1))) : line))
      : all
  ).join('\n');
};
const replace = (all: string[], number: number, from: string, to: string): void => {
  const at = lineOf(number);
  expect(all[at]).toContain(from);
  all[at] = (all[at] ?? '').replace(from, to);
};
const summary = (diff: PolicyDiff): string[] =>
  diff.changes.map((change) => {
    switch (change.kind) {
      case 'units':
        return `${change.role} of ${change.old.number}: ${change.from.join(' ')} > ${change.to.join(' ')}`;
      case 'due':
        return `due of ${change.old.number}: ${change.from.map((d) => d.date).join(' ')} > ${change.to.map((d) => d.date).join(' ')}`;
      case 'target':
        return `target of ${change.old.number}: ${change.from?.value ?? ''} > ${change.to?.value ?? ''}`;
      case 'swapped':
        return `swapped ${change.tasks.map(([a, b]) => `${a.number}>${b.number}`).join(' ')}`;
      case 'split':
        return `split ${change.old.number} > ${change.into.map((t) => t.number).join(' ')}`;
      case 'merged':
        return `merged ${change.from.map((t) => t.number).join(' ')} > ${change.new.number}`;
      case 'added':
        return `added ${change.new.number}`;
      case 'removed':
        return `removed ${change.old.number}`;
      case 'title':
      case 'words':
      case 'moved':
        return `${change.kind} ${change.old.number} > ${change.new.number}`;
    }
  });

const nextVersion = edited((all) => {
  replace(all, 2, '牽頭單位:市大數據局', '牽頭單位:市發展改革委');
  replace(all, 14, '到2025年底', '到2026年底');
  const [a, b] = [lineOf(7), lineOf(9)];
  [all[a], all[b]] = [all[b] ?? '', all[a] ?? ''];
  const [whole] = all.slice(lineOf(20), lineOf(20) + 1);
  const at = (whole ?? '').indexOf('搭建危化品管理');
  const units = (whole ?? '').slice((whole ?? '').lastIndexOf('('));
  all.splice(
    lineOf(20),
    1,
    `${(whole ?? '').slice(0, at - 1)}。${units}`,
    `21.建設專題場景。${(whole ?? '').slice(at)}`,
  );
});

describe('two versions of a policy', () => {
  it('a lead changed, a date moved, two tasks swapped, one split: exactly those changes', () => {
    expect(summary(compare(nextVersion))).toEqual([
      'lead of 2: 市大數據局 > 市發展改革委',
      'swapped 7>9 9>7',
      'due of 14: 2025-12-31 > 2026-12-31',
      'split 20 > 20 21',
    ]);
  });

  it('knows where every task goes on', () => {
    const { numbers } = compare(nextVersion);
    expect([1, 7, 9, 19, 20, 21, 29].map((n) => numbers.get(n))).toEqual([
      [1],
      [9],
      [7],
      [19],
      [20, 21],
      [22],
      [30],
    ]);
    expect(numbers.size).toBe(29);
  });

  it('tells exactly the units concerned', () => {
    const notices = noticesOf(compare(nextVersion));
    const about = new Map(notices.map(({ unit, changes }) => [unit, changes.map((c) => c.kind)]));
    expect(about.get('市教育局')).toEqual(['due']);
    expect(about.get('市大數據局')).toEqual(['units', 'due', 'split']);
    expect(about.get('市工業和信息化局')).toEqual(['swapped']);
    expect(about.has('市生態環境局')).toBe(false);
    expect(notices.find((n) => n.unit === '市直各部門')?.collective).toBe(true);
  });

  it('says it in words of both languages, and as JSON', () => {
    const diff = compare(nextVersion);
    expect(describeDiff(diff, 'zh-Hans')[0]).toBe(
      '- 第2项“深化數據共享開放”：牵头单位由市大數據局改为市發展改革委',
    );
    expect(describeDiff(diff, 'en')[2]).toContain('到2025年底 → 到2026年底');
    expect(toDiffJson(diff).changes.map((c) => c.kind)).toEqual(['units', 'swapped', 'due', 'split']);
    expect(toDiffJson(diff).numbers['20']).toEqual([20, 21]);
  });

  it('the same text changes nothing, in whatever layout', () => {
    for (const same of [
      text,
      lines.map((line) => `　　${line}`).join('\r\n'),
      text.replaceAll('(', '（').replaceAll(')', '）'),
    ])
      expect(summary(compare(same))).toEqual([]);
    expect(describeDiff(compare(text), 'zh-Hans')).toEqual(['任务没有变化。']);
  });

  it.each<[string, (all: string[]) => void, string[]]>([
    [
      'neighbours swapped',
      (all) => all.splice(lineOf(3), 2, all[lineOf(4)] ?? '', all[lineOf(3)] ?? ''),
      ['swapped 3>4 4>3'],
    ],
    [
      'one moved to the end of its section',
      (all) => all.splice(lineOf(5), 0, ...all.splice(lineOf(1), 1)),
      ['moved 1 > 5'],
    ],
    ['one removed', (all) => all.splice(lineOf(17), 1), ['removed 17']],
    [
      'one added',
      (all) => all.splice(lineOf(12), 0, '12.建設無人機場。建成起降點80個。(責任單位:市交通運輸局)'),
      ['added 12'],
    ],
    [
      'a number raised',
      (all) => {
        replace(all, 24, '100個以上AI算法', '150個以上AI算法');
      },
      ['target of 24: 100 > 150'],
    ],
    [
      'a unit more',
      (all) => {
        replace(all, 16, '市法院、', '市法院、市司法局、');
      },
      [
        'responsible of 16: 市委政法委 市法院 市檢察院 市公安局 市大數據局 > 市委政法委 市法院 市司法局 市檢察院 市公安局 市大數據局',
      ],
    ],
    [
      'another heading',
      (all) => {
        replace(all, 21, '深化輔助決策體系', '完善輔助決策體系');
      },
      ['title 21 > 21'],
    ],
    [
      'other words',
      (all) => {
        replace(all, 21, '迭代升級領導駕駛艙', '升級領導駕駛艙');
      },
      ['words 21 > 21'],
    ],
  ])('%s', (_, edit, expected) => {
    expect(summary(compare(edited(edit)))).toEqual(expected);
  });
});
