// `duban explain`: how an answer came about, step by step, and on which version of which document it rests.
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { loadConfig } from '../config/load-config.ts';
import type { Trace, TraceStep, TraceStore } from '../domain/answering/index.ts';
import { UserError } from '../shared/errors.ts';
import { createConversationStore } from '../stores/sqlite/conversation-store.ts';
import { openDatabase } from '../stores/sqlite/database.ts';
import { createTraceStore } from '../stores/sqlite/trace-store.ts';
import { createVersionStore } from '../stores/sqlite/version-store.ts';
import { explainAgain, nameOf, nameTexts } from './explain-again.ts';
import type { Rested } from './explain-again.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly last: string;
  readonly refused?: boolean;
  readonly json?: boolean;
  readonly again?: boolean;
}

export function addExplainCommand(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .description('show how an answer came about: how it was read, what was searched, what a model did')
    .argument('[id]', "the message's id; without it, the last answers")
    .option('--last <count>', 'how many of the last answers', '10')
    .option('--refused', 'only answers for which a wording of the model was refused')
    .option('--again', 'answer it once more from the texts that it rested on, and compare the facts')
    .option('--json', 'print JSON, one value')
    .addHelpText(
      'after',
      `
The console's API returns a message's id; in Feishu and Lark it is om_…. Traces are kept for TRACE_DAYS days.
With --again the exit code is 1 where the facts are others; no model takes part.

Examples:
  duban explain
  duban explain om_dc13264520392913993dd051dba21dcf
  duban explain om_dc13264520392913993dd051dba21dcf --again
  duban explain --refused --last 50`,
    )
    .action(async (id: string | undefined, options: Options) => {
      const config = loadConfig(terminal.env);
      const database = await openDatabase(join(resolve(config.dataDir), 'duban.sqlite'));
      try {
        const store = createTraceStore(database);
        if (id === undefined) await explainLast(store, options, terminal);
        else {
          const trace = await findTrace(store, id);
          const rested = await nameTexts(trace, createVersionStore(database));
          if (options.again === true) {
            const turn = await createConversationStore(database).findTurn({
              channel: trace.channel,
              id: trace.message,
            });
            await explainAgain(config, { trace, rested, turn }, terminal);
          } else explainOne(trace, rested, options, terminal);
        }
      } finally {
        await database.destroy();
      }
    });
}

async function findTrace(store: TraceStore, id: string): Promise<Trace> {
  const trace = await store.find(id);
  if (trace !== undefined) return trace;
  throw new UserError('no-trace', `No trace of ${id} is kept. duban explain lists the last ones.`);
}

function explainOne(trace: Trace, rested: readonly Rested[], { json }: Options, { stdout }: Terminal): void {
  if (json === true) {
    printLine(stdout, JSON.stringify({ ...trace, texts: rested }));
    return;
  }
  printLine(stdout, head(trace));
  for (const step of trace.steps) printLine(stdout, `  ${spell(step)}`);
  for (const one of rested) printLine(stdout, `  rested on ${nameOf(one)}`);
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
