// Topics in a register of many thousand tasks: only some of the tasks are weighed, and none is missed for it.
import { describe, expect, it } from 'vitest';
import { createRegister, readPolicy } from '../../../../../../src/domain/policy/index.ts';
import type { Policy, RegisteredTask, TopicMatch } from '../../../../../../src/domain/policy/index.ts';
import { writePolicy } from '../../../../../support/synthetic-policies/index.ts';

const read = (id: string, text: string): Policy => readPolicy({ id, source: `${id}.txt`, text });
const many = Array.from({ length: 70 }, (_, seed) => read(`d${seed}`, writePolicy(seed, 30).text));
const own = read(
  'own',
  '方案\n一、重点任务\n1.建设量子计算中心。推进量子芯片研制。\n2.保护候鸟栖息地。开展湿地修复。\n',
);
const register = createRegister([...many, own]);
const { topics, tasks } = register;

const keyOf = ({ entry }: TopicMatch): string => `${entry.ref.document}#${entry.ref.task}`;

describe('a topic among many thousand tasks', () => {
  it('is found in the one task that speaks of it', () => {
    expect(tasks.length).toBeGreaterThan(2_000);
    const [best] = topics.match('量子计算中心');
    expect(best?.entry.ref).toEqual({ document: 'own', task: 1 });
    expect(best?.sure).toBe(true);
    expect(topics.match('湿地修复')[0]?.entry.ref).toEqual({ document: 'own', task: 2 });
    expect(topics.match('海底捞火锅').every(({ sure }) => !sure)).toBe(true);
  });

  it('is asked of the given tasks only, whatever was asked before', () => {
    const [first] = register.tasksIn('d3');
    const among: readonly RegisteredTask[] = first === undefined ? [] : [first];
    const all = topics.match('养老服务体系');
    expect(all.length).toBeGreaterThan(100);
    expect(topics.match('养老服务体系', { among }).length).toBeLessThanOrEqual(1);
    expect(topics.match('养老服务体系').map(keyOf)).toEqual(all.map(keyOf));
  });

  it.each(['政务数据共享机制', '养老服务', '一网通办', 'elderly care', '5g网络', '湿地'])(
    'that tasks mention is found in each task that mentions %s, as if each were looked at',
    (topic) => {
      const found = new Set(topics.mentioning(topic).map(keyOf));
      const oneByOne = many.flatMap(({ id }) =>
        topics.mentioning(topic, { among: register.tasksIn(id) }).map(keyOf),
      );
      const missed = oneByOne.filter((key) => !found.has(key));
      const printed = (key: string): boolean =>
        register
          .tasksAmong(undefined)
          .some(
            (entry) => `${entry.ref.document}#${entry.ref.task}` === key && entry.folded.text.includes(topic),
          );
      // A document without the words themselves may show those that hold them in pieces; the whole register need not.
      expect(missed.filter(printed)).toEqual([]);
    },
  );

  it('that tasks mention can be narrowed by any condition', () => {
    const even = topics.mentioning('养老服务', { fits: ({ task }) => task.number % 2 === 0 });
    expect(even.map(keyOf)).toEqual(
      topics
        .mentioning('养老服务')
        .filter(({ entry }) => entry.task.number % 2 === 0)
        .map(keyOf),
    );
  });
});

describe('the tasks of some documents', () => {
  it('stand in the register’s order', () => {
    const asked = register.tasksAmong(['d7', 'd2']);
    expect([...new Set(asked.map(({ ref }) => ref.document))]).toEqual(['d2', 'd7']);
    expect(asked).toHaveLength(60);
    expect(register.tasksAmong([])).toEqual([]);
  });
});
