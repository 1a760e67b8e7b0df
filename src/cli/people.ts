// `duban people`: who is bound to which unit with which role. Whoever may run this operates the system.
import type { Command } from 'commander';
import { loadPeople } from '../app/ledger/load-people.ts';
import type { OpenLedger } from '../app/ledger/open-ledger.ts';
import type { Person } from '../domain/people/index.ts';
import { systemClock } from '../shared/clock.ts';
import { createRandomId } from '../shared/ids.ts';
import { UserError } from '../shared/errors.ts';
import { addPeopleTokenCommand } from './people-token.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { withLedger } from './with-ledger.ts';

const OPERATOR = 'operator';

export function addPeopleCommand(program: Command, terminal: Terminal): void {
  const people = program
    .command('people')
    .description('bind people to their unit and role')
    .addHelpText(
      'after',
      '\nExamples:\n  duban people import people.csv\n  duban people list\n  duban people unbind ou_123',
    );
  addImport(people, terminal);
  addList(people, terminal);
  addUnbind(people, terminal);
  addPeopleTokenCommand(people, terminal);
}

const IMPORT_HELP = `
Roles: leader, council, supervisor, supervision-head, liaison, unit-head, district, system-admin, security-admin
(administrator), auditor; or their Chinese names (联络员, 单位负责人, 督查员 …).

Examples:
  duban people import people.csv        a header line: user,name,unit,role
  duban people import people.json       [{"user":"ou_1","name":"王敏","unit":"市财政局","role":"liaison"}]`;

function addImport(people: Command, terminal: Terminal): void {
  people
    .command('import')
    .description('bind everybody in a list; a user who was bound otherwise is bound anew')
    .argument('<file>', 'people.csv or people.json with user, name, unit, role')
    .addHelpText('after', IMPORT_HELP)
    .action((file: string) =>
      withLedger(terminal, async (opened) => {
        const list = await loadPeople(file, opened.register);
        const changed = await importPeople(opened, list);
        printLine(terminal.stdout, `${list.length} people in the list, ${changed} bound anew.`);
      }),
    );
}

function addList(people: Command, terminal: Terminal): void {
  people
    .command('list')
    .description('print who is bound, one a line')
    .option('--all', 'ended, refused and waiting bindings, too')
    .option('--json', 'print each binding as one JSON value')
    .action((options: { all?: true; json?: true }) =>
      withLedger(terminal, async (opened) => {
        for (const binding of await opened.people.listAll()) {
          if (options.all !== true && binding.state !== 'active') continue;
          const { number, user, name, unit, role, state } = binding;
          const row = [`B${number}`, user, name, unit, role, state].join('\t');
          printLine(terminal.stdout, options.json ? JSON.stringify(binding) : row);
        }
      }),
    );
}

function addUnbind(people: Command, terminal: Terminal): void {
  people
    .command('unbind')
    .description('end a binding; effective at once')
    .argument('<user>', 'as the channel names the person')
    .action((user: string) =>
      withLedger(terminal, async (opened) => {
        const ended = await opened.people.end(user, { by: OPERATOR, at: systemClock.now() });
        if (ended === undefined) throw new UserError('not-bound', `"${user}" is not bound.`);
        await note(opened, 'unbind', `B${ended.number}`);
        printLine(terminal.stdout, `${ended.name} (${ended.unit}, ${ended.role}) is unbound.`);
      }),
    );
}

async function importPeople(opened: OpenLedger, list: readonly Person[]): Promise<number> {
  const changed = await opened.people.replace(list, { by: OPERATOR, at: systemClock.now() });
  await note(opened, 'people-import', changed.map(({ number }) => `B${String(number)}`).join(' '));
  return changed.length;
}

async function note({ office }: OpenLedger, command: string, subject: string): Promise<void> {
  const key = { channel: 'terminal', message: createRandomId() } as const;
  await office.keeper.note(key, {
    ...key,
    at: systemClock.now().toISOString(),
    user: OPERATOR,
    command,
    subject,
    result: 'recorded',
  });
}
