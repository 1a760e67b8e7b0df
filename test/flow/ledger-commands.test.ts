// The ledger's subcommands on real files: state, proof, people, exports, backups while the bot runs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import papaparse from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLedgerTerminal } from '../support/ledger-terminal.ts';
import type { LedgerTerminal } from '../support/ledger-terminal.ts';

let duban: LedgerTerminal;
beforeEach(async () => {
  duban = await openLedgerTerminal();
});

interface LedgerJson {
  readonly asOf: string;
  readonly milestones: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly light: string;
    readonly rule: string;
  }[];
  readonly counts: Readonly<Record<string, number>>;
}

async function report(): Promise<void> {
  const bot = await duban.startBot();
  await bot.say('wang', '/p 12 6个', '2026-11-20T10:00:00+08:00');
  await bot.say('wu', '/p 8-1 200亿元 =cmd|calc', '2026-11-21T10:00:00+08:00');
  await bot.say('wang', '/feedback 催得太勤');
  await bot.stop();
}

describe('duban ledger', () => {
  it('prints the state of any day as one JSON value', async () => {
    await report();
    const { stdout } = await duban.run('ledger', '--json', '--at', '2026-11-25');
    const state = JSON.parse(stdout) as LedgerJson;
    expect(state.asOf).toBe('2026-11-25T23:59:59.999+08:00');
    expect(state.milestones).toHaveLength(24);
    expect(state.milestones.find(({ id }) => id === '12-1')).toMatchObject({
      task: 12,
      unitsOwing: ['市大數據局'],
      value: 6,
      unit: '个',
      target: 10,
      percent: 60,
      expectedPercent: 90.1,
      light: 'red',
      rule: 'R2',
      flow: 'open',
      evidence: 'reported',
      due: '2026-12-31',
      overdueDays: 0,
      staleDays: 5,
      lastEntry: { kind: 'progress' },
    });
    const before = JSON.parse(
      (await duban.run('ledger', '--json', '--at', '2026-11-19')).stdout,
    ) as LedgerJson;
    expect(before.milestones.find(({ id }) => id === '12-1')?.value).toBeNull();
  });

  it('proves the chains, and names the first broken link', async () => {
    await report();
    const whole = await duban.run('ledger', 'verify');
    expect(whole.failure).toBeUndefined();
    expect(whole.stdout).toMatch(/entries: valid, 3 .*\naudit records: valid, 3 /);
    const bot = await duban.startBot();
    await bot.database.raw('DROP TRIGGER ledger_entries_no_update');
    await bot
      .database('ledger_entries')
      .where({ sequence: 2 })
      .update({ body: bot.database.raw("replace(body, '200', '300')") });
    await bot.stop();
    const broken = await duban.run('ledger', 'verify', '--json');
    expect(JSON.parse(broken.stdout)).toMatchObject({
      entries: { kind: 'broken', sequence: 2, problem: 'hash' },
      audit: { kind: 'valid' },
    });
    expect(broken.failure).toContain('restore');
  });

  it('prints the audit without a word of what was said', async () => {
    await report();
    const { stdout } = await duban.run('ledger', 'audit', '--json');
    expect(stdout.trim().split('\n')).toHaveLength(3);
    expect(stdout).toContain('"command":"feedback"');
    expect(stdout).not.toContain('催得太勤');
    expect((await duban.run('ledger', 'feedback')).stdout).toMatch(/市大數據局\t催得太勤/);
  });

  it('says what is wrong with a date', async () => {
    expect((await duban.run('ledger', '--at', 'soon')).failure).toContain('soon');
  });
});

describe('duban people', () => {
  it('imports a list as a spreadsheet saves it, and unbinds at once', async () => {
    const file = join(duban.folder, 'people.csv');
    writeFileSync(
      file,
      '\uFEFFUser,Name,Unit,Role\nou_1,王敏,财政局,联络员\nwang,王,市大数据局,单位负责人\n',
    );
    expect((await duban.run('people', 'import', file)).stdout).toContain(
      '2 people in the list, 2 bound anew',
    );
    const { stdout } = await duban.run('people', 'list');
    expect(stdout).toMatch(/ou_1\t王敏\t市財政局\tliaison/);
    expect(stdout).toMatch(/wang\t王\t市大數據局\tunit-head/);
    await duban.run('people', 'unbind', 'ou_1');
    expect((await duban.run('people', 'list')).stdout).not.toContain('ou_1');
    expect((await duban.run('people', 'list', '--all')).stdout).toMatch(/ou_1.*ended/);
  });

  it.each([
    ['bad.json', '{', /JSON list/],
    ['bad.json', '[{"user":"a","name":"A","unit":"x","role":"king"}]', /king/],
    ['bad.csv', 'user,name\na,A\n', /unit, role|role/],
  ])('refuses %s whole: %s', async (name, content, problem) => {
    const file = join(duban.folder, name);
    writeFileSync(file, content);
    const before = (await duban.run('people', 'list', '--all')).stdout;
    expect((await duban.run('people', 'import', file)).failure).toMatch(problem);
    expect((await duban.run('people', 'list', '--all')).stdout).toBe(before);
  });
});

describe('duban export', () => {
  beforeEach(report);

  it('writes a spreadsheet with a watermark, a frozen header, filters, colours, numbers and dates', async () => {
    const file = join(duban.folder, 'ledger.xlsx');
    await duban.run('export', '--out', file, '--at', '2026-11-25', '--by', '王主任');
    const workbook = new excel.Workbook();
    await workbook.xlsx.readFile(file);
    const [ledger, entries] = workbook.worksheets;
    expect(ledger?.getCell('A1').text).toMatch(/2026-11-25.*王主任 于 \d{4}-\d\d-\d\d \d\d:\d\d 导出/);
    expect(ledger?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(ledger?.autoFilter).toBe('A2:AN41');
    const header = ledger?.getRow(2).values as string[];
    for (const label of [
      '编号',
      '任务原文',
      '目标值',
      '期限日',
      '序时应达%',
      '灯',
      '规则号',
      '佐证',
      '核实状态',
    ])
      expect(header).toContain(label);
    const row = ledger?.getRows(3, 39)?.find((one) => one.getCell(1).value === '12-1(2026)');
    const cell = (label: string): unknown => row?.getCell(header.indexOf(label)).value;
    expect([cell('本期值'), cell('目标值'), cell('完成率%'), cell('灯')]).toEqual([6, 10, 60, '红灯']);
    expect(cell('期限日')).toEqual(new Date('2026-12-31T00:00:00Z'));
    const formatting = (ledger as unknown as { conditionalFormattings: { rules: unknown[] }[] })
      .conditionalFormattings;
    expect(formatting[0]?.rules).toHaveLength(6);
    expect(entries?.rowCount).toBe(4);
    expect(entries?.getCell('N3').value).toMatch(/^[0-9a-f]{64}$/);
    expect(entries?.getCell('M4').value).toBe(entries?.getCell('N3').value);
  });

  it('writes CSV that no spreadsheet runs, with the entries beside it', async () => {
    const file = join(duban.folder, 'ledger.csv');
    await duban.run('export', '--format', 'csv', '--out', file, '--at', '2026-11-25');
    const { data } = papaparse.parse<string[]>(readFileSync(file, 'utf8').replace('\uFEFF', ''));
    expect(data[1]?.[0]).toBe('编号');
    expect(data.some((row) => row.includes('12-1(2026)'))).toBe(true);
    const beside = readFileSync(join(duban.folder, 'ledger-entries.csv'), 'utf8');
    expect(beside).toContain('=cmd|calc');
    for (const row of papaparse.parse<string[]>(beside.replace('\uFEFF', '')).data) {
      for (const cell of row) expect(cell).not.toMatch(/^[=+@]/);
    }
  });

  it("has the same totals in every format, and nobody's feedback", async () => {
    const { stdout } = await duban.run('export', '--format', 'json', '--out', '-', '--at', '2026-11-25');
    const exported = JSON.parse(stdout) as LedgerJson & {
      readonly entries: readonly { readonly kind: string }[];
    };
    const state = JSON.parse(
      (await duban.run('ledger', '--json', '--at', '2026-11-25')).stdout,
    ) as LedgerJson;
    expect(exported.counts).toEqual(state.counts);
    expect(exported.milestones).toEqual(state.milestones);
    expect(exported.entries.map(({ kind }) => kind)).toEqual(['progress', 'progress']);
    const file = join(duban.folder, 'ledger.xlsx');
    await duban.run('export', '--out', file, '--at', '2026-11-25', '--language', 'en');
    const workbook = new excel.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.worksheets[0];
    const light = (sheet?.getRow(2).values as string[]).indexOf('Light');
    const kind = (sheet?.getRow(2).values as string[]).indexOf('Milestone');
    const rows = sheet?.getRows(3, 39)?.filter((row) => Boolean(row.getCell(kind).value)) ?? [];
    for (const [name, count] of Object.entries({
      red: 'red',
      yellow: 'yellow',
      green: 'green',
      grey: 'grey',
    })) {
      expect(rows.filter((row) => row.getCell(light).value === count)).toHaveLength(state.counts[name] ?? -1);
    }
  });
});

describe('duban backup and restore, while the bot runs', () => {
  it('gives back an equal ledger with a valid chain, on which the bot goes on', async () => {
    await report();
    const bot = await duban.startBot();
    expect(await bot.say('wang', '/task 12')).toContain('6/10');
    const before = (await duban.run('ledger', '--json', '--at', '2026-11-25')).stdout;
    const copy = join(duban.folder, 'backups', 'one.sqlite');
    expect((await duban.run('backup', copy)).stderr).toContain('3 entries, chain valid');
    await bot.say('wang', '/p 12 9个');
    expect(await bot.say('wang', '/task 12')).toContain('9/10');
    const restored = await duban.run('restore', copy, '--yes');
    expect(restored.failure).toBeUndefined();
    expect(restored.stderr).toContain('3 entries, chain valid');
    expect((await duban.run('ledger', '--json', '--at', '2026-11-25')).stdout).toBe(before);
    expect(await bot.say('wang', '/task 12')).toContain('6/10');
    expect(await bot.say('wang', '/p 12 10个')).toContain('#4');
    await bot.stop();
    expect((await duban.run('ledger', 'verify')).failure).toBeUndefined();
  });

  it('wants a yes, and a whole backup', async () => {
    await report();
    const state = (await duban.run('ledger', '--json', '--at', '2026-11-25')).stdout;
    const broken = join(duban.folder, 'broken.sqlite');
    writeFileSync(broken, 'nothing');
    expect((await duban.run('restore', broken)).failure).toContain('--yes');
    expect((await duban.run('restore', broken, '--yes')).failure).toContain('no whole backup');
    expect((await duban.run('restore', join(duban.folder, 'nowhere.sqlite'), '--yes')).failure).toContain(
      'nowhere',
    );
    expect((await duban.run('ledger', '--json', '--at', '2026-11-25')).stdout).toBe(state);
    expect(existsSync(join(duban.folder, 'nowhere.sqlite'))).toBe(false);
  });
});
