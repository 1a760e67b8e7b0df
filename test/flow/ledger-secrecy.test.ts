// A message with a mark of secrecy, through the whole bot: refused, noted, and its words in no store.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '../../src/app/compose.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { createDataFolder } from '../support/data-folder.ts';

it('is refused before anybody stores it', async () => {
  const dataDir = createDataFolder('bundled');
  const app = await createApp(loadConfig({ DUBAN_DATA_DIR: dataDir }), { logger: silentLogger });
  const reply = await app.street.handle({
    id: 'm1',
    channel: 'console',
    conversation: 'c',
    user: 'wang',
    text: '秘密★10年 关于冰川七七四方案的请示',
    at: new Date('2026-11-23T02:00:00Z'),
    audience: 'private',
  });
  expect(reply.kind).toBe('refused');
  expect(renderPlainText(reply)).toContain('非涉密');
  await app.stop();
  const stored = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
  expect(stored.some((bytes) => bytes.includes('secret'))).toBe(true);
  expect(stored.some((bytes) => bytes.includes('冰川七七四'))).toBe(false);
});
