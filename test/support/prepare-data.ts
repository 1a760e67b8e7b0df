// Before all tests of a run: the data folders that data-folder.ts copies, made as the bot itself makes them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createApp } from '../../src/app/compose.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { openPassageStore } from '../../src/stores/sqlite/passage-index/passage-store.ts';
import type { Start } from './data-folder.ts';

export default async function prepareData(project: TestProject): Promise<() => void> {
  const root = mkdtempSync(join(tmpdir(), 'duban-prepared-'));
  const folderOf = (start: Start): string => join(root, start);
  const store = await openPassageStore(join(folderOf('dictionary'), 'index.sqlite'));
  await store.prepare();
  await store.close();
  const app = await createApp(loadConfig({ DUBAN_DATA_DIR: folderOf('bundled') }), { logger: silentLogger });
  await app.stop();
  project.provide('preparedData', root);
  return () => {
    rmSync(root, { recursive: true, force: true });
  };
}
