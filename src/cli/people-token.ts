// `duban people token`: how a person is known in the web console. The token is printed once and kept as a hash only.
import type { Command } from 'commander';
import { createToken, hashToken } from '../app/console/person-token.ts';
import { openLedger } from '../app/ledger/open-ledger.ts';
import type { OpenLedger } from '../app/ledger/open-ledger.ts';
import { loadConfig } from '../config/load-config.ts';
import { findPerson } from '../domain/people/index.ts';
import { systemClock } from '../shared/clock.ts';
import { UserError } from '../shared/errors.ts';
import { createRandomId } from '../shared/ids.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const HELP = `
The person types it on the sign-in page of the console, which DUBAN_TOKEN turns on; programs send it as
Authorization: Bearer TOKEN. A new token ends the old one and its sessions at once.

Examples:
  duban people token ou_123
  duban people token ou_123 --revoke`;

export function addPeopleTokenCommand(people: Command, terminal: Terminal): void {
  people
    .command('token')
    .description('issue a personal token for the web console')
    .argument('<user>', 'as the channel names the person')
    .option('--revoke', 'end the token instead')
    .addHelpText('after', HELP)
    .action(async (user: string, options: { revoke?: true }) => {
      const opened = await openLedger(loadConfig(terminal.env));
      try {
        await (options.revoke ? revoke(opened, user, terminal) : issue(opened, user, terminal));
      } finally {
        await opened.close();
      }
    });
}

async function issue(opened: OpenLedger, user: string, terminal: Terminal): Promise<void> {
  const token = createToken();
  await opened.tokens.save(user, hashToken(token), systemClock.now());
  await note(opened, 'token', user);
  const person = await findPerson(opened.office.people, user);
  const who =
    person === undefined
      ? `${user} is not bound yet and may only ask about the policy.`
      : `For ${[person.name, person.unit, person.role].filter((part) => part !== '').join(', ')}.`;
  printLine(terminal.stderr, `${who} Hand it over safely: it is shown this once.`);
  printLine(terminal.stdout, token);
}

async function revoke(opened: OpenLedger, user: string, terminal: Terminal): Promise<void> {
  if (!(await opened.tokens.remove(user))) throw new UserError('no-token', `"${user}" has no token.`);
  await note(opened, 'token-revoke', user);
  printLine(terminal.stdout, `The token of ${user} is ended, and its sessions with it.`);
}

async function note({ office }: OpenLedger, command: string, subject: string): Promise<void> {
  const key = { channel: 'terminal', message: createRandomId() } as const;
  const at = systemClock.now().toISOString();
  await office.keeper.note(key, { ...key, at, user: 'operator', command, subject, result: 'recorded' });
}
