// The whole bot behind the console, as the browser tests open it: real documents, a data folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app/compose.ts';
import { serve } from '../../src/app/serve.ts';
import type { RunningServer } from '../../src/app/server.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { fillDataFolder } from './data-folder.ts';

export interface TestAppOptions {
  readonly token?: string;
}

export async function startTestApp(options: TestAppOptions = {}): Promise<RunningServer> {
  const dataDir = fillDataFolder(mkdtempSync(join(tmpdir(), 'duban-')), 'bundled');
  const config = loadConfig({ DUBAN_DATA_DIR: dataDir, PORT: '0', DUBAN_TOKEN: options.token ?? '' });
  const app = await createApp(config, { logger: silentLogger });
  const server = await serve(app, config, silentLogger);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await app.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
