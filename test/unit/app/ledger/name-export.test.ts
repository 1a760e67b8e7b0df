// An exported file is named after the day at the office, which the file itself gives, and not after the clock's in UTC.
import { expect, it } from 'vitest';
import { nameExport } from '../../../../src/app/ledger/write-export.ts';
import type { ExportOrder } from '../../../../src/domain/ledger/index.ts';

const order: ExportOrder = {
  format: 'xlsx',
  language: 'zh-Hans',
  viewer: { sees: 'all' },
  orderedBy: 'operator',
  at: '2026-11-23T22:49:00.000Z',
};

it.each([
  ['Asia/Shanghai', 'duban-ledger-2026-11-24.xlsx'],
  ['UTC', 'duban-ledger-2026-11-23.xlsx'],
])('in %s the file is %s', (zone, name) => {
  expect(nameExport({ zone }, order)).toBe(name);
});
