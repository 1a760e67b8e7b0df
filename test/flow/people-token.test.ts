// Personal tokens on the command line: printed once, kept as a hash, ended at will, each time noted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLedgerTerminal } from '../support/ledger-terminal.ts';

describe('duban people token', () => {
  it('prints a token once, and ends it', async () => {
    const terminal = await openLedgerTerminal();
    const first = await terminal.run('people', 'token', 'wang');
    expect(first.stdout).toMatch(/^duban_[\w-]{32}\n$/);
    expect(first.stderr).toContain('wang');
    const stored = readFileSync(join(terminal.folder, 'data', 'duban.sqlite'), 'latin1');
    expect(stored).not.toContain(first.stdout.trim());
    expect((await terminal.run('people', 'token', 'wang')).stdout).not.toBe(first.stdout);
    expect((await terminal.run('people', 'token', 'wang', '--revoke')).failure).toBeUndefined();
    expect((await terminal.run('people', 'token', 'wang', '--revoke')).failure).toContain('no token');
  });

  it('says where a person may do nothing with it yet', async () => {
    const terminal = await openLedgerTerminal();
    expect((await terminal.run('people', 'token', 'newcomer')).stderr).toContain('not bound');
  });
});
