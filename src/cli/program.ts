// The command line: one subcommand a file, help and examples with each.
import { Command } from 'commander';
import { addAskCommand } from './ask.ts';
import { addBackupCommand, addRestoreCommand } from './backup.ts';
import { addDigestCommand } from './digest.ts';
import { addDoctorCommand } from './doctor.ts';
import { addExplainCommand } from './explain.ts';
import { addDiffCommand } from './diff.ts';
import { addExportCommand } from './export.ts';
import { addForgetCommand } from './forget.ts';
import { addIngestCommand } from './ingest.ts';
import { addLarkCommand } from './lark.ts';
import { addLedgerCommand } from './ledger.ts';
import { addParseCommand } from './parse.ts';
import { addPeopleCommand } from './people.ts';
import { addReplayCommand } from './replay.ts';
import { addReviewCommand } from './review.ts';
import { addSettingsCommand } from './settings.ts';
import { addStartCommand } from './start.ts';
import type { Terminal } from './terminal.ts';

export function createProgram(terminal: Terminal, version: string): Command {
  const program = new Command('duban')
    .description('督办 — asks a policy, keeps the ledger of its tasks, posts the weekly digest')
    .version(version)
    // The digest has a --version of its own.
    .enablePositionalOptions()
    .showHelpAfterError('(add --help for the options and examples)')
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });
  for (const add of [
    addStartCommand,
    addAskCommand,
    addIngestCommand,
    addForgetCommand,
    addParseCommand,
    addReviewCommand,
    addDiffCommand,
    addReplayCommand,
    addPeopleCommand,
    addLedgerCommand,
    addExportCommand,
    addDigestCommand,
    addBackupCommand,
    addRestoreCommand,
    addLarkCommand,
    addExplainCommand,
    addDoctorCommand,
    addSettingsCommand,
  ]) {
    add(program, terminal);
  }
  return program;
}
