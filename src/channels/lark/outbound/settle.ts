// A letter's end: noted in the outbox, said in the log where it failed, and the file that was made for it removed.
import { unlink } from 'node:fs/promises';
import type { Delivery, Outbox, OutboxItem } from '../../../domain/conversation/index.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import { describeError } from '../describe-error.ts';
import { DONE } from '../lanes/lane-runner.ts';
import type { Progress } from '../lanes/lane-runner.ts';

interface Rooms {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly logger: Logger;
}

export async function fail(rooms: Rooms, letter: OutboxItem, reason: string): Promise<Progress> {
  rooms.logger.error({ letter: letter.sequence, reason }, 'Lark: a reply was not delivered');
  await settle(rooms, letter, { kind: 'failed', reason, at: rooms.clock.now() });
  return DONE;
}

/** Sent, but not noted: the next attempt carries the same uuid, and the platform drops it. */
export class SettleError extends Error {}

export async function settle(rooms: Rooms, letter: OutboxItem, delivery: Delivery): Promise<void> {
  try {
    await rooms.outbox.settle(letter.sequence, delivery);
  } catch (cause) {
    throw new SettleError('the outbox could not be written', { cause });
  }
  if (letter.file?.isTemporary === true) await remove(rooms, letter.file.path);
}

async function remove({ logger }: Rooms, path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    logger.warn({ error: describeError(error) }, 'Lark: a file that was sent could not be removed');
  }
}
