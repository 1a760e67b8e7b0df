// `duban digest`: one week, one month or one task of the ledger as a page, in the format that is asked for.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { openLedger, requireRegister } from '../app/ledger/open-ledger.ts';
import type { OpenLedger } from '../app/ledger/open-ledger.ts';
import { readText } from '../app/ledger/read-text.ts';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { findUnheld } from '../domain/answering/index.ts';
import {
  briefVersions,
  createBrief,
  createSentenceCheck,
  toDocx,
  toHtml,
  toJson,
  toMarkdown,
  toReply,
  toText,
  weekOf,
  withPreface,
} from '../domain/digest/index.ts';
import type { Brief, BriefOrder, BriefPeriod, BriefVersion } from '../domain/digest/index.ts';
import { createRandomId } from '../shared/ids.ts';
import { systemClock } from '../shared/clock.ts';
import { UserError } from '../shared/errors.ts';
import { readMoment } from './ledger.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const FORMATS = ['text', 'md', 'html', 'docx', 'json'] as const;

interface DigestOptions {
  readonly week?: string;
  readonly month?: string;
  readonly task?: string;
  readonly document?: string;
  readonly version?: BriefVersion;
  readonly unit?: string;
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly language: BriefOrder['language'];
  readonly at?: string;
  readonly issue?: string;
  readonly draft?: boolean;
  readonly preface?: string;
}

const EXAMPLES = `
Without --week, --month or --task it is the current week. A week that is over is told as of its end.

Examples:
  duban digest --week 2026-W47
  duban digest --week 2026-W47 --version office --format html --output week.html
  duban digest --unit 市财政局
  duban digest --month 2026-11 --version office --format docx --output month.docx
  duban digest --task 13 --format md
  duban digest --task 13 --draft > report.txt
  duban digest --task 13 --preface report.txt --format docx --output report.docx
  duban digest --week 2026-W47 --format json > week.json`;

export function addDigestCommand(program: Command, terminal: Terminal): void {
  program
    .command('digest')
    .description('the digest of a week, a month or one task: a page whose every number stands in the ledger')
    .option('--week <week>', 'an ISO week: 2026-W47')
    .option('--month <month>', 'a month: 2026-11')
    .option('--task <number>', 'one task by its number')
    .option('--document <id>', 'which document, where several have that task')
    .addOption(new Option('--version <version>', 'for whom; with --unit it is unit').choices(briefVersions))
    .option('--unit <name>', 'of the unit version: whose page')
    .addOption(new Option('--format <format>', 'kind of file').choices(FORMATS).default('text'))
    .option('--output <file>', 'where to write it; without: standard output (- for docx as well)')
    .addOption(
      new Option('--language <code>', 'language of the page')
        .choices(['zh-Hans', 'zh-Hant', 'en'])
        .default('zh-Hans'),
    )
    .option('--at <date>', 'as of the end of that day (YYYY-MM-DD), or of an instant; without: now')
    .option('--issue <number>', 'the number of the issue')
    .option(
      '--draft',
      'words that a model drafts over the page, instead of it: a sentence, or with --task a report',
    )
    .option('--preface <file>', 'a text of yours above the page: a draft, say, that you have read and mended')
    .addHelpText('after', EXAMPLES)
    .action((options: DigestOptions) => digest(terminal, options));
}

async function digest(terminal: Terminal, options: DigestOptions): Promise<void> {
  const config = loadConfig(terminal.env);
  const order = readOrder(options, config.timeZone);
  if (options.format === 'docx' && options.output === undefined) {
    throw new UserError('digest-output', 'A Word file needs a place: add --output digest.docx.');
  }
  const opened = await openLedger(config);
  try {
    requireRegister(opened);
    const plain = createBrief(await roomsOf(opened, config), order);
    const brief =
      options.preface === undefined ? plain : await prefix(terminal, opened, plain, options.preface);
    const content =
      options.draft === true
        ? `${await draftOver(opened, config, brief)}\n`
        : await render(brief, options.format);
    await write(terminal, options, content);
    await note(opened, brief);
  } finally {
    await opened.close();
  }
}

/** Whoever puts words above a page answers for them; what the page does not bear out is named to him. */
async function prefix(
  { stderr }: Terminal,
  { register }: OpenLedger,
  brief: Brief,
  file: string,
): Promise<Brief> {
  const text = (await readText(file)).trim();
  if (text === '') throw new UserError('digest-preface', `The file "${file}" is empty.`);
  const holds = createSentenceCheck(brief, register.gazetteer);
  for (const sentence of findUnheld({ register }, { digest: toReply(brief), holds }, text))
    printLine(stderr, `! Not on the page in these words, please check: ${sentence}`);
  return withPreface(brief, { text, by: 'office' });
}

/** The model's libraries are large: loaded by those who draft. */
async function draftOver(opened: OpenLedger, config: Config, brief: Brief): Promise<string> {
  const { draftWords } = await import('../app/digest/draft-words.ts');
  return draftWords(opened, config, brief);
}

function readOrder(options: DigestOptions, zone: string): BriefOrder {
  const { version, unit, language, at, issue } = options;
  const { cutoff } = readMoment(at, zone);
  return {
    ...readPeriod(options, weekOf(new Date(cutoff), zone)),
    version: version ?? (unit === undefined ? 'leader' : 'unit'),
    ...(unit !== undefined && { unit }),
    language,
    at: new Date(cutoff),
    ...(issue !== undefined && { issue: readNumber('--issue', issue) }),
  };
}

function readPeriod({ week, month, task, document }: DigestOptions, thisWeek: string): BriefPeriod {
  const named = [week, month, task].filter((one) => one !== undefined);
  if (named.length > 1) {
    throw new UserError('digest-period', 'Give one of --week, --month and --task, not several.');
  }
  if (task !== undefined) {
    return { task: readNumber('--task', task), ...(document !== undefined && { document }) };
  }
  return month === undefined ? { week: week ?? thisWeek } : { month };
}

function readNumber(name: string, written: string): number {
  if (!/^\d{1,6}$/.test(written)) throw new UserError('digest-number', `${name} wants a number: ${name} 13.`);
  return Number(written);
}

async function roomsOf(
  { office, register }: OpenLedger,
  { ledger, timeZone: zone, digest: { masthead } }: Config,
): Promise<Parameters<typeof createBrief>[0]> {
  const { thresholds } = ledger;
  const book = await office.keeper.read();
  return { book, projector: office.desk.projector(), register, thresholds, zone, masthead };
}

async function render(brief: Brief, format: DigestOptions['format']): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return `${toText(brief)}\n`;
    case 'md':
      return toMarkdown(brief);
    case 'html':
      return toHtml(brief);
    case 'docx':
      return toDocx(brief);
    case 'json':
      return `${toJson(brief)}\n`;
  }
}

async function write(
  { stdout, stderr }: Terminal,
  { output }: DigestOptions,
  content: string | Uint8Array,
): Promise<void> {
  if (output === undefined || output === '-') {
    stdout.write(content);
    return;
  }
  const file = resolve(output);
  await writeFile(file, content);
  printLine(stderr, file);
}

/** Who looked at the whole ledger stands in the audit, here as well. */
async function note({ office }: OpenLedger, { kind, period, version }: Brief): Promise<void> {
  const key = { channel: 'terminal', message: createRandomId() } as const;
  const at = systemClock.now().toISOString();
  const subject = `${kind} ${period} ${version}`;
  await office.keeper.note(key, {
    ...key,
    at,
    user: 'operator',
    command: 'digest',
    subject,
    result: 'shown',
  });
}
