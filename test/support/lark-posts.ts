// A running bot, a person and a group, for tests of what nobody asked for just now.
import { expect } from 'vitest';
import type {
  Block,
  Post,
  PostOffice,
  PostState,
  Recipient,
  Reply,
} from '../../src/domain/conversation/index.ts';
import { openOffice } from './lark-bot.ts';
import type { Office } from './lark-bot.ts';
import type { SimChat, SimMessage, SimUser } from './lark-platform/platform-state.ts';

export interface PostScene {
  readonly office: Office;
  readonly user: SimUser;
  readonly chat: SimChat;
  readonly posts: PostOffice;
}

export async function openPostScene(options: Parameters<typeof openOffice>[0] = {}): Promise<PostScene> {
  const office = await openOffice(options);
  const user = office.platform.people.addUser('张三');
  const chat = office.platform.people.addChat('督办群', [user]);
  const lark: PostOffice = {
    put: (post) => postsOf(office).put(post),
    find: (key) => postsOf(office).find(key),
    update: (key, reply, at) => postsOf(office).update(key, reply, at),
  };
  return { office, user, chat, posts: lark };
}

function postsOf({ bot }: Office): PostOffice {
  if (bot === undefined) throw new Error('no bot is running');
  return bot.channel.posts;
}

export function createPostReply(...blocks: readonly (Block | string)[]): Reply {
  return {
    kind: 'answer',
    blocks: blocks.map((block) => (typeof block === 'string' ? { kind: 'text', text: block } : block)),
    tasks: [],
    citations: [],
    made: 'looked-up',
    language: 'zh-Hans',
  };
}

export function createPost(key: string, to: Recipient, reply = createPostReply(`通报 ${key}`)): Post {
  return { key, to, reply, at: new Date() };
}

export const inChat = ({ chatId }: SimChat): Recipient => ({ kind: 'chat', chat: chatId });
export const toPerson = ({ openId }: SimUser): Recipient => ({ kind: 'person', user: openId });

export const untilState = async (
  posts: PostOffice,
  key: string,
  kind: PostState['kind'],
): Promise<PostState> => {
  await expect.poll(async () => (await posts.find(key))?.kind).toBe(kind);
  return (await posts.find(key)) ?? { kind: 'waiting' };
};

export const shownNow = ({ platform }: Office, { messageId }: SimMessage): string =>
  platform.context.state.messages.get(messageId)?.content ?? '';
