// A brief over a test ledger, with as few words as a test needs.
import { createBrief } from '../../src/domain/digest/index.ts';
import type { Brief, BriefOrder } from '../../src/domain/digest/index.ts';
import { createProjector, defaultThresholds } from '../../src/domain/ledger/index.ts';
import type { Book } from '../../src/domain/ledger/index.ts';
import { createRegister } from '../../src/domain/policy/index.ts';
import type { Policy } from '../../src/domain/policy/index.ts';
import { createTestBook, DATA_BUREAU, ZONE } from './ledger-book.ts';
import type { TestBook } from './ledger-book.ts';

export type Briefer = (order?: BriefWish) => Brief;

type BriefWish = Partial<Omit<BriefOrder, 'week' | 'month' | 'task'>> & {
  readonly week?: string;
  readonly month?: string;
  readonly task?: number;
  readonly document?: string;
};

export const FRIDAY = new Date('2026-11-20T18:00:00+08:00');

/** The leader's page of week 47 in Simplified Chinese, as of Friday 18:00, unless told otherwise. */
export function createBriefer(book: Book, policies: readonly Policy[]): Briefer {
  const register = createRegister(policies);
  const projector = createProjector({ policies, thresholds: defaultThresholds, zone: ZONE });
  const rooms = { book, projector, register, thresholds: defaultThresholds, zone: ZONE };
  return ({ week = '2026-W47', month, task, document, ...order } = {}) => {
    const which = document === undefined ? {} : { document };
    const period = task !== undefined ? { task, ...which } : month !== undefined ? { month } : { week };
    return createBrief(rooms, { version: 'leader', language: 'zh-Hans', at: FRIDAY, ...period, ...order });
  };
}

/** Every sub-target is red: overdue, or given up by its own unit, with a long blocker on each. */
export function createRedBook(): TestBook {
  const made = createTestBook();
  made.open('2026-01-05');
  for (const { id, due } of made.policy.tasks.flatMap(({ milestones }) => milestones)) {
    const agreed =
      due === undefined ? { target: 20, due: '2026-06-30', start: '2026-01-01' } : { target: 20 };
    made.agree('2026-01-06', id, agreed);
    made.progress('2026-11-16', id, 3);
    made.add(
      '2026-11-17',
      id,
      { kind: 'forecast', note: `${id}招标流标,正在重新组织` },
      { instance: '2026' },
    );
  }
  return made;
}

/** A week like many: reds, an extended date, a closure, a blocker with the leadership, a correction. */
export function createUsualBook(): TestBook {
  const made = createTestBook();
  made.open('2026-08-03');
  made.agree('2026-08-04', '10-1', { base: 12 });
  made.agree('2026-08-04', '1-1', { target: 5, unit: '个' });
  made.agree('2026-08-05', '24-1', { collector: DATA_BUREAU });
  made.progress('2026-08-20', '24-1', 61);
  made.progress('2026-09-15', '24-1', 78);
  made.progress('2026-09-16', '24-2', 35);
  made.progress('2026-10-12', '24-2', 52);
  const extension = {
    kind: 'request',
    request: 'extension',
    newDue: '2026-11-15',
    oldDue: '2025-12-31',
    adjustment: true,
    note: '招标流标',
  } as const;
  made.decide('2026-09-22', made.add('2026-09-18', '24-2', extension), 'approve', 'leader');
  const close = (day: string, id: string, approvedOn: string): void => {
    const content = { kind: 'request', request: 'closure', asOf: day, value: 100, note: '' } as const;
    made.progress(day, id, 100);
    made.decide(approvedOn, made.add(day, id, { ...content, evidence: '威市监字〔2026〕8号' }), 'approve');
  };
  close('2026-09-21', '15-1', '2026-09-25');
  close('2026-10-16', '15-3', '2026-10-22');
  close('2026-11-16', '15-2', '2026-11-18');
  for (const unit of ['市發展改革委', '市財政局', '市人力資源社會保障局', '市市場監管局', DATA_BUREAU]) {
    made.progress('2026-11-10', '13-1', 87, { unit });
  }
  for (const [id, value] of [
    ['1-1', 4],
    ['5-1', 1],
    ['7-1', 910],
    ['8-1', 240],
    ['8-2', 181],
    ['9-1', 7],
    ['10-1', 15],
    ['10-2', 1860],
    ['12-1', 6],
    ['13-2', 9],
    ['17-1', 6],
  ] as const) {
    made.progress('2026-11-12', id, value);
  }
  const wrong = made.progress('2026-11-17', '8-3', 520);
  made.add('2026-11-18', '8-3', { kind: 'correction', ref: wrong.id, value: 52 });
  made.progress('2026-11-17', '24-1', 92);
  const blocker = made.add('2026-11-02', '17-1', { kind: 'blocker', note: '3个场景缺卫健数据' });
  made.add('2026-11-05', '17-1', { kind: 'escalation', refs: [blocker.id], note: '数据提供时间' });
  made.add('2026-11-12', '14-1', { kind: 'no-change', note: '等省级平台验收' }, { unit: '市民政局' });
  for (const task of ['2', '3', '21', '23', '26', '27', '28']) {
    made.add('2026-11-11', task, { kind: 'progress', asOf: '2026-11-10', note: `任务${task}本月材料已报` });
  }
  return made;
}
