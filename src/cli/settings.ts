// `duban settings`: every setting with its meaning, in the form of an .env file.
import type { Command } from 'commander';
import { encodeEnvExample } from '../config/env-example.ts';
import type { Terminal } from './terminal.ts';

export function addSettingsCommand(program: Command, terminal: Terminal): void {
  program
    .command('settings')
    .description('print every setting with its meaning and default, as an .env file')
    .addHelpText('after', '\nExample:\n  duban settings > .env')
    .action(() => {
      terminal.stdout.write(encodeEnvExample());
    });
}
