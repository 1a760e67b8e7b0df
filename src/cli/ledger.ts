// `duban ledger`: the state of the ledger, the proof of its chains, and who did what.
import type { Command } from 'commander';
import { requireRegister } from '../app/ledger/open-ledger.ts';
import type { OpenLedger } from '../app/ledger/open-ledger.ts';
import { loadConfig } from '../config/load-config.ts';
import {
  createVoice,
  isDay,
  labelOf,
  momentAtEndOf,
  momentOf,
  readAll,
  sayRemoved,
  toLedgerJson,
  verifyChain,
} from '../domain/ledger/index.ts';
import type { ChainReader, LedgerState, Moment, Verification } from '../domain/ledger/index.ts';
import { systemClock } from '../shared/clock.ts';
import { UpstreamError, UserError } from '../shared/errors.ts';
import { wantsJson, withLedger } from './with-ledger.ts';
import { addLedgerRecords } from './ledger-records.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export function addLedgerCommand(program: Command, terminal: Terminal): void {
  const ledger = program
    .command('ledger')
    .description('show the state of the ledger: lights, values and reasons')
    .option('--json', 'print the state as one JSON value')
    .option('--at <date>', 'the state at the end of that day (YYYY-MM-DD), or at an instant')
    .addHelpText(
      'after',
      '\nExamples:\n  duban ledger\n  duban ledger --json --at 2026-11-23\n  duban ledger verify\n  duban ledger audit --json\n  duban ledger feedback',
    )
    .action(async (options: { json?: true; at?: string }) => {
      const config = loadConfig(terminal.env);
      const moment = readMoment(options.at, config.timeZone);
      await withLedger(terminal, async (opened) => {
        requireRegister(opened);
        const state = opened.office.desk.projector().state(await opened.office.keeper.read(), moment);
        if (options.json) printLine(terminal.stdout, JSON.stringify(toLedgerJson(state)));
        else for (const line of describeState(opened, state)) printLine(terminal.stdout, line);
      });
    });
  ledger
    .command('verify')
    .description('prove that no entry and no audit record was changed, and name the first broken link')
    .option('--json', 'print the result as one JSON value')
    .addHelpText('after', '\nThe exit code is 1 where a chain is broken.\n\nExample:\n  duban ledger verify')
    .action((_, command: Command) => verify(terminal, wantsJson(command)));
  addLedgerRecords(ledger, terminal);
}

/** A day means the whole of it. */
export function readMoment(at: string | undefined, zone: string): Moment {
  if (at === undefined) return momentOf(systemClock.now(), zone);
  if (isDay(at)) return momentAtEndOf(at, zone);
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime()))
    throw new UserError('date', `"${at}" is no date. Write it as 2026-11-23.`);
  return momentOf(instant, zone);
}

function describeState({ register }: OpenLedger, state: LedgerState): readonly string[] {
  const { tasks, counts, moment, removed } = state;
  const voice = createVoice(register, 'zh-Hans');
  const rows = tasks.flatMap(({ milestones, earlier }) => [...milestones, ...earlier]);
  return [
    voice.say('statusTitle', { day: moment.day, of: '' }),
    voice.say('countsLine', counts),
    ...(removed.length === 0 ? [] : [sayRemoved({ voice, moment }, removed)]),
    ...rows.map((state) => {
      const label =
        state.instance === undefined ? labelOf(state) : `${labelOf(state)}(${state.instance.label})`;
      const value = voice.amount(state.value, state.goal.unit);
      return [
        voice.light(state.light),
        label,
        voice.shown(state.goal.metric),
        value,
        voice.reason(state),
      ].join('\t');
    }),
  ];
}

async function verify(terminal: Terminal, isJson: boolean): Promise<void> {
  const { entries, audit } = await withLedger(terminal, async ({ store }) => ({
    entries: await verifyReader(store.entries),
    audit: await verifyReader(store.audit),
  }));
  if (isJson) printLine(terminal.stdout, JSON.stringify({ entries, audit }));
  else {
    printLine(terminal.stdout, describeVerification('entries', entries));
    printLine(terminal.stdout, describeVerification('audit records', audit));
  }
  if (entries.kind === 'broken' || audit.kind === 'broken') {
    throw new UpstreamError('chain-broken', BROKEN, { retryable: false });
  }
}

const BROKEN =
  'The ledger was changed behind its back. Keep this database as it is, and restore a backup: duban restore FILE';

async function verifyReader(chain: ChainReader): Promise<Verification> {
  return verifyChain(readAll(chain), await chain.loadHead());
}

function describeVerification(what: string, result: Verification): string {
  if (result.kind === 'valid')
    return `${what}: valid, ${String(result.length)} in the chain, head ${result.hash === '' ? 'none' : result.hash}`;
  return `${what}: BROKEN at #${String(result.sequence)} (${result.problem})`;
}
