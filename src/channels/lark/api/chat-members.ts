// Who is in a group, for answers that every member may see. What can't be read whole is not known at all: then the
// answer holds only what everybody may see.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-members/get
import type { Clock } from '../../../shared/clock.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import { isIdentifier } from '../identifiers.ts';
import { listAt, objectAt, textAt, valueAt } from '../json-shape.ts';
import type { LarkClient } from './lark-client.ts';

/** Undefined where it can't be said. */
export type MembersOf = (chatId: string) => Promise<readonly string[] | undefined>;

export interface MemberRooms {
  readonly client: LarkClient;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Short enough that whoever joins is soon counted, long enough for a conversation. */
const FRESH_MS = 20_000;
const PAGE_SIZE = 100;
/** A larger group is as good as the public. */
const MAX_PAGES = 50;

interface Known {
  readonly atMs: number;
  readonly members: Promise<readonly string[] | undefined>;
}

export function createMembersOf(rooms: MemberRooms): MembersOf {
  const known = new Map<string, Known>();
  return (chatId) => {
    const nowMs = rooms.clock.now().getTime();
    for (const [id, { atMs }] of known) if (nowMs - atMs >= FRESH_MS) known.delete(id);
    const fresh = known.get(chatId);
    if (fresh !== undefined) return fresh.members;
    const members = loadSafely(rooms, chatId);
    known.set(chatId, { atMs: nowMs, members });
    // What could not be read is asked for again by the next question.
    void members.then((list) => {
      if (list === undefined && known.get(chatId)?.members === members) known.delete(chatId);
    });
    return members;
  };
}

async function loadSafely(rooms: MemberRooms, chatId: string): Promise<readonly string[] | undefined> {
  try {
    return await load(rooms.client, chatId);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    rooms.logger.warn({ reason }, 'Lark: the members of a group could not be listed');
    return undefined;
  }
}

async function load(client: LarkClient, chatId: string): Promise<readonly string[] | undefined> {
  if (!isIdentifier(chatId)) return undefined;
  const members: string[] = [];
  let pageToken = '';
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await client.call<unknown>((sdk, token) =>
      sdk.im.v1.chatMembers.get(
        {
          path: { chat_id: chatId },
          params: { member_id_type: 'open_id', page_size: PAGE_SIZE, page_token: pageToken },
        },
        token,
      ),
    );
    const data = objectAt(answer, 'data');
    const items = listAt(data, 'items').map((item) => textAt(item, 'member_id'));
    // Somebody without an id is somebody of whom nothing is known.
    if (items.includes(undefined)) return undefined;
    members.push(...(items as string[]));
    pageToken = textAt(data, 'page_token') ?? '';
    if (valueAt(data, 'has_more') !== true) return isWhole(data, members) ? members : undefined;
    if (pageToken === '') return undefined;
  }
  return undefined;
}

/** The platform also says how many there are: a list that is shorter was cut somewhere. */
function isWhole(data: object | undefined, members: readonly string[]): boolean {
  const total = valueAt(data, 'member_total');
  return typeof total !== 'number' || total <= members.length;
}
