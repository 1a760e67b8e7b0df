// The whole bot without a channel: a question in, a reply out, each in a conversation of its own unless told otherwise.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app/compose.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import type { Reply } from '../../src/domain/conversation/index.ts';
import type { Register } from '../../src/domain/policy/index.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { fillDataFolder } from './data-folder.ts';

export interface OpenStreet {
  ask(text: string, conversation?: string): Promise<Reply>;
  readonly register: Register;
  close(): Promise<void>;
}

/** The day on which every question is asked. */
export const ASKED_AT = new Date('2026-11-23T01:00:00Z');

export async function openStreet(): Promise<OpenStreet> {
  const dataDir = fillDataFolder(mkdtempSync(join(tmpdir(), 'duban-')), 'bundled');
  const app = await createApp(loadConfig({ DUBAN_DATA_DIR: dataDir }), {
    logger: silentLogger,
    conversations: 'memory',
  });
  let count = 0;
  return {
    register: app.knowledge.register(),
    ask(text, conversation) {
      count += 1;
      return app.street.handle({
        id: String(count),
        channel: 'replay',
        conversation: conversation ?? `c${count}`,
        user: 'u',
        text,
        at: ASKED_AT,
        audience: 'private',
      });
    },
    async close() {
      await app.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
