// The half year as it was lived: entries arrive, and each Friday at 18:00 an issue is made of what is known by then.
import {
  addDays,
  createProjector,
  decodeEntry,
  defaultThresholds,
  GrowingBook,
  sealEntry,
} from '../../../src/domain/ledger/index.ts';
import { createBrief, weekOf } from '../../../src/domain/digest/index.ts';
import type { Brief, BriefOrder, BriefRooms } from '../../../src/domain/digest/index.ts';
import { createRegister } from '../../../src/domain/policy/index.ts';
import { loadWeihai, ZONE } from '../ledger-book.ts';
import { FIRST_MONDAY, WEEKS, writeHalfYear } from './write-half-year.ts';

export interface Issue {
  readonly order: BriefOrder;
  readonly brief: Brief;
}

export interface HalfYear {
  readonly rooms: BriefRooms;
  readonly book: GrowingBook;
  readonly issues: readonly Issue[];
}

export function publishHalfYear(seed: number, weeks = WEEKS): HalfYear {
  const policy = loadWeihai();
  const book = new GrowingBook();
  const rooms: BriefRooms = {
    book,
    projector: createProjector({ policies: [policy], thresholds: defaultThresholds, zone: ZONE }),
    register: createRegister([policy]),
    thresholds: defaultThresholds,
    zone: ZONE,
  };
  const waiting = [...writeHalfYear(seed)];
  const issues: Issue[] = [];
  for (let week = 0; week < weeks; week += 1) {
    const at = new Date(`${addDays(FIRST_MONDAY, week * 7 + 4)}T18:00:00+08:00`);
    while (waiting[0] !== undefined && waiting[0].arrivedAt <= at.toISOString()) {
      const next = waiting.shift();
      if (next !== undefined) book.add(decodeEntry(sealEntry(next.draft, book.head)));
    }
    const before = issues.at(-1)?.brief;
    const order: BriefOrder = {
      week: weekOf(at, ZONE),
      version: 'office',
      language: 'zh-Hans',
      at,
      sequence: book.head.sequence,
      issue: week + 1,
      ...(before !== undefined && {
        previous: {
          at: new Date(before.asOf),
          day: before.day,
          sequence: issues.at(-1)?.order.sequence ?? 0,
        },
      }),
    };
    issues.push({ order, brief: createBrief(rooms, order) });
  }
  return { rooms, book, issues };
}
