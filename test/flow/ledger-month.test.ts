// A month of reporting by ten units, from a file: what the ledger says at its end, and what its spreadsheet adds up to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import { expect, it } from 'vitest';
import { exportRooms, saveExport } from '../../src/app/ledger/write-export.ts';
import { loadPeople } from '../../src/app/ledger/load-people.ts';
import { momentAtEndOf, readAll, toLedgerJson, verifyChain } from '../../src/domain/ledger/index.ts';
import { createRegister } from '../../src/domain/policy/index.ts';
import { loadWeihai, ZONE } from '../support/ledger-book.ts';
import { openTestOffice } from '../support/ledger-office.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';

interface Line {
  readonly conversation: string;
  readonly user: string;
  readonly text: string;
  readonly at: string;
}

interface Row {
  readonly id: string;
  readonly value: number | null;
  readonly light: string;
  readonly rule: string;
  readonly percent: number | null;
}

const register = createRegister([loadWeihai()]);
const messages = readFileSync('test/fixtures/ledger/november.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

it('comes to the state that the reports add up to, and so does its spreadsheet', async () => {
  const people = await loadPeople('test/fixtures/ledger/people.json', register);
  const office = await openTestOffice({ people });
  for (const { user, text, at } of messages) {
    const { reply } = await office.say(user, text, { at });
    expect(reply.kind, text).not.toBe('error');
  }
  const end = momentAtEndOf('2026-11-30', ZONE);
  const state = office.office.desk.projector().state(await office.office.keeper.read(), end);
  const json = toLedgerJson(state) as {
    readonly milestones: readonly Row[];
    readonly counts: Readonly<Record<string, number>>;
  };
  const find = (id: string): Row | undefined => json.milestones.find((row) => row.id === id);
  const expected: Readonly<Record<string, Partial<Row>>> = {
    '4-1': { value: 3, rule: 'OK' },
    '7-1': { value: 910, light: 'green' },
    '8-1': { value: 240, light: 'green' },
    '8-2': { value: 200, percent: 100 },
    '9-1': { value: 8 },
    '10-1': { value: 15, percent: 37.5, rule: 'Y2' },
    '10-2': { value: 1860, percent: 93 },
    '11-1': { value: 18, rule: 'G1' },
    '12-1': { value: 9, percent: 90 },
    '13-1': { value: 92, light: 'red', rule: 'R1' },
    '14-1': { value: 91.2, light: 'red', rule: 'R1' },
    '15-2': { value: 100, light: 'closed' },
    '17-1': { value: 9 },
    '24-1': { value: 96, light: 'red' },
  };
  for (const [id, row] of Object.entries(expected)) expect(find(id), id).toMatchObject(row);

  const file = join(createTemporaryFolder(), 'november.xlsx');
  const rooms = await exportRooms(office.office, register, ZONE);
  await saveExport(
    rooms,
    { format: 'xlsx', language: 'zh-Hans', viewer: { sees: 'all' }, orderedBy: '测试', at: end.cutoff },
    file,
  );
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(file);
  const [ledger, entries] = workbook.worksheets;
  const header = ledger?.getRow(2).values as string[];
  const rows = (ledger?.getRows(3, (ledger.rowCount || 2) - 2) ?? []).filter((row) =>
    Boolean(row.getCell(header.indexOf('子目标')).value),
  );
  const sum = (values: readonly unknown[]): number =>
    values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
  expect(rows).toHaveLength(24);
  expect(sum(rows.map((row) => row.getCell(header.indexOf('本期值')).value))).toBeCloseTo(
    sum(json.milestones.map(({ value }) => value)),
    6,
  );
  const words = {
    red: '红灯',
    yellow: '黄灯',
    green: '绿灯',
    grey: '灰灯',
    claimed: '待审',
    closed: '已销号',
  };
  for (const [light, word] of Object.entries(words)) {
    expect(
      rows.filter((row) => row.getCell(header.indexOf('灯')).value === word),
      light,
    ).toHaveLength(json.counts[light] ?? -1);
  }
  const written = await office.entries();
  expect(entries?.rowCount).toBe(written.length + 2);
  expect(entries?.getCell(`N${String(written.length + 2)}`).value).toBe(written.at(-1)?.hash);
  expect(
    await verifyChain(readAll(office.store.entries), await office.store.entries.loadHead()),
  ).toMatchObject({ kind: 'valid', length: written.length });
  expect(await office.audit()).toHaveLength(messages.length);
  await office.close();
});
