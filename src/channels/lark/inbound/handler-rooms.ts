// What the handlers of events need, and how each of them posts a letter.
import type {
  ChannelMemory,
  InboxItem,
  Language,
  Outbox,
  OutboxItem,
  PostOffice,
  Reply,
} from '../../../domain/conversation/index.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import type { Street } from '../../channel.port.ts';
import type { FileApi } from '../api/file-api.ts';
import type { LarkApi } from '../api/lark-api.ts';
import { encodeAddress } from '../outbound/address.ts';
import type { LarkAddress } from '../outbound/address.ts';
import type { DeadChats } from '../outbound/dead-chats.ts';
import { createOutboxItem } from '../outbound/outbox-item.ts';
import type { OwnId } from './own-id.ts';

export interface HandlerRooms {
  readonly street: Street;
  readonly outbox: Outbox;
  readonly memory: ChannelMemory;
  readonly dead: DeadChats;
  readonly ownId: OwnId;
  /** For what nobody wrote: a welcome, a menu, a file. */
  readonly language: Language;
  readonly clock: Clock;
  /** A new letter stands in the outbox. */
  readonly posted: (letter: OutboxItem) => void;
  /** Changes what was sent. */
  readonly posts: PostOffice;
  /** Whether a wording is shown as it grows, or only when it is whole. */
  readonly showsPartly: boolean;
  readonly files: Pick<FileApi, 'download'>;
  readonly api: Pick<LarkApi, 'findMessage'>;
  readonly logger: Logger;
}

/** The event's own circumstances. */
export interface Told {
  readonly eventId: string;
  readonly at: Date;
  readonly item: InboxItem;
}

export interface Post {
  /** What caused it: done again after a crash, the same cause is the same letter. */
  readonly key: string;
  readonly address: LarkAddress;
  readonly reply: Reply;
}

export async function post(rooms: HandlerRooms, told: Told, { key, address, reply }: Post): Promise<void> {
  const letter = { key, lane: told.item.lane, address: encodeAddress(address), reply, at: rooms.clock.now() };
  const { kind, sequence } = await rooms.outbox.put(letter);
  if (kind === 'new') rooms.posted(createOutboxItem(letter, sequence));
}
