// `duban lark setup` and `duban lark simulate`, as an administrator and a newcomer type them.
import { Writable } from 'node:stream';
import { Command } from 'commander';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addLarkCommand } from '../../src/cli/lark.ts';
import { commandNames } from '../../src/domain/ledger/index.ts';
import { UserError } from '../../src/shared/errors.ts';
import { openOffice } from '../support/lark-bot.ts';
import { LarkPlatform } from '../support/lark-platform/lark-platform.ts';
import type { PlatformOptions } from '../support/lark-platform/platform-options.ts';
import { ALL_SCOPES } from '../support/lark-platform/platform-options.ts';
import { runDuban, spawnDuban } from '../support/run-duban.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';

async function openPlatform(options: PlatformOptions = {}) {
  const platform = new LarkPlatform(options);
  const { url, stop } = await platform.start();
  onTestFinished(stop);
  return { platform, env: platform.botSettings(url) };
}

/** Within this process, which is quicker than one of its own; `failure` is what the person would read at the end. */
async function setUp(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly stdout: string; readonly failure: string }> {
  let stdout = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      stdout += chunk.toString();
      done();
    },
  });
  const program = new Command().exitOverride();
  addLarkCommand(program, {
    env: { DUBAN_DATA_DIR: createTemporaryFolder(), ...env },
    stdin: process.stdin,
    stdout: stream,
    stderr: stream,
    onStop: () => undefined,
  });
  try {
    await program.parseAsync(['lark', 'setup', ...args], { from: 'user' });
    return { stdout, failure: '' };
  } catch (error) {
    if (error instanceof UserError) return { stdout, failure: error.message };
    throw error;
  }
}

const full = [...ALL_SCOPES, 'application:application:self_manage'];

describe('duban lark setup', () => {
  it('finds nothing wrong with an app that is set up, and tries its address', async () => {
    const office = await openOffice({ grantedScopes: full });
    const url = `${office.bot?.url ?? ''}/webhook/lark`;
    const env = office.platform.botSettings(office.platformUrl);
    const { code, stdout, stderr } = await runDuban(['lark', 'setup', '--url', url], { env });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines.filter((line) => !line.startsWith('✓'))).toEqual([]);
    expect(stdout).toContain('answers the challenge');
    expect(stdout).not.toContain(office.platform.context.settings.appSecret);
  });

  it('registers the slash commands once, and leaves those of others alone', async () => {
    const { platform, env } = await openPlatform({ grantedScopes: full });
    await setUp([], env);
    const commands = [...platform.context.state.commands.values()];
    const names = commands.map(({ command }) => command);
    expect(names.slice(0, 5)).toEqual(['help', 'tasks', 'lead', 'due', 'clause']);
    expect(names).toEqual([...new Set([...names, ...commandNames])]);
    expect(commands.find(({ command }) => command === 'progress')?.description).toMatchObject({
      default_value: '报送进展',
    });
    const again = await setUp([], env);
    expect(again.stdout).toContain('are registered');
    expect(platform.context.state.commands.size).toBe(names.length);
  });

  it('says in plain words what is missing', async () => {
    const scopes = full.filter((scope) => scope !== 'im:message.group_at_msg:readonly');
    const { platform, env } = await openPlatform({ grantedScopes: [...scopes, 'im:message.group_msg'] });
    platform.context.state.subscribedEvents.delete('im.message.receive_v1');
    platform.context.state.subscribedCallbacks.clear();
    const { stdout, failure } = await setUp([], { ...env, LARK_ENCRYPT_KEY: 'another-key' });
    expect(failure).toContain('Must change before the bot can work: 4');
    for (const line of [
      '✗ Permission im:message.group_at_msg:readonly: to hear mentions in groups',
      '✗ Event im.message.receive_v1: to hear messages',
      '✗ Callback card.action.trigger',
      '✗ LARK_ENCRYPT_KEY: is not the same here and in the console',
      '! Permission im:message.group_msg: not needed',
    ]) {
      expect(stdout).toContain(line);
    }
    expect(stdout).not.toContain('another-key');
  });

  it('says which of events and transport does not fit', async () => {
    const { env } = await openPlatform({ grantedScopes: full });
    const { stdout } = await setUp([], { ...env, LARK_TRANSPORT: 'websocket' });
    expect(stdout).toContain('✗ Events: come by webhook, but LARK_TRANSPORT is websocket');
  });

  it('says what to do by hand where the app may not look', async () => {
    const { env } = await openPlatform();
    const { stdout } = await setUp(['--json'], env);
    const findings = JSON.parse(stdout) as { state: string; about: string; words: string }[];
    expect(findings.find(({ about }) => about === 'Events and callbacks')).toMatchObject({
      state: 'unknown',
      words: expect.stringContaining('application:application:self_manage') as string,
    });
  });

  it('stops at wrong credentials', async () => {
    const { env } = await openPlatform();
    const { stdout, failure } = await setUp([], { ...env, LARK_APP_SECRET: 'wrong' });
    expect(failure).toContain('Must change');
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stdout).toContain('check LARK_APP_ID, LARK_APP_SECRET and LARK_DOMAIN');
  });

  it('asks for the settings where there are none', async () => {
    const { code, stderr } = await runDuban(['lark', 'setup']);
    expect(code).toBe(2);
    expect(stderr).toContain('docs/lark-setup.md');
  });
});

describe('duban lark simulate', () => {
  it('shows a page with the bot on a simulated platform, and the bot answers there', async () => {
    const child = spawnDuban(['lark', 'simulate', '--platform-port', '0']);
    const url = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stderr.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+(?=\/sim)/.exec(text);
        if (found !== null && text.includes('console')) resolve(found[0]);
      });
      child.once('exit', () => reject(new Error(text)));
    });
    expect(await (await fetch(`${url}/sim`)).text()).toContain('飞书模拟器');
    const view = async () =>
      (await (await fetch(`${url}/sim/view`)).json()) as { chat: string; users: string; talk: string };
    const { chat, users } = await view();
    const user = /value="([^"]+)"/.exec(users)?.[1];
    await fetch(`${url}/sim/say`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat, user, text: '第13项谁牵头', mention: true }),
    });
    await expect.poll(async () => (await view()).talk).toContain('市财政局');
  });
});
