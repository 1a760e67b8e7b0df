// What the ledger's subcommands share: it is open while they work, and --json is heard wherever it stands.
import type { Command } from 'commander';
import { openLedger } from '../app/ledger/open-ledger.ts';
import type { OpenLedger } from '../app/ledger/open-ledger.ts';
import { loadConfig } from '../config/load-config.ts';
import type { Terminal } from './terminal.ts';

export async function withLedger<T>(
  terminal: Terminal,
  work: (opened: OpenLedger) => Promise<T>,
): Promise<T> {
  const opened = await openLedger(loadConfig(terminal.env));
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** `duban ledger` has the option, too, and takes it wherever it stands. */
export function wantsJson(command: Command): boolean {
  return command.optsWithGlobals<{ json?: true }>().json === true;
}
