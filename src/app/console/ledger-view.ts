// The ledger as the console shows it: state and history turned into words and numbers for one reader.
import type { LedgerView } from '../../channels/console/index.ts';
import type { Language, Message } from '../../domain/conversation/index.ts';
import { createVoice, emptyMemory, momentOf } from '../../domain/ledger/index.ts';
import { findPerson, viewerOf } from '../../domain/people/index.ts';
import { versionTag } from '../../domain/policy/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import type { Clock } from '../../shared/clock.ts';
import type { CreateId } from '../../shared/ids.ts';
import type { Office } from '../ledger/office.ts';
import { exportRooms, MEDIA_TYPES, nameExport, writeExport } from '../ledger/write-export.ts';
import { encodeRemoved, encodeTaskHistory } from './task-history.ts';
import { encodeTaskState } from './task-state.ts';
import type { LedgerReader } from './task-state.ts';

export interface LedgerViewRooms {
  readonly office: Office;
  readonly register: () => Register;
  /** Takes over what changed beside the bot. */
  readonly catchUp: () => Promise<void>;
  readonly clock: Clock;
  readonly createId: CreateId;
  readonly timeZone: string;
}

export function createLedgerView(rooms: LedgerViewRooms): LedgerView {
  const { office, clock, timeZone } = rooms;
  const version = async (): Promise<string> => {
    await rooms.catchUp();
    const { head } = await office.keeper.read();
    const { day } = momentOf(clock.now(), timeZone);
    return [day, head.sequence, head.hash.slice(0, 8), texts()].join(' ');
  };
  const texts = (): string => rooms.register().policies.map(versionTag).join(' ');
  return {
    version,
    async read(user, language) {
      const reader = await openFor(rooms, user, language);
      if (reader === undefined) return undefined;
      const { viewer, projector, book, moment } = reader;
      const { tasks, counts, removed } = projector.state(book, moment);
      const { total, ...lights } = counts;
      return {
        asOf: reader.localTime(moment.cutoff),
        version: await version(),
        texts: texts(),
        sees: viewer.sees === 'all' ? 'all' : 'lights',
        counts: lights,
        total,
        tasks: tasks.map((task) => encodeTaskState(reader, task)),
        removed: removed.map((task) => encodeRemoved(reader, task)),
      };
    },
    async readTask(user, { document, task: number }, language) {
      const reader = await openFor(rooms, user, language);
      if (reader === undefined) return undefined;
      const found = reader.register.findTask({ document, task: number });
      if (found === undefined) return 'no-task';
      const state = reader.projector.task(reader.book, reader.moment, found.policy, found.task);
      return {
        asOf: reader.localTime(reader.moment.cutoff),
        version: await version(),
        texts: texts(),
        task: encodeTaskState(reader, state),
        ...encodeTaskHistory(reader, state),
      };
    },
    orderExport: (user, format, language) => orderExport(rooms, { user, format, language }),
  };
}

async function openFor(
  { office, register, catchUp, clock, timeZone }: LedgerViewRooms,
  user: string,
  language: Language,
): Promise<LedgerReader | undefined> {
  await catchUp();
  const viewer = viewerOf(await findPerson(office.people, user));
  if (viewer.sees === 'none') return undefined;
  const book = await office.keeper.read();
  // Only now: the book is read under the documents of the moment.
  return {
    viewer,
    register: register(),
    projector: office.desk.projector(),
    book,
    voice: createVoice(register(), language),
    moment: momentOf(clock.now(), timeZone),
    localTime: (instant) => formatLocal(instant, timeZone),
  };
}

/** 2026-11-23 18:00 */
function formatLocal(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(instant));
}

/** Goes over the desk like the command, so that rights, watermark and audit are the command's. */
async function orderExport(
  rooms: LedgerViewRooms,
  order: { readonly user: string; readonly format: 'xlsx' | 'csv' | 'json'; readonly language: Language },
): ReturnType<LedgerView['orderExport']> {
  const { office, register, clock, createId, timeZone } = rooms;
  const { user, format, language } = order;
  const message: Message = {
    id: createId(),
    channel: 'console',
    conversation: `console:${user}:export`,
    user,
    text: `/export ${format}`,
    at: clock.now(),
    audience: 'private',
    language,
  };
  const command = { kind: 'export', name: 'export', format } as const;
  const reading = { kind: 'command', way: 'slash', command } as const;
  const response = await office.desk.respond({ message, reading, memory: emptyMemory, recent: [], language });
  const file = response?.file;
  if (file === undefined) return { kind: 'denied', reason: response?.reply.kind ?? '' };
  const contents = await exportRooms(office, register(), timeZone);
  return {
    kind: 'file',
    name: nameExport(contents, file),
    mediaType: MEDIA_TYPES[format],
    write: (stream) => writeExport(contents, file, stream),
  };
}
