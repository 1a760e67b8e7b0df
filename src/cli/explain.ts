// `duban explain`: how an answer came about, step by step.
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { loadConfig } from '../config/load-config.ts';
import type { Trace, TraceStep, TraceStore } from '../domain/answering/index.ts';
import { UserError } from '../shared/errors.ts';
import { openDatabase } from '../stores/sqlite/database.ts';
import { createTraceStore } from '../stores/sqlite/trace-store.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly last: string;
  readonly refused?: boolean;
  readonly json?: boolean;
}

export function addExplainCommand(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .description('show how an answer came about: how it was read, what was searched, what a model did')
    .argument('[id]', "the message's id; without it, the last answers")
    .option('--last <count>', 'how many of the last answers', '10')
    .option('--refused', 'only answers for which a wording of the model was refused')
    .option('--json', 'print JSON, one value')
    .addHelpText(
      'after',
      `
The console's API returns a message's id; in Feishu and Lark it is om_…. Traces are kept for TRACE_DAYS days.

Examples:
  duban explain
  duban explain om_dc13264520392913993dd051dba21dcf
  duban explain --refused --last 50`,
    )
    .action(async (id: string | undefined, options: Options) => {
      const file = join(resolve(loadConfig(terminal.env).dataDir), 'duban.sqlite');
      const database = await openDatabase(file);
      try {
        const store = createTraceStore(database);
        await (id === undefined
          ? explainLast(store, options, terminal)
          : explainOne(store, id, options, terminal));
      } finally {
        await database.destroy();
      }
    });
}

async function explainOne(
  store: TraceStore,
  id: string,
  { json }: Options,
  { stdout }: Terminal,
): Promise<void> {
  const trace = await store.find(id);
  if (trace === undefined) {
    throw new UserError('no-trace', `No trace of ${id} is kept. duban explain lists the last ones.`);
  }
  if (json === true) printLine(stdout, JSON.stringify(trace));
  else {
    printLine(stdout, head(trace));
    for (const step of trace.steps) printLine(stdout, `  ${spell(step)}`);
  }
}

async function explainLast(
  store: TraceStore,
  { last, refused = false, json }: Options,
  { stdout }: Terminal,
): Promise<void> {
  const limit = Number(last);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UserError('bad-last', '--last wants a whole number from 1.');
  const traces = await store.loadLast(limit, { refused });
  if (json === true) {
    printLine(stdout, JSON.stringify({ refused: await store.countRefused(), traces }));
    return;
  }
  for (const trace of traces) {
    printLine(stdout, head(trace));
    if (refused) for (const step of trace.steps.filter(isRefusal)) printLine(stdout, `  ${spell(step)}`);
  }
  printLine(stdout, `Wordings refused and kept: ${await store.countRefused()}`);
}

function isRefusal(step: TraceStep): boolean {
  return step.kind === 'worded' && step.outcome === 'refused';
}

function head({ message, channel, at, kind, made, read, ms }: Trace): string {
  const how = read === undefined ? made : `${made}, read ${read}`;
  return `${message}  ${at.toISOString()}  ${channel}  ${kind} (${how})  ${ms} ms`;
}

function spell(step: TraceStep): string {
  switch (step.kind) {
    case 'understood':
      return `understood (${step.language}): ${JSON.stringify(step.intent)}`;
    case 'searched':
      return `searched, ${step.ms} ms: ${step.found
        .map(({ task, coverage, foundBy }) => `${task ?? '–'} (${foundBy.join('+')}, ${coverage.toFixed(2)})`)
        .join(', ')}`;
    case 'answered':
      return `answered: ${step.reply}, ${step.ms} ms`;
    case 'read-by-model':
      return `read by ${call(step)}, by ${step.way}: ${JSON.stringify(step.intent ?? 'nothing better')}`;
    case 'worded':
      return step.outcome === 'shown'
        ? `worded by ${call(step)}`
        : `wording refused, ${call(step)}: ${step.findings.map(({ kind, words }) => `${kind} “${words}”`).join('; ')}\n    ${step.wording}`;
    case 'model-left-out':
      return `model left out: ${step.why}`;
  }
}

function call(step: Extract<TraceStep, { model: string }>): string {
  const { model, prompt, promptTokens, answerTokens, requests, ms } = step;
  return `${model} (${prompt}; ${promptTokens}+${answerTokens} tokens, ${requests} requests, ${ms} ms)`;
}
