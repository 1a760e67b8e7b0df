// What a command brings besides its reply: notices to others, and the file that was asked for, handed to a post office.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message, PostBox, PostOffice, Reply } from '../domain/conversation/index.ts';
import type { DeskResponse, ExportOrder } from '../domain/ledger/index.ts';
import type { Register } from '../domain/policy/index.ts';
import type { CreateId } from '../shared/ids.ts';
import type { Office } from './ledger/office.ts';
import { exportRooms, nameExport, renderExport } from './ledger/write-export.ts';

export interface DeliveryRooms {
  readonly office: () => Office;
  readonly register: () => Register;
  readonly zone: string;
  /** Where people are reached: the chat platform where there is one. */
  readonly posts: () => PostOffice;
  /** For whoever spoke in the console. */
  readonly consolePosts: PostBox;
  /** Absolute path of the folder for files on their way. */
  readonly folder: string;
  readonly createId: CreateId;
}

type Extras = Pick<DeskResponse, 'notices' | 'file'>;

export function createDeliverer(rooms: DeliveryRooms): (message: Message, extras: Extras) => Promise<void> {
  return async (message, { notices, file }) => {
    const name = `${message.channel}:${message.id}`;
    const counts = new Map<string, number>();
    for (const { user, reply } of notices) {
      // Counted by person: done again after a crash, the list of those who approve may be another.
      const count = (counts.get(user) ?? 0) + 1;
      counts.set(user, count);
      const key = `${name}:notice:${user}:${count}`;
      await rooms.posts().put({ key, to: { kind: 'person', user }, reply, at: message.at });
    }
    if (file !== undefined) await deliverFile(rooms, message, file);
  };
}

/** To the person alone, also where it was asked for in a group. */
async function deliverFile(rooms: DeliveryRooms, message: Message, order: ExportOrder): Promise<void> {
  const contents = await exportRooms(rooms.office(), rooms.register(), rooms.zone);
  await mkdir(rooms.folder, { recursive: true });
  const path = join(rooms.folder, `${rooms.createId()}.${order.format}`);
  await writeFile(path, await renderExport(contents, order), { mode: 0o600 });
  const box = message.channel === 'console' ? rooms.consolePosts : rooms.posts();
  const { kind } = await box.put({
    key: `${message.channel}:${message.id}:file`,
    to: { kind: 'person', user: message.user },
    reply: fileAlone(order),
    file: { name: nameExport(rooms, order), path, isTemporary: true },
    ...(message.audience === 'private' && { inReplyTo: message.id }),
    at: message.at,
  });
  if (kind === 'known') await rm(path, { force: true });
}

function fileAlone({ language }: ExportOrder): Reply {
  return { kind: 'answer', blocks: [], tasks: [], citations: [], made: 'looked-up', language };
}

/** Forgets old posts of the console, and their files. */
export async function clearOldPosts(posts: PostBox, before: Date): Promise<void> {
  for (const path of await posts.purge(before)) await rm(path, { force: true });
}
