// `duban forget ID`: takes a document that no longer holds out of the register and the index.
import type { Command } from 'commander';
import { createApp } from '../app/compose.ts';
import { loadConfig } from '../config/load-config.ts';
import { UserError } from '../shared/errors.ts';
import { silentLogger } from '../shared/logger.port.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export function addForgetCommand(program: Command, terminal: Terminal): void {
  program
    .command('forget')
    .description('take a document out of the register and the index; its file stays where it is')
    .argument('<id>', "the document's file name without its ending")
    .addHelpText(
      'after',
      '\nA file that is still in the knowledge folder is read again at the next start: move it away first.\n\nExample:\n  duban forget opinion-2024',
    )
    .action(async (id: string) => {
      const app = await createApp(loadConfig(terminal.env), { logger: silentLogger, knowledge: 'stored' });
      try {
        const known = app.knowledge.register().policies.map((policy) => policy.id);
        if (!(await app.knowledge.forget(id))) {
          throw new UserError('unknown-document', `There is no document ${id}. Known: ${known.join(', ')}.`);
        }
        printLine(terminal.stderr, `${id} is forgotten.`);
      } finally {
        await app.stop();
      }
    });
}
