// `duban diff OLD NEW`: what a newer version changes, task by task.
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { createApp } from '../app/compose.ts';
import { readSource } from '../app/read-source.ts';
import type { ReviewDesk } from '../app/review-desk.ts';
import { loadConfig } from '../config/load-config.ts';
import {
  comparePolicies,
  describeChange,
  describeDiff,
  noticesOf,
  readPolicy,
  toDiffJson,
} from '../domain/policy/index.ts';
import type { Policy, PolicyDiff } from '../domain/policy/index.ts';
import { silentLogger } from '../shared/logger.port.ts';
import { readLanguage } from './parse.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly json?: true;
  readonly units?: true;
  readonly language: string;
}

/** A file, a document's id, or id@2 for its second version. */
async function readVersion(name: string, desk: () => Promise<ReviewDesk>): Promise<Policy> {
  if (existsSync(name)) return readPolicy(await readSource(name));
  const version = /^(.+)@(\d+)$/.exec(name);
  const [id, ordinal] = version?.[1] === undefined ? [name, undefined] : [version[1], Number(version[2])];
  return (await desk()).policyOf(id, ordinal);
}

function linesByUnit(diff: PolicyDiff, language: 'en' | 'zh-Hans'): string[] {
  return noticesOf(diff).flatMap(({ unit, changes }) => [
    unit,
    ...changes.map((change) => `  - ${describeChange(change, language)}`),
  ]);
}

async function compare(terminal: Terminal, old: string, fresh: string): Promise<PolicyDiff> {
  let app: Awaited<ReturnType<typeof createApp>> | undefined;
  const desk = async (): Promise<ReviewDesk> => {
    app ??= await createApp(loadConfig(terminal.env), { logger: silentLogger, knowledge: 'stored' });
    return app.review;
  };
  try {
    return comparePolicies(await readVersion(old, desk), await readVersion(fresh, desk));
  } finally {
    await app?.stop();
  }
}

export function addDiffCommand(program: Command, terminal: Terminal): void {
  program
    .command('diff')
    .description('compare two versions of a document task by task; nothing is stored')
    .argument('<old>', "a file, a document's id, or id@1 for a version")
    .argument('<new>', 'the same')
    .option('--units', 'say it unit by unit: whom each change concerns')
    .option('--json', 'print one JSON value')
    .option('--language <code>', 'en or zh-Hans', 'en')
    .addHelpText(
      'after',
      '\nExamples:\n  duban diff opinion-2025.txt opinion-2026.docx\n  duban diff weihai@1 weihai --units --language zh-Hans',
    )
    .action(async (old: string, fresh: string, options: Options) => {
      const diff = await compare(terminal, old, fresh);
      const language = readLanguage(options.language);
      if (options.json) printLine(terminal.stdout, JSON.stringify(toDiffJson(diff)));
      else
        for (const line of options.units ? linesByUnit(diff, language) : describeDiff(diff, language))
          printLine(terminal.stdout, line);
    });
}
