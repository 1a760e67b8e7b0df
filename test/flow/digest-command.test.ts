// `duban digest` as an operator runs it beside a bot that runs on the same data.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { decodeBrief } from '../../src/domain/digest/index.ts';
import { openLedgerTerminal } from '../support/ledger-terminal.ts';
import { startModelServer } from '../support/model-server/index.ts';

const AT = ['--at', '2026-11-20T18:00:00+08:00'] as const;

it('prints the week in each form, and notes who looked', async () => {
  const terminal = await openLedgerTerminal();
  const bot = await terminal.startBot();
  await bot.say('wang', '/进展 12 6个 截至11月18日', '2026-11-18T10:00:00+08:00');
  const week = ['digest', '--week', '2026-W47', ...AT] as const;

  const text = await terminal.run(...week);
  expect(text.failure).toBeUndefined();
  expect(text.stdout).toMatch(/^重点任务调度周报 · 2026年第47周\n/);
  expect(text.stdout).toContain('=24');

  const json = await terminal.run(...week, '--version', 'office', '--format', 'json');
  const brief = decodeBrief(json.stdout);
  expect(brief).toMatchObject({ period: '2026-W47', version: 'office', day: '2026-11-20' });
  const ledger = await terminal.run('ledger', '--json', '--at', '2026-11-20T18:00:00+08:00');
  const { counts, milestones } = JSON.parse(ledger.stdout) as {
    readonly counts: object;
    readonly milestones: readonly { readonly id: string; readonly light: string }[];
  };
  expect(brief.facts.totals.now).toEqual(counts);
  const rows = brief.facts.rows.filter(({ kind }) => kind === 'milestone');
  expect(rows.map(({ label, light }) => ({ id: label, light }))).toEqual(
    milestones.map(({ id, light }) => ({ id, light })),
  );
  expect(rows.find(({ label }) => label === '12-1')?.entries.length).toBeGreaterThan(0);

  for (const format of ['html', 'docx', 'md'] as const) {
    const file = join(terminal.folder, `week.${format}`);
    const ran = await terminal.run(...week, '--format', format, '--output', file, '--language', 'en');
    expect(ran.failure, format).toBeUndefined();
    expect(ran.stdout).toBe('');
    expect(ran.stderr.trim()).toBe(file);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe({ html: '<!', docx: 'PK', md: '# ' }[format]);
  }
  const audit = await terminal.run('ledger', 'audit', '--json');
  expect(audit.stdout).toContain('"command":"digest","subject":"week 2026-W47 office"');
  await bot.stop();
});

it('drafts over a page with a model, marked, and only what the page says', async () => {
  let words = '第12项任务已上报进展。';
  const server = await startModelServer({ mind: () => words });
  onTestFinished(() => server.close());
  const terminal = await openLedgerTerminal(undefined, { MODEL_BASE_URL: server.baseUrl, MODEL_NAME: 'm' });
  const bot = await terminal.startBot();
  await bot.say('wang', '/进展 12 6个 截至11月18日', '2026-11-18T10:00:00+08:00');
  const week = ['digest', '--week', '2026-W47', ...AT, '--draft'] as const;
  words = '第99项由市财政局负责，已全部完成。';
  expect((await terminal.run(...week)).stdout).toContain('No draft: what the model wrote does not hold');
  words = '本周新增可核查节点共24个。';
  const page = (await terminal.run('digest', '--week', '2026-W47', ...AT)).stdout;
  words = `${/^.*=24.*$/mu.exec(page)?.[0] ?? ''}。`;
  expect((await terminal.run(...week)).stdout).toMatch(/24[^]*人工智能辅助/u);
  await bot.stop();
});

it('puts an approved text above a page, and names what the page does not say in these words', async () => {
  const terminal = await openLedgerTerminal();
  const bot = await terminal.startBot();
  await bot.say('wang', '/进展 12 6个 截至11月18日', '2026-11-18T10:00:00+08:00');
  const file = join(terminal.folder, 'report.txt');
  const task = ['digest', '--task', '12', ...AT, '--format', 'md', '--preface', file] as const;
  writeFileSync(file, '第12项共1个子目标。\n市大数据局行动迟缓。\n');
  const ran = await terminal.run(...task);
  expect(ran.stdout).toContain('第12项共1个子目标。\n\n市大数据局行动迟缓。\n\n（以上由编写单位审定');
  expect(ran.stderr.trim()).toBe('! Not on the page in these words, please check: 市大数据局行动迟缓。');
  writeFileSync(file, ' \n');
  expect((await terminal.run(...task)).failure).toContain('is empty');
  await bot.stop();
});

it('says what is missing for a draft', async () => {
  const ran = await (await openLedgerTerminal()).run('digest', '--task', '13', ...AT, '--draft');
  expect(ran.failure).toContain('MODEL_BASE_URL');
});

it('says what is wrong with an order, in plain words', async () => {
  const terminal = await openLedgerTerminal();
  for (const [args, words] of [
    [['--week', '2026-W54'], /is no ISO week/],
    [['--week', '2026-W48', ...AT], /begins on 2026-11-23/],
    [['--month', '2026-13'], /is no month/],
    [['--week', '2026-W47', '--task', '13'], /not several/],
    [['--task', '130'], /no task 130/],
    [['--task', 'x'], /wants a number/],
    [['--unit', '某某局'], /No document names/],
    [['--version', 'unit'], /Name the unit/],
    [['--format', 'docx'], /add --output/],
    [['--at', 'gestern'], /is no date/],
  ] as const) {
    const ran = await terminal.run('digest', ...args);
    expect(ran.failure, args.join(' ')).toMatch(words);
    expect(ran.stdout).toBe('');
  }
});
