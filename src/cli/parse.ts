// `duban parse FILE`: what Duban reads in one document, without storing anything.
import type { Command } from 'commander';
import { readSource } from '../app/read-source.ts';
import { describeReading, readPolicy, toParseJson } from '../domain/policy/index.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export function addParseCommand(program: Command, terminal: Terminal): void {
  program
    .command('parse')
    .description('read one document and show what was understood; nothing is stored')
    .argument('<file>', 'a .txt, .md, .html, .docx or .pdf file')
    .option('--json', 'print the register as one JSON value')
    .option('--language <code>', 'language of the report: en or zh-Hans', 'en')
    .addHelpText(
      'after',
      '\nExamples:\n  duban parse knowledge/weihai-data-and-digital-transformation.txt\n  duban parse policy.txt --json > register.json',
    )
    .action(async (file: string, options: { json?: true; language: string }) => {
      const policy = readPolicy(await readSource(file));
      if (options.json) printLine(terminal.stdout, JSON.stringify(toParseJson(policy)));
      else
        for (const line of describeReading(policy, readLanguage(options.language)))
          printLine(terminal.stdout, line);
    });
}

export function readLanguage(code: string): 'en' | 'zh-Hans' {
  return code.startsWith('zh') ? 'zh-Hans' : 'en';
}
