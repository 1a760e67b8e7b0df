// The reader before its examiner: documents in styles that nobody tuned it for, and the same after accidents.
// Sixty and two hundred here; bench/reading.ts has five hundred and two thousand.
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../../../src/domain/policy/index.ts';
import { readPolicy } from '../../../../../src/domain/policy/index.ts';
import type { Tally } from '../../../../support/synthetic-policies/index.ts';
import {
  createDice,
  judgeReading,
  mutate,
  writePolicy,
} from '../../../../support/synthetic-policies/index.ts';

const read = (text: string): Policy => readPolicy({ id: 'synthetic', source: 'synthetic.txt', text });
const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i * 17 + 3);
const shareOf = ({ right, missing, extra }: Tally): number => (2 * right) / (2 * right + missing + extra);
const sum = (tallies: readonly Tally[]): Tally => ({
  right: tallies.reduce((all, t) => all + t.right, 0),
  missing: tallies.reduce((all, t) => all + t.missing, 0),
  extra: tallies.reduce((all, t) => all + t.extra, 0),
});

describe('synthetic policies', () => {
  const judged = seeds(60).map((seed) => {
    const truth = writePolicy(seed);
    return { truth, judgement: judgeReading(truth, read(truth.text)) };
  });

  it('keep every task with its heading and its units', () => {
    const wrong = judged.filter(({ judgement }) => judgement.faults.length > 0);
    expect(
      wrong.map(({ truth, judgement }) => `${truth.name} ${truth.style}: ${judgement.faults.join('; ')}`),
    ).toEqual([]);
  });

  it('keep their dates and numbers, and decoys stay out', () => {
    expect(shareOf(sum(judged.map(({ judgement }) => judgement.dues)))).toBeGreaterThan(0.97);
    expect(shareOf(sum(judged.map(({ judgement }) => judgement.targets)))).toBeGreaterThan(0.97);
  });

  it('are the same for the same seed', () => {
    expect(writePolicy(5)).toEqual(writePolicy(5));
    expect(writePolicy(5).text).not.toBe(writePolicy(6).text);
  });
});

describe('long synthetic policies', () => {
  const judged = seeds(40).map((seed) => {
    const truth = writePolicy(seed, 30);
    return { truth, judgement: judgeReading(truth, read(truth.text)) };
  });

  it('hold as many tasks as were wanted, in the one style of their seed', () => {
    expect(judged.map(({ truth }) => truth.tasks.length)).toEqual(judged.map(() => 30));
    const styles = judged.map(({ truth }) => truth.style);
    // The layout and the script are drawn by themselves, so only what the tasks are written in stays the same.
    const written = (style: string): string | undefined => /(?:\S+\/\S+.*|table \w+)$/u.exec(style)?.[0];
    expect(styles.map(written)).toEqual(seeds(40).map((seed) => written(writePolicy(seed).style)));
  });

  it('are read task by task', () => {
    const wrong = judged.filter(({ judgement }) => judgement.faults.length > 0);
    expect(
      wrong.map(({ truth, judgement }) => `${truth.name} ${truth.style}: ${judgement.faults.join('; ')}`),
    ).toEqual([]);
  });

  it('have 2 to 200 tasks', () => {
    expect(writePolicy(14, 200).tasks).toHaveLength(200);
    expect(() => writePolicy(14, 201)).toThrow(RangeError);
    expect(() => writePolicy(14, 1)).toThrow(RangeError);
  });
});

const unitsOf = (policy: Policy): string =>
  JSON.stringify(policy.tasks.map((task) => task.assignments.map((a) => a.role + a.unit)));
const doubtsOf = (policy: Policy): string[] => policy.doubts.map((d) => `${d.kind} ${d.task ?? ''}`);

describe('synthetic policies after accidents', () => {
  const accidents = seeds(200).map((seed) => {
    const original = writePolicy(seed).text;
    return { before: read(original), after: read(mutate(original, createDice(seed)).text) };
  });

  it('are read without a crash, each character in exactly one part', () => {
    for (const { after } of accidents) {
      expect(after.parts.map((p) => after.text.slice(p.span.start, p.span.end)).join('')).toBe(after.text);
      expect(new Set(after.tasks.map((t) => t.number)).size).toBe(after.tasks.length);
    }
  });

  it('raise doubts where the register has changed, but for accidents that no reader could see', () => {
    const harmed = accidents.filter(({ before, after }) => unitsOf(before) !== unitsOf(after));
    const silent = harmed.filter(({ before, after }) => {
      const known = new Set(doubtsOf(before));
      return doubtsOf(after).every((doubt) => known.has(doubt));
    });
    expect(harmed.length).toBeGreaterThan(100);
    expect(silent.length / harmed.length).toBeLessThan(0.15);
  });
});

describe('texts made to keep a reader busy', () => {
  it.each([
    '（',
    '(市财政局',
    '市财政局、',
    '责任单位：',
    '\n（',
    '一、',
    '《',
    '2025年底前，',
    '市财政局和',
  ])('of nothing but %j are read like any other', (words) => {
    const text = words.repeat(Math.floor(8000 / words.length));
    expect(
      read(text)
        .parts.map((p) => p.span.end)
        .at(-1),
    ).toBe(text.length);
  });
});
