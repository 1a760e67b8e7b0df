// `duban backup FILE`, `duban restore FILE`: the whole state in one file, taken and put back while the bot runs.
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { databaseFile, openLedger } from '../app/ledger/open-ledger.ts';
import { loadConfig } from '../config/load-config.ts';
import type { Config } from '../config/config.ts';
import { readAll, verifyChain } from '../domain/ledger/index.ts';
import { systemClock } from '../shared/clock.ts';
import { createRandomId } from '../shared/ids.ts';
import { UserError } from '../shared/errors.ts';
import { backUpDatabase, restoreDatabase } from '../stores/sqlite/backup.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export function addBackupCommand(program: Command, terminal: Terminal): void {
  program
    .command('backup')
    .description('copy the whole state into one file, while the bot runs')
    .argument('<file>', 'where to write it; a file of that name is replaced by a whole copy')
    .addHelpText('after', '\nExample:\n  duban backup backups/duban-2026-11-23.sqlite')
    .action(async (file: string) => {
      const config = loadConfig(terminal.env);
      await backUpDatabase(databaseFile(config), resolve(file));
      printLine(terminal.stderr, `The backup is in ${file}: ${await describe(config)}`);
    });
}

export function addRestoreCommand(program: Command, terminal: Terminal): void {
  program
    .command('restore')
    .description('put a backup back in place of the state; a running bot goes on with what was restored')
    .argument('<file>', 'a file made by duban backup')
    .option('--yes', 'replace the state that is there')
    .addHelpText(
      'after',
      '\nExample:\n  duban backup before-restore.sqlite && duban restore duban-2026-11-23.sqlite --yes',
    )
    .action(async (file: string, options: { yes?: true }) => {
      if (options.yes !== true) {
        throw new UserError(
          'restore-unconfirmed',
          'This replaces the whole state. Make a backup of it first, then add --yes.',
        );
      }
      const config = loadConfig(terminal.env);
      await restoreDatabase(databaseFile(config), resolve(file));
      await note(config);
      printLine(terminal.stderr, `Restored from ${file}: ${await describe(config)}`);
    });
}

/** How long the ledger is and whether its chain holds: what a backup is worth. */
async function describe(config: Config): Promise<string> {
  const opened = await openLedger(config);
  const { store } = opened;
  try {
    const result = await verifyChain(readAll(store.entries), await store.entries.loadHead());
    if (result.kind === 'valid') return `${String(result.length)} entries, chain valid.`;
    throw new UserError(
      'chain-broken',
      `The chain of entries is broken at #${String(result.sequence)}. Try an older backup.`,
    );
  } finally {
    await opened.close();
  }
}

async function note(config: Config): Promise<void> {
  const opened = await openLedger(config);
  const { office } = opened;
  try {
    const key = { channel: 'terminal', message: createRandomId() } as const;
    await office.keeper.note(key, {
      ...key,
      at: systemClock.now().toISOString(),
      user: 'operator',
      command: 'restore',
      result: 'recorded',
    });
  } finally {
    await opened.close();
  }
}
