// `duban ingest [PATH…]`: documents into the register and the index, with a report of what was understood.
import type { Command } from 'commander';
import { createApp } from '../app/compose.ts';
import { loadConfig } from '../config/load-config.ts';
import { describeReading, toParseJson } from '../domain/policy/index.ts';
import { silentLogger } from '../shared/logger.port.ts';
import { readLanguage } from './parse.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export function addIngestCommand(program: Command, terminal: Terminal): void {
  program
    .command('ingest')
    .description('read documents into the register and the index, and report what was understood and doubted')
    .argument('[paths...]', 'files (.txt .md .html .docx .pdf) or folders; without any, the knowledge folder')
    .option('--json', 'print the registers, one JSON value a line')
    .option('--language <code>', 'language of the report: en or zh-Hans', 'en')
    .addHelpText(
      'after',
      '\nExamples:\n  duban ingest\n  duban ingest ~/policies/2026 new-opinion.txt --language zh-Hans',
    )
    .action(async (paths: string[], options: { json?: true; language: string }) => {
      const app = await createApp(loadConfig(terminal.env), {
        logger: silentLogger,
        knowledge: 'stored',
        onProgress: ({ stage, done, total, what }) => {
          printLine(terminal.stderr, `${stage} ${done}/${total} ${what}`);
        },
      });
      try {
        const { read, refused } = await app.knowledge.ingest(paths, { force: true });
        for (const policy of read) {
          if (options.json) printLine(terminal.stdout, JSON.stringify(toParseJson(policy)));
          else printLine(terminal.stdout, describeReading(policy, readLanguage(options.language)).join('\n'));
        }
        const [first, ...others] = refused;
        for (const { error } of others) printLine(terminal.stderr, error.message);
        // The others were read: but whoever asked for this one must see that it wasn't.
        if (first !== undefined) throw first.error;
      } finally {
        await app.stop();
      }
    });
}
