// `duban ledger audit`, `duban ledger feedback`: who did what, and what people complained about, one record a line.
import type { Command } from 'commander';
import { decodeAudit, readAll } from '../domain/ledger/index.ts';
import type { AuditRecord, Entry } from '../domain/ledger/index.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { wantsJson, withLedger } from './with-ledger.ts';

export function addLedgerRecords(ledger: Command, terminal: Terminal): void {
  ledger
    .command('audit')
    .description('print who tried what and what came of it, one record a line')
    .option('--json', 'print each record as one JSON value')
    .addHelpText('after', '\nExample:\n  duban ledger audit --json > audit.jsonl')
    .action((_, command: Command) =>
      withLedger(terminal, async ({ store }) => {
        for await (const link of readAll(store.audit))
          print(terminal, auditRow(decodeAudit(link)), wantsJson(command));
      }),
    );
  ledger
    .command('feedback')
    .description('print the complaints and suggestions that people sent, one a line')
    .option('--json', 'print each as one JSON value')
    .addHelpText(
      'after',
      '\nIn chat, supervision reads them with /feedback.\n\nExample:\n  duban ledger feedback',
    )
    .action((_, command: Command) =>
      withLedger(terminal, async ({ office }) => {
        const { entries } = await office.keeper.read();
        for (const entry of entries)
          if (entry.content.kind === 'feedback') print(terminal, feedbackRow(entry), wantsJson(command));
      }),
    );
}

type Row = Readonly<Record<string, string | number>>;

function print(terminal: Terminal, row: Row, isJson: boolean): void {
  printLine(terminal.stdout, isJson ? JSON.stringify(row) : Object.values(row).join('\t'));
}

function auditRow(record: AuditRecord & { readonly sequence: number }): Row {
  const { sequence, at, user, name = '', role = 'stranger', unit = '' } = record;
  const { command, subject = '', result, reason = '', channel, message } = record;
  return { sequence, at, user, name, role, unit, command, subject, result, reason, channel, message };
}

function feedbackRow({ sequence, recordedAt, person, content }: Entry): Row {
  const { name, unit } = person;
  return {
    sequence,
    at: recordedAt,
    user: person.user,
    name,
    unit,
    text: 'note' in content ? content.note : '',
  };
}
