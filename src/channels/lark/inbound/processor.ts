// Works through the inbox after the acknowledgement, and again after a crash. What fails for want of a store or a
// model waits and is tried again; what fails each time is given up, so that its chat goes on.
import type { Inbox, InboxItem } from '../../../domain/conversation/index.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import { DONE, LaneRunner } from '../lanes/lane-runner.ts';
import type { Progress } from '../lanes/lane-runner.ts';
import { describeError } from '../describe-error.ts';

export interface ProcessorRooms {
  readonly inbox: Inbox;
  readonly handle: (item: InboxItem) => Promise<Progress>;
  readonly logger: Logger;
}

const MAX_FAILURES = 10;
const MAX_WAIT_MS = 60_000;
const MAX_PARALLEL = 16;
const MAX_HELD = 1_000;

export function createProcessor(rooms: ProcessorRooms): LaneRunner<InboxItem> {
  const failures = new Map<number, number>();
  const work = async (item: InboxItem): Promise<Progress> => {
    try {
      const progress = await rooms.handle(item);
      if (progress.kind === 'done') await rooms.inbox.complete(item.sequence);
      if (progress.kind === 'done') failures.delete(item.sequence);
      return progress;
    } catch (error) {
      return noteFailure(item, error);
    }
  };
  const noteFailure = async (item: InboxItem, error: unknown): Promise<Progress> => {
    const count = (failures.get(item.sequence) ?? 0) + 1;
    failures.set(item.sequence, count);
    rooms.logger.error(
      { item: item.sequence, count, error: describeError(error) },
      'Lark: an event could not be worked on',
    );
    if (count < MAX_FAILURES) return { kind: 'later', waitMs: Math.min(MAX_WAIT_MS, 250 * 2 ** count) };
    rooms.logger.error({ item: item.sequence }, 'Lark: an event was given up');
    failures.delete(item.sequence);
    return giveUp(rooms, item);
  };
  return new LaneRunner<InboxItem>({
    load: (afterSequence, limit) => rooms.inbox.loadWaiting(afterSequence, limit),
    loadFailed: (error) =>
      rooms.logger.error({ error: describeError(error) }, 'Lark: the inbox could not be read'),
    work,
    maxParallel: MAX_PARALLEL,
    maxHeld: MAX_HELD,
  });
}

async function giveUp({ inbox, logger }: ProcessorRooms, item: InboxItem): Promise<Progress> {
  try {
    await inbox.complete(item.sequence);
    return DONE;
  } catch (error) {
    logger.error(
      { item: item.sequence, error: describeError(error) },
      'Lark: the inbox could not be written',
    );
    return { kind: 'later', waitMs: MAX_WAIT_MS };
  }
}
