// What must hold for any text at all, and for the real policy after an accident.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../../../src/domain/policy/index.ts';
import { describeReading, readPolicy, toParseJson } from '../../../../../src/domain/policy/index.ts';

const weihai = readFileSync('knowledge/weihai-data-and-digital-transformation.txt', 'utf8');
const read = (text: string): Policy => readPolicy({ id: 'x', source: 'x.txt', text });

function expectSound(policy: Policy): void {
  const { text, parts } = policy;
  expect(parts.map((p) => text.slice(p.span.start, p.span.end)).join('')).toBe(text);
  for (const part of parts) expect(part.span.end).toBeGreaterThan(part.span.start);
  expect(new Set(policy.tasks.map((t) => t.number)).size).toBe(policy.tasks.length);
  for (const task of policy.tasks) {
    expect(text.slice(task.span.start, task.span.end)).toBe(task.text);
    for (const assignment of task.assignments) {
      expect(text.slice(assignment.span.start, assignment.span.end).replace(/\s+/g, '')).toBe(
        assignment.unit,
      );
    }
    for (const milestone of task.milestones) {
      expect(text.slice(milestone.span.start, milestone.span.end)).toBe(milestone.quote);
      expect(task.text).toContain(milestone.quote);
    }
  }
  expect(describeReading(policy, 'zh-Hans').length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(toParseJson(policy)))).toBeTypeOf('object');
}

const fragments = fc.constantFrom(
  ...[
    '一、',
    '（一）',
    '1.',
    '第一条',
    '①',
    '\n',
    ' ',
    '。',
    '（',
    '）',
    '责任单位：',
    '牵头单位:',
    '市财政局',
    '、',
    '，',
  ],
  ...[
    '各市、县人民政府',
    '牵头',
    '配合',
    '到2027年',
    '每年',
    '达到90%',
    '打造10个',
    '《',
    '》',
    '专栏1',
    '附件',
    '〔2024〕4号',
  ],
  ...['威海市人民政府', '2025年7月7日', '各部门：', '\u202e', '\u0000', '😀', '𠮷', 'ｍ²', '㎡', '\ud800'],
);

describe('any text', () => {
  it('falls into parts without gap or overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fragments, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }),
        (all) => expectSound(read(all.join(''))),
      ),
      { numRuns: 400 },
    );
  });

  it('may be empty or blank', () => {
    for (const text of ['', ' ', '\n\n\t', '\ufeff']) expectSound(read(text));
    expect(read('').doubts.map((d) => d.kind)).toContain('no-tasks');
  });
});

const lines = weihai.split('\n');
const taskLines = lines.flatMap((line, i) => (/^\d+\./.test(line) ? [i] : []));
const known = new Set(read(weihai).doubts.map((d) => d.kind));
const newDoubts = (text: string): string[] => {
  const policy = read(text);
  expectSound(policy);
  return policy.doubts.map((d) => d.kind).filter((kind) => !known.has(kind));
};

describe('the Weihai policy after an accident', () => {
  const body = { min: weihai.indexOf('1.提高'), max: weihai.indexOf('威海市人民政府辦公室\n') - 1 };

  it('cut anywhere in its tasks, raises doubts', () => {
    fc.assert(
      fc.property(fc.integer(body), (at) => {
        expect(newDoubts(weihai.slice(0, at))).not.toEqual([]);
      }),
      {
        numRuns: 60,
      },
    );
  });

  it('with two task lines exchanged, raises doubts', () => {
    const place = fc.constantFrom(...taskLines);
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(a !== b);
        const shuffled = [...lines];
        [shuffled[a], shuffled[b]] = [lines[b] ?? '', lines[a] ?? ''];
        expect(newDoubts(shuffled.join('\n'))).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('with one bracket lost, raises doubts', () => {
    const brackets = [...weihai.matchAll(/[()]/g)]
      .map((m) => m.index)
      .filter((at) => at > body.min && at < body.max);
    fc.assert(
      fc.property(fc.constantFrom(...brackets), (at) => {
        expect(newDoubts(weihai.slice(0, at) + weihai.slice(at + 1))).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('with one unit bracket lost, still names the units of every task', () => {
    for (const at of [...weihai.matchAll(/\)\n/g)].map((m) => m.index)) {
      const policy = read(weihai.slice(0, at) + weihai.slice(at + 1));
      expect(policy.tasks.length).toBe(29);
      expect(policy.tasks.every((t) => t.assignments.length > 0)).toBe(true);
    }
  });
});
