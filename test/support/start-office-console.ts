// The whole bot behind the console with people in it, who are known by personal tokens or chosen on loopback.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app/compose.ts';
import type { App } from '../../src/app/compose.ts';
import { createToken, hashToken } from '../../src/app/console/person-token.ts';
import { serve } from '../../src/app/serve.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { decodeAudit, readAll } from '../../src/domain/ledger/index.ts';
import type { AuditRecord } from '../../src/domain/ledger/index.ts';
import type { Person } from '../../src/domain/people/index.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { fillDataFolder } from './data-folder.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { createLedgerStore } from '../../src/stores/sqlite/ledger-store.ts';
import { ask, call } from './call-console.ts';
import type { Called } from './call-console.ts';

export const OFFICE_TOKEN = 'correct-horse-battery';

export interface OfficeConsole {
  readonly url: string;
  readonly app: App;
  /** Issues a personal token. */
  issue(user: string): Promise<string>;
  /** As that person, over HTTP, with a token of their own. */
  say(user: string, text: string): Promise<Called>;
  get(user: string, path: string): Promise<Called>;
  audit(): Promise<readonly AuditRecord[]>;
  /** Stops the server, and leaves the stores open. */
  stopServer(): Promise<void>;
  stop(): Promise<void>;
}

export async function startOfficeConsole(
  options: { readonly token?: string; readonly people?: readonly Person[] } = {},
): Promise<OfficeConsole> {
  const dataDir = fillDataFolder(mkdtempSync(join(tmpdir(), 'duban-')), 'bundled');
  // The real date must not send reminders into anybody's inbox.
  const settings = { DUBAN_DATA_DIR: dataDir, PORT: '0', NUDGES: 'off' };
  const config = loadConfig({ ...settings, DUBAN_TOKEN: options.token ?? '' });
  const app = await createApp(config, { logger: silentLogger });
  await app.office.people.people.replace(options.people ?? [], { by: 'operator', at: new Date() });
  const server = await serve(app, config, silentLogger);
  const tokens = new Map<string, string>();
  const issue = async (user: string): Promise<string> => {
    const token = createToken();
    await app.personTokens.save(user, hashToken(token), new Date());
    tokens.set(user, token);
    return token;
  };
  const authorise = async (user: string): Promise<Record<string, string>> => ({
    authorization: `Bearer ${tokens.get(user) ?? (await issue(user))}`,
  });
  return {
    url: server.url,
    app,
    issue,
    say: async (user, text) => ask(server, { text, conversation: `c-${user}` }, await authorise(user)),
    get: async (user, path) => call(server, path, { headers: await authorise(user) }),
    async audit() {
      const database = await openDatabase(join(dataDir, 'duban.sqlite'));
      const records: AuditRecord[] = [];
      for await (const link of readAll(createLedgerStore(database).audit)) records.push(decodeAudit(link));
      await database.destroy();
      return records;
    },
    stopServer: () => server.stop(),
    async stop() {
      await server.stop().catch(() => undefined);
      await app.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
