// `duban ingest [PATH…]`: documents into the register and the index, with a report of what was understood.
import { extname } from 'node:path';
import type { Command } from 'commander';
import { createApp } from '../app/compose.ts';
import type { App } from '../app/compose.ts';
import type { Ingested } from '../app/ingest.ts';
import { readBytes } from '../app/read-source.ts';
import { loadConfig } from '../config/load-config.ts';
import { describeDiff, describeReading, recognise, toParseJson } from '../domain/policy/index.ts';
import type { DiffLanguage, Policy } from '../domain/policy/index.ts';
import { systemClock } from '../shared/clock.ts';
import { UserError } from '../shared/errors.ts';
import { silentLogger } from '../shared/logger.port.ts';
import { readLanguage } from './parse.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export function addIngestCommand(program: Command, terminal: Terminal): void {
  program
    .command('ingest')
    .description('read documents into the register and the index, and report what was understood and doubted')
    .argument('[paths...]', 'files (.txt .md .html .docx .pdf) or folders; without any, the knowledge folder')
    .option('--replaces <document>', 'the one file is a newer version of the document with this id')
    .option('--json', 'print the registers, one JSON value a line')
    .option('--language <code>', 'language of the report: en or zh-Hans', 'en')
    .addHelpText(
      'after',
      '\nExamples:\n  duban ingest\n  duban ingest ~/policies/2026 new-opinion.txt --language zh-Hans\n  duban ingest --replaces weihai opinion-2026.docx',
    )
    .action(async (paths: string[], options: Options) => {
      const app = await createApp(loadConfig(terminal.env), {
        logger: silentLogger,
        knowledge: 'stored',
        onProgress: ({ stage, done, total, what }) => {
          printLine(terminal.stderr, `${stage} ${done}/${total} ${what}`);
        },
      });
      try {
        const begun = systemClock.now().toISOString();
        const { read, refused } = await ingest(app, paths, options.replaces);
        for (const policy of read) {
          if (options.json) printLine(terminal.stdout, JSON.stringify(toParseJson(policy)));
          else await report(app, terminal, policy, { begun, language: readLanguage(options.language) });
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

/** A new version is published under the old name: so it stands for the old file from now on. */
async function ingest(app: App, paths: readonly string[], replaces: string | undefined): Promise<Ingested> {
  if (replaces === undefined) return app.knowledge.ingest(paths, { force: true });
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new UserError('replaces-one-file', 'Name the one file that replaces the document.');
  if (app.knowledge.register().findPolicy(replaces) === undefined) {
    const known = app.knowledge.register().policies.map(({ id }) => id);
    throw new UserError('no-such-document', `There is no document ${replaces}. Known: ${known.join(', ')}.`);
  }
  return app.knowledge.publish(`${replaces}${extname(path)}`, await readBytes(path));
}

async function report(
  app: App,
  terminal: Terminal,
  policy: Policy,
  { begun, language }: { readonly begun: string; readonly language: DiffLanguage },
): Promise<void> {
  printLine(terminal.stdout, describeReading(policy, language).join('\n'));
  const versions = await app.review.versionsOf(policy.id);
  const isNew = (versions.at(-1)?.heldFrom ?? '') >= begun;
  const diff = isNew ? await app.review.lastChanges(policy.id) : undefined;
  if (diff !== undefined) {
    printLine(terminal.stdout, CHANGES[language](versions.length));
    printLine(terminal.stdout, describeDiff(diff, language).join('\n'));
  }
  const older = versions.length > 1 ? undefined : recognise(policy, app.knowledge.register().policies);
  if (older !== undefined)
    printLine(
      terminal.stderr,
      `${policy.source} looks like a version of ${older.id}: if it is, use duban ingest --replaces ${older.id} ${policy.source}, then duban forget ${policy.id}.`,
    );
}

const CHANGES: Readonly<Record<DiffLanguage, (version: number) => string>> = {
  en: (version) => `Version ${version}; against the one before:`,
  'zh-Hans': (version) => `第 ${version} 版，与上一版相比：`,
};

interface Options {
  readonly replaces?: string;
  readonly json?: true;
  readonly language: string;
}
