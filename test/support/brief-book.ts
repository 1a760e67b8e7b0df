// A brief over a test ledger, with as few words as a test needs.
import { createBrief } from '../../src/domain/digest/index.ts';
import type { Brief, BriefOrder } from '../../src/domain/digest/index.ts';
import { createProjector, defaultThresholds } from '../../src/domain/ledger/index.ts';
import type { Book } from '../../src/domain/ledger/index.ts';
import { createRegister } from '../../src/domain/policy/index.ts';
import type { Policy } from '../../src/domain/policy/index.ts';
import { ZONE } from './ledger-book.ts';

export type Briefer = (order?: Partial<BriefOrder>) => Brief;

export const FRIDAY = new Date('2026-11-20T18:00:00+08:00');

/** The leader's page of week 47 in Simplified Chinese, as of Friday 18:00, unless told otherwise. */
export function createBriefer(book: Book, policies: readonly Policy[]): Briefer {
  const register = createRegister(policies);
  const projector = createProjector({ policies, thresholds: defaultThresholds, zone: ZONE });
  const rooms = { book, projector, register, thresholds: defaultThresholds, zone: ZONE };
  return (order = {}) =>
    createBrief(rooms, {
      week: '2026-W47',
      version: 'leader',
      language: 'zh-Hans',
      at: FRIDAY,
      ...order,
    });
}
