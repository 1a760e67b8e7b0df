// The post office of the house on the channel's outbox: a post is a letter, or a letter and a file behind it; an update
// is a letter of its own that changes an earlier one.
import type {
  Letter,
  Outbox,
  OutboxItem,
  Post,
  PostOffice,
  PostState,
  Recipient,
} from '../../../domain/conversation/index.ts';
import type { LarkAddress } from './address.ts';
import { encodeAddress } from './address.ts';
import { createOutboxItem } from './outbox-item.ts';

export interface PostOfficeRooms {
  readonly outbox: Outbox;
  /** A new letter stands in the outbox. */
  readonly posted: (letter: OutboxItem) => void;
  readonly createId: () => string;
}

export function createPostOffice(rooms: PostOfficeRooms): PostOffice {
  const { outbox } = rooms;
  return {
    async put(post) {
      // In one turn of the event loop, so that both stand on disk with the same commit.
      const put = await Promise.all(lettersOf(post).map((letter) => hand(rooms, letter)));
      return { kind: put[0] ?? 'known' };
    },
    async find(key) {
      const traces = await Promise.all([outbox.trace(key), outbox.trace(fileKeyOf(key))]);
      return join(traces.flatMap((trace) => trace?.state ?? []));
    },
    async update(key, reply, at) {
      const target = await outbox.trace(key);
      if (target === undefined || target.state.kind === 'failed') return;
      const { sequence } = target;
      const lane = `update:${sequence}`;
      await hand(rooms, {
        key: `${lane}:${rooms.createId()}`,
        lane,
        address: {},
        reply,
        at,
        target: sequence,
      });
    },
  };
}

async function hand({ outbox, posted }: PostOfficeRooms, letter: Letter): Promise<'new' | 'known'> {
  const { kind, sequence } = await outbox.put(letter);
  if (kind === 'new') posted(createOutboxItem(letter, sequence));
  return kind;
}

function lettersOf({ key, to, inReplyTo, reply, file, at }: Post): readonly Letter[] {
  const address = addressOf(to, inReplyTo);
  const lane = address.chat ?? address.user ?? 'nowhere';
  const words = { key, lane, address: encodeAddress(address), reply, at };
  if (file === undefined) return [words];
  // Alone it holds up nobody; behind its words it waits for them.
  if (reply.blocks.length === 0) return [{ ...words, key: fileKeyOf(key), lane: `${lane}:file`, file }];
  const empty = { ...reply, blocks: [], citations: [] };
  return [words, { ...words, key: fileKeyOf(key), reply: empty, file }];
}

function fileKeyOf(key: string): string {
  return `${key}:file`;
}

/** A chat is named by its own id or as a message's conversation names it; a person by any of the platform's ids. */
function addressOf(to: Recipient, inReplyTo: string | undefined): LarkAddress {
  const [, prefix = '', id = ''] = /^(lark:)?([\w-]+)(?::[\w-]+)?$/.exec(idOf(to)) ?? [];
  const isChat = to.kind === 'chat' && id.startsWith('oc_');
  const isPerson = id !== '' && (to.kind === 'person' || (prefix !== '' && id.startsWith('ou_')));
  return {
    chat: isChat ? id : undefined,
    user: isPerson ? id : undefined,
    // Presses and menus are no messages, and can't be replied to.
    replyTo: inReplyTo?.startsWith('om_') === true ? inReplyTo : undefined,
    inThread: false,
    conversation: isChat || isPerson ? `lark:${id}` : '',
    audience: isPerson ? 'private' : 'group',
  };
}

function idOf(to: Recipient): string {
  return to.kind === 'chat' ? to.chat : to.user;
}

/** As good as its worst part. */
function join(states: readonly PostState[]): PostState | undefined {
  const failed = states.find(({ kind }) => kind === 'failed');
  const waiting = states.find(({ kind }) => kind === 'waiting');
  return failed ?? waiting ?? states[0];
}
