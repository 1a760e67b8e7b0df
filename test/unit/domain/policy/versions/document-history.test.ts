// What was said under an older version stands where its task stands now: moved, divided, joined, dropped, or put back.
import { describe, expect, it } from 'vitest';
import { createHistory, readPolicy, versionTag } from '../../../../../src/domain/policy/index.ts';
import type {
  Carried,
  DocumentHistory,
  PastVersion,
  Policy,
} from '../../../../../src/domain/policy/index.ts';

const read = (lines: readonly string[]): Policy =>
  readPolicy({ id: 'plan', source: 'plan.txt', text: lines.join('\n') });
const WATER = '供水管网改造。新建供水管网50公里，到2026年漏损率控制在8%以内。（责任单位：市水务局）';
const SCHOOL = '学前教育扩容。新建幼儿园10所，强化师资培训。（责任单位：市教育局）';
const ROAD = '农村公路提升。改造公路30公里，每年养护公路200公里。（责任单位：市交通局）';
const INSTANTS = ['', '2026-03-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z', '2026-09-01T00:00:00.000Z'];
const BEFORE = '2026-01-05T00:00:00.000Z';

function historyOf(...policies: readonly Policy[]): DocumentHistory {
  const versions = policies.map((policy, index): PastVersion => ({
    ordinal: index + 1,
    heldFrom: INSTANTS[index] ?? '',
    policy,
  }));
  const names = (task: Policy['tasks'][number], unit: string): boolean =>
    task.assignments.some((one) => one.unit === unit);
  return createHistory(versions, policies.at(-1) as Policy, names);
}

const placesOf = (carried: readonly Carried[] | undefined): readonly (string | undefined)[] | undefined =>
  carried?.map(
    ({ place }) =>
      place && (place.milestone ?? String(place.task)) + (place.instance ? ` ${place.instance}` : ''),
  );
const first = read([`一、${WATER}`, `二、${SCHOOL}`, `三、${ROAD}`]);
const second = read([`一、${SCHOOL}`, `二、${WATER}`]);
const third = read([`一、${ROAD}`, `二、${SCHOOL}`, `三、${WATER}`]);

describe('a task from version to version', () => {
  const history = historyOf(first, second, third);
  const task = (number: number, at = BEFORE): readonly (string | undefined)[] | undefined =>
    placesOf(history.carry({ document: 'plan', task: number }, at, undefined));

  it('is followed by its words from the version that held when the entry was made', () => {
    expect(task(1)).toEqual(['3']);
    expect(task(1, '2026-04-05T00:00:00.000Z')).toEqual(['2']);
    expect(task(1, '2026-07-05T00:00:00.000Z')).toBeUndefined();
  });

  it('is followed from the version that is written down, whatever the clock says', () => {
    const place = { document: 'plan', task: 1, version: versionTag(second) };
    expect(placesOf(history.carry(place, BEFORE, undefined))).toEqual(['2']);
    expect(history.carry({ ...place, version: versionTag(third) }, BEFORE, undefined)).toBeUndefined();
  });

  it('that was left out once and put back is found again', () => {
    expect(task(3)).toEqual(['1']);
    expect(task(3, '2026-04-05T00:00:00.000Z')).toEqual([undefined]);
  });

  it('says for what it was recorded', () => {
    const [carried] = history.carry({ document: 'plan', task: 1, milestone: '1-2' }, BEFORE, undefined) ?? [];
    expect(carried?.from).toMatchObject({
      version: 1,
      heldFrom: '',
      title: '供水管网改造',
      place: { task: 1, milestone: '1-2' },
    });
    expect(carried?.place).toMatchObject({ task: 3, milestone: '3-2', version: versionTag(third) });
  });

  it('stands where it stood once the old text is back', () => {
    const back = historyOf(first, second, first);
    expect(back.carry({ document: 'plan', task: 1 }, BEFORE, undefined)).toBeUndefined();
    expect(
      placesOf(back.carry({ document: 'plan', task: 1 }, '2026-04-05T00:00:00.000Z', undefined)),
    ).toEqual(['2']);
    expect(back.isCurrent(1)).toBe(true);
  });

  it('tells since which version it stands, and what a number meant before', () => {
    expect(history.firstOf(3, '3-2')).toMatchObject({ ordinal: 1 });
    expect(history.formerly(1)).toEqual({
      version: 2,
      heldFrom: INSTANTS[1],
      title: '学前教育扩容',
      now: [2],
    });
    expect(history.formerly(1, 1)).toMatchObject({ version: 1, title: '供水管网改造', now: [3] });
    expect(historyOf(first, second).formerly(3)).toMatchObject({ title: '农村公路提升', now: [] });
    expect(historyOf(first, second).firstOf(1, undefined)).toMatchObject({ ordinal: 1 });
    const added = read([
      `一、${SCHOOL}`,
      `二、${WATER}`,
      '三、老旧小区改造。改造小区20个。（责任单位：市住建局）',
    ]);
    expect(historyOf(first, added).firstOf(3, '3-1')).toMatchObject({ ordinal: 2, heldFrom: INSTANTS[1] });
  });
});

describe('the promises of a task', () => {
  const carryTo = (lines: readonly string[], milestone: string, instance?: string): Carried | undefined => {
    const place = { document: 'plan', task: Number(milestone.split('-')[0]), milestone };
    const carried = historyOf(first, read(lines)).carry(
      { ...place, ...(instance && { instance }) },
      BEFORE,
      undefined,
    );
    expect(carried).toHaveLength(1);
    return carried?.[0];
  };

  it('go where what they count goes, in whatever order and with whatever number', () => {
    const moved = '供水管网改造。到2027年漏损率控制在7%以内，新建供水管网80公里。（责任单位：市水务局）';
    expect(carryTo([`一、${moved}`], '1-1')?.place?.milestone).toBe('1-2');
    const leakage = carryTo([`一、${moved}`], '1-2');
    expect(leakage?.place?.milestone).toBe('1-1');
    expect(leakage?.from.hasNewDue).toBe(true);
  });

  it('that are not made any more stay with the task, and count for nothing', () => {
    const without =
      '供水管网改造。到2026年漏损率控制在8%以内，建立健全巡查和抢修机制。（责任单位：市水务局）';
    const carried = carryTo([`一、${without}`], '1-1');
    expect(carried?.place).toMatchObject({ task: 1 });
    expect(carried?.place?.milestone).toBeUndefined();
    expect(carried?.from.isDropped).toBe(true);
  });

  it('keep their year while they recur as before', () => {
    const yearly = ROAD.replace('200公里', '250公里');
    expect(carryTo([`一、${yearly}`], '3-2', '2026')?.place).toMatchObject({
      milestone: '1-2',
      instance: '2026',
    });
    const quarterly = ROAD.replace('每年养护', '每季度养护');
    expect(carryTo([`一、${quarterly}`], '3-2', '2026')?.place?.instance).toBeUndefined();
  });
});

describe('a task that was divided', () => {
  const WHOLE =
    '民生保障提升。新建供水管网50公里，推进老旧管网更新和智慧水务平台建设。新建幼儿园10所，强化师资培训和普惠学前教育供给。（责任单位：市水务局、市教育局）';
  const parts = [
    '一、供水保障提升。新建供水管网50公里，推进老旧管网更新和智慧水务平台建设。（责任单位：市水务局）',
    '二、学前教育提升。新建幼儿园10所，强化师资培训和普惠学前教育供给。（责任单位：市教育局）',
  ];
  const whole = read([`一、${WHOLE}`, `二、${ROAD}`]);
  const history = historyOf(whole, read([...parts, `三、${ROAD}`]));
  const places = (milestone: string | undefined, unit?: string): unknown =>
    placesOf(history.carry({ document: 'plan', task: 1, ...(milestone && { milestone }) }, BEFORE, unit));

  it('takes a promise to its part, and a word on the whole to the parts of who said it', () => {
    expect(places('1-2')).toEqual(['2-1']);
    expect(places(undefined, '市教育局')).toEqual(['2']);
    expect(places(undefined, '市督查室')).toEqual(['1', '2']);
    expect(places(undefined)).toEqual(['1', '2']);
  });

  it('and one that was joined brings what was said of each', () => {
    const joined = historyOf(read([...parts, `三、${ROAD}`]), whole);
    const [education] =
      joined.carry({ document: 'plan', task: 2, milestone: '2-1' }, BEFORE, undefined) ?? [];
    expect(education?.place?.milestone).toBe('1-2');
    const [word] = joined.carry({ document: 'plan', task: 2 }, BEFORE, undefined) ?? [];
    expect(word).toMatchObject({ place: { task: 1 }, from: { joins: true } });
  });
});
