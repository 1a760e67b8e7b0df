// `duban export`: the ledger as a file, with a watermark line and the entries' hashes.
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { openLedger, requireRegister } from '../app/ledger/open-ledger.ts';
import type { OpenLedger } from '../app/ledger/open-ledger.ts';
import { exportRooms, nameExport, saveExport } from '../app/ledger/write-export.ts';
import { loadConfig } from '../config/load-config.ts';
import type { ExportOrder } from '../domain/ledger/index.ts';
import { createRandomId } from '../shared/ids.ts';
import { systemClock } from '../shared/clock.ts';
import { readMoment } from './ledger.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface ExportOptions {
  readonly format: ExportOrder['format'];
  readonly out?: string;
  readonly at?: string;
  readonly language: ExportOrder['language'];
  readonly by: string;
}

export function addExportCommand(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('write the ledger as a file: one row a milestone, and every entry with its hash')
    .addOption(
      new Option('--format <format>', 'kind of file').choices(['xlsx', 'csv', 'json']).default('xlsx'),
    )
    .option('--out <file>', 'where to write it; without: duban-ledger-DATE in this folder')
    .option('--at <date>', 'the ledger at the end of that day (YYYY-MM-DD), or at an instant')
    .addOption(
      new Option('--language <code>', 'language of the headers')
        .choices(['zh-Hans', 'zh-Hant', 'en'])
        .default('zh-Hans'),
    )
    .option('--by <name>', 'who exports it, for the watermark', 'operator')
    .addHelpText(
      'after',
      '\nExamples:\n  duban export\n  duban export --format csv --out ledger.csv --at 2026-10-31\n  duban export --format json --out - > ledger.json',
    )
    .action((options: ExportOptions) => exportLedger(terminal, options));
}

async function exportLedger(terminal: Terminal, options: ExportOptions): Promise<void> {
  const config = loadConfig(terminal.env);
  const moment = readMoment(options.at, config.timeZone);
  const opened = await openLedger(config);
  try {
    requireRegister(opened);
    const { format, language, by, out } = options;
    const order: ExportOrder = {
      format,
      language,
      viewer: { sees: 'all' },
      orderedBy: by,
      at: moment.cutoff,
      orderedAt: systemClock.now().toISOString(),
    };
    const rooms = await exportRooms(opened.office, opened.register, config.timeZone);
    const files = await saveExport(
      rooms,
      order,
      out === '-' ? terminal.stdout : resolve(out ?? nameExport(rooms, order)),
    );
    await note(opened, by, format);
    for (const file of files) printLine(terminal.stderr, file);
  } finally {
    await opened.close();
  }
}

async function note({ office }: OpenLedger, user: string, format: string): Promise<void> {
  const key = { channel: 'terminal', message: createRandomId() } as const;
  const at = systemClock.now().toISOString();
  await office.keeper.note(key, { ...key, at, user, command: 'export', subject: format, result: 'shown' });
}
