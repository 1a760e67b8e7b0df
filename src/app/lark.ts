// The Lark channel on its stores, where the settings name an app.
import { createLarkChannel } from '../channels/lark/index.ts';
import type { LarkChannel } from '../channels/lark/index.ts';
import type { Config } from '../config/config.ts';
import { systemClock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.port.ts';
import { createChannelMemoryStore } from '../stores/sqlite/channel-memory-store.ts';
import type { Database } from '../stores/sqlite/database.ts';
import { DurableConnection } from '../stores/sqlite/durable-connection.ts';
import { createInboxStore } from '../stores/sqlite/inbox-store.ts';
import { createOutboxStore } from '../stores/sqlite/outbox-store.ts';
import type { Street } from './pipeline.ts';

export interface LarkRooms {
  readonly settings: NonNullable<Config['lark']>;
  readonly street: Street;
  readonly database: Database;
  readonly file: string;
  readonly logger: Logger;
}

/** `stop` also closes what was opened for it. */
export async function openLark({
  settings,
  street,
  database,
  file,
  logger,
}: LarkRooms): Promise<LarkChannel> {
  const connection = await DurableConnection.open(file);
  const channel = createLarkChannel({
    settings,
    street,
    inbox: createInboxStore(connection),
    outbox: createOutboxStore(connection),
    memory: createChannelMemoryStore(database),
    clock: systemClock,
    logger,
  });
  return {
    ...channel,
    async stop() {
      await channel.stop();
      await connection.close();
    },
  };
}
