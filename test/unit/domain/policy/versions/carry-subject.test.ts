// Entries keep speaking of the version they were made on; the carrier says where their task stands now.
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../../../src/domain/policy/index.ts';
import {
  createTaskCarrier,
  readPolicy,
  recognise,
  versionAt,
} from '../../../../../src/domain/policy/index.ts';

const read = (lines: readonly string[], id = 'plan'): Policy =>
  readPolicy({ id, source: `${id}.txt`, text: lines.join('\n') });
const WATER = '供水管网改造。新建供水管网50公里，到2026年漏损率控制在8%以内。（责任单位：市水务局）';
const SCHOOL = '学前教育扩容。新建幼儿园10所，强化师资培训。（责任单位：市教育局）';
const ROAD = '农村公路提升。改造公路30公里。（责任单位：市交通局）';
const first = read([`一、${WATER}`, `二、${SCHOOL}`, `三、${ROAD}`]);
const second = read([`一、${SCHOOL}`, `二、${WATER}`]);
const third = read([`一、${ROAD}`, `二、${SCHOOL}`, `三、${WATER}`]);
const carry = createTaskCarrier([
  { heldFrom: '', policy: first },
  { heldFrom: '2026-03-01T00:00:00.000Z', policy: second },
  { heldFrom: '2026-06-01T00:00:00.000Z', policy: third },
]);

describe('a task from version to version', () => {
  it('is followed by its words from the version that held when the entry was made', () => {
    expect(carry({ task: 1 }, '2026-01-05T00:00:00.000Z')).toEqual([{ task: 3 }]);
    expect(carry({ task: 1 }, '2026-04-05T00:00:00.000Z')).toEqual([{ task: 2 }]);
    expect(carry({ task: 1 }, '2026-07-05T00:00:00.000Z')).toEqual([{ task: 1 }]);
  });

  it('takes its promises along, by what they count', () => {
    const [water] = first.tasks;
    const leakage = water?.milestones.find((m) => m.target.metric.includes('漏损率'));
    expect(carry({ task: 1, milestone: leakage?.id ?? '' }, '2026-01-05T00:00:00.000Z')).toEqual([
      { task: 3, milestone: third.tasks[2]?.milestones.find((m) => m.target.metric.includes('漏损率'))?.id },
    ]);
  });

  it('that was dropped on the way goes nowhere', () => {
    expect(carry({ task: 3 }, '2026-01-05T00:00:00.000Z')).toEqual([]);
  });
});

describe('versions', () => {
  const versions = ['', '2026-03-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'].map((heldFrom, i) => ({
    id: 'plan',
    ordinal: i + 1,
    hash: String(i),
    title: 'plan',
    heldFrom,
  }));

  it('each held from its instant', () => {
    expect(versionAt(versions, '2025-01-01T00:00:00.000Z')?.ordinal).toBe(1);
    expect(versionAt(versions, '2026-03-01T00:00:00.000Z')?.ordinal).toBe(2);
    expect(versionAt(versions, '2027-01-01T00:00:00.000Z')?.ordinal).toBe(3);
    expect(versionAt([], '2027-01-01T00:00:00.000Z')).toBeUndefined();
  });

  it('of one document are known by title and issuer, whatever the year and the file', () => {
    const body = [
      '一、完善机制。（责任单位：市财政局）',
      '二、强化保障。（责任单位：市审计局）',
      '东山市人民政府',
    ];
    const old = read(['东山市2025年优化营商环境工作要点', ...body, '2025年2月1日'], 'a');
    const next = read(['东山市2026年优化营商环境工作要点', ...body, '2026年2月1日'], 'b');
    const other = read(['东山市2026年促进消费工作要点', ...body, '2026年2月1日'], 'c');
    expect(recognise(next, [other, old])?.id).toBe('a');
    expect(recognise(other, [old, next])).toBeUndefined();
    expect(recognise(read(body, 'd'), [old])).toBeUndefined();
  });
});
