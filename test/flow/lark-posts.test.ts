// What nobody asked for just now: posts to chats and persons, once each, changed in place, with files behind them.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type {
  Block,
  Post,
  PostOffice,
  PostState,
  Recipient,
  Reply,
} from '../../src/domain/conversation/index.ts';
import { openOffice } from '../support/lark-bot.ts';
import type { Office } from '../support/lark-bot.ts';
import type { SimChat, SimMessage, SimUser } from '../support/lark-platform/platform-state.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';

const SOON = { timeout: 15_000 };

interface Scene {
  readonly office: Office;
  readonly user: SimUser;
  readonly chat: SimChat;
  readonly posts: PostOffice;
}

async function openScene(options: Parameters<typeof openOffice>[0] = {}): Promise<Scene> {
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

function createReply(...blocks: readonly (Block | string)[]): Reply {
  return {
    kind: 'answer',
    blocks: blocks.map((block) => (typeof block === 'string' ? { kind: 'text', text: block } : block)),
    tasks: [],
    citations: [],
    made: 'looked-up',
    language: 'zh-Hans',
  };
}

function createPost(key: string, to: Recipient, reply = createReply(`通报 ${key}`)): Post {
  return { key, to, reply, at: new Date() };
}

const inChat = ({ chatId }: SimChat): Recipient => ({ kind: 'chat', chat: chatId });
const toPerson = ({ openId }: SimUser): Recipient => ({ kind: 'person', user: openId });

const untilState = async (posts: PostOffice, key: string, kind: PostState['kind']): Promise<PostState> => {
  await expect.poll(async () => (await posts.find(key))?.kind, SOON).toBe(kind);
  return (await posts.find(key)) ?? { kind: 'waiting' };
};

const shown = ({ platform }: Office, { messageId }: SimMessage): string =>
  platform.context.state.messages.get(messageId)?.content ?? '';

describe('a post', () => {
  it('reaches the chat or the person it is for, once, however often it is handed in', async () => {
    const { office, user, chat, posts } = await openScene();
    const { log, people } = office.platform;
    expect(await posts.find('w47')).toBeUndefined();
    expect(await posts.put(createPost('w47', inChat(chat)))).toEqual({ kind: 'new' });
    expect(await posts.put(createPost('w47', inChat(chat)))).toEqual({ kind: 'known' });
    expect(await posts.put(createPost('n1', toPerson(user)))).toEqual({ kind: 'new' });
    const state = await untilState(posts, 'w47', 'sent');
    await untilState(posts, 'n1', 'sent');
    const inGroup = log.messagesIn(chat.chatId);
    expect(inGroup.map(({ content }) => content.includes('通报 w47'))).toEqual([true]);
    expect(state).toMatchObject({ receipt: inGroup[0]?.messageId });
    expect(log.messagesIn(people.peerChat(user).chatId)).toHaveLength(1);
    expect(log.sentMessages()).toHaveLength(2);
  });

  it('takes a chat and a person as a conversation names them, and no other place', async () => {
    const { office, user, chat, posts } = await openScene();
    await posts.put(createPost('a', { kind: 'chat', chat: `lark:${chat.chatId}:omt_1` }));
    await posts.put(createPost('b', { kind: 'chat', chat: `lark:${user.openId}` }));
    await posts.put(createPost('c', { kind: 'chat', chat: 'console:tab-1' }));
    await posts.put(createPost('d', { kind: 'person', user: '王 敏' }));
    for (const key of ['a', 'b']) await untilState(posts, key, 'sent');
    for (const key of ['c', 'd'])
      expect(await untilState(posts, key, 'failed')).toMatchObject({ reason: 'unknown-chat' });
    expect(office.platform.log.messagesIn(chat.chatId)).toHaveLength(1);
  });

  it('is sent once by two processes on one database that both find it waiting', async () => {
    const { office, chat } = await openScene({ withoutBot: true });
    const idle = await office.startAnother({ isIdle: true });
    for (const key of ['a', 'b', 'c']) await idle.channel.posts.put(createPost(key, inChat(chat)));
    const both = await Promise.all([office.startBot(), office.startAnother()]);
    for (const key of ['a', 'b', 'c']) await untilState(both[1].channel.posts, key, 'sent');
    expect(office.platform.log.messagesIn(chat.chatId)).toHaveLength(3);
  });

  it('handed in by two processes at once is one post', async () => {
    const { office, chat, posts } = await openScene();
    const other = await office.startAnother();
    const put = await Promise.all(
      [posts, other.channel.posts, posts, other.channel.posts].map((each) =>
        each.put(createPost('w47', inChat(chat))),
      ),
    );
    expect(put.filter(({ kind }) => kind === 'new')).toHaveLength(1);
    await untilState(posts, 'w47', 'sent');
    expect(office.platform.log.messagesIn(chat.chatId)).toHaveLength(1);
  });

  it('of a process that sends nothing itself is found by the bot that runs', async () => {
    const { office, chat } = await openScene();
    const idle = await office.startAnother({ isIdle: true });
    await idle.channel.posts.put({
      ...createPost('w47', inChat(chat)),
      at: new Date(office.platform.clock.nowMs() - 60_000),
    });
    await untilState(idle.channel.posts, 'w47', 'sent');
    expect(office.platform.log.messagesIn(chat.chatId)).toHaveLength(1);
  });

  it('is not sent again by a process that slept while another one sent it', async () => {
    const { office, chat, posts } = await openScene();
    const { faults, clock, log } = office.platform;
    // The gateway holds this process back; another sends; the hour of the uuid passes.
    faults.limitNext('send', 2);
    await posts.put(createPost('w47', inChat(chat)));
    await log.waitFor(() => (log.calls('send').length > 0 ? true : undefined));
    await office.startAnother();
    await untilState(posts, 'w47', 'sent');
    await clock.advance(2 * 60 * 60_000);
    await posts.put(createPost('w48', inChat(chat)));
    await untilState(posts, 'w48', 'sent');
    expect(log.messagesIn(chat.chatId)).toHaveLength(2);
    expect(log.calls('send').filter(({ code }) => code === 0)).toHaveLength(2);
  });

  it('to a person is private, though its button is pressed before it is noted as sent', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { office, user, posts } = await openScene({ beforeReceipt: () => gate });
    onTestFinished(() => release());
    const { people, log, hands } = office.platform;
    const press: Block = { kind: 'buttons', buttons: [{ label: '批准', say: '/approve #7' }] };
    await posts.put(createPost('n1', toPerson(user), createReply('请批准', press)));
    const chat = people.peerChat(user);
    const card = await log.waitFor(() => log.messagesIn(chat.chatId)[0]);
    const stranger = people.addUser('李四');
    await hands.userClicks(card.messageId, user, '批准');
    await hands.userClicks(card.messageId, stranger, '批准');
    await expect.poll(() => office.heard.length, SOON).toBe(2);
    release();
    expect(office.heard).toMatchObject([
      { text: '/approve #7', user: user.openId, audience: 'private' },
      { text: '/approve #7', user: stranger.openId, audience: 'group' },
    ]);
  });

  it.each([
    ['cannot be reached by this app', 'outside-range', '230013'],
    ['has left the office', 'resigned', '230029'],
    ['has stopped the bot', 'stopped-bot', '230053'],
  ] as const)('fails for a person who %s, and the bot lives on', async (_, standing, reason) => {
    const { office, user, posts } = await openScene();
    user.standing = standing;
    await posts.put(createPost('n1', toPerson(user)));
    expect(await untilState(posts, 'n1', 'failed')).toMatchObject({ reason });
    await posts.put(createPost('n2', toPerson(user)));
    await untilState(posts, 'n2', 'failed');
    // Who is known to be gone is not tried again, until a word comes from there.
    const attempts = standing === 'outside-range' ? 2 : 1;
    expect(office.platform.log.calls('send')).toHaveLength(attempts);
    user.standing = 'reachable';
    const { people, log } = office.platform;
    await log.waitForReply((await people.userSays(people.peerChat(user), user, '在吗')).messageId);
    await posts.put(createPost('n3', toPerson(user)));
    await untilState(posts, 'n3', 'sent');
  });

  it('that the platform holds for a leak is refused once and for all', async () => {
    const { office, chat, posts } = await openScene();
    office.platform.context.state.leakGuard = true;
    await posts.put(createPost('n1', inChat(chat), createReply('电话 13800138000')));
    expect(await untilState(posts, 'n1', 'failed')).toMatchObject({ reason: '230028' });
    expect(office.platform.log.calls('send')).toHaveLength(1);
  });

  it('says why it failed', async () => {
    const { office, chat, posts } = await openScene();
    chat.botIsMember = false;
    await posts.put(createPost('w47', inChat(chat)));
    expect(await untilState(posts, 'w47', 'failed')).toMatchObject({ reason: '230002' });
    expect(office.platform.log.messagesIn(chat.chatId)).toEqual([]);
  });
});

describe('an update', () => {
  it('changes the very message, again and again, and never sends a second one', async () => {
    const { office, chat, posts } = await openScene();
    const { log } = office.platform;
    await posts.put(createPost('w47', inChat(chat)));
    await untilState(posts, 'w47', 'sent');
    const [message] = log.messagesIn(chat.chatId);
    if (message === undefined) throw new Error('nothing was posted');
    for (const words of ['第一次更正', '第二次更正']) {
      await posts.update('w47', createReply(words), new Date());
      await expect.poll(() => shown(office, message), SOON).toContain(words);
    }
    expect(log.messagesIn(chat.chatId)).toHaveLength(1);
    expect(log.calls('patch').map(({ code }) => code)).toEqual([0, 0]);
    expect(await posts.find('w47')).toMatchObject({ kind: 'sent', receipt: message.messageId });
  });

  it('is retried through trouble, and of several only the latest is shown', async () => {
    const { office, chat, posts } = await openScene();
    const { log, faults, context } = office.platform;
    await posts.put(createPost('w47', inChat(chat)));
    await untilState(posts, 'w47', 'sent');
    const [message] = log.messagesIn(chat.chatId);
    if (message === undefined) throw new Error('nothing was posted');
    faults.failNext({ api: 'patch', cut: 'after' });
    context.tokens.invalidateAll();
    const edits = Array.from({ length: 10 }, (_, index) => `第${index}次更正`);
    await Promise.all(edits.map((words) => posts.update('w47', createReply(words), new Date())));
    await expect.poll(() => shown(office, message), SOON).toContain('第9次更正');
    // Whatever older one there might be would come now.
    await posts.put(createPost('w48', inChat(chat)));
    await untilState(posts, 'w48', 'sent');
    expect(shown(office, message)).toContain('第9次更正');
    expect(await office.bot?.channel.countBacklog()).toMatchObject({ outbox: 0, failed: 0 });
    expect(log.messagesIn(chat.chatId)).toHaveLength(2);
  });

  it('of a post that still waits follows it, after a restart too', async () => {
    const { office, chat } = await openScene({ withoutBot: true });
    const idle = await office.startAnother({ isIdle: true });
    await idle.channel.posts.put(createPost('w47', inChat(chat)));
    await idle.channel.posts.update('w47', createReply('更正'), new Date());
    await office.startBot();
    await untilState(idle.channel.posts, 'w47', 'sent');
    await expect
      .poll(
        () => office.platform.log.messagesIn(chat.chatId).map(({ content }) => content.includes('更正')),
        SOON,
      )
      .toEqual([true]);
  });

  it('of what was never posted, or failed, does nothing', async () => {
    const { office, chat, posts } = await openScene();
    await posts.update('nothing', createReply('更正'), new Date());
    chat.botIsMember = false;
    await posts.put(createPost('w47', inChat(chat)));
    await untilState(posts, 'w47', 'failed');
    await posts.update('w47', createReply('更正'), new Date());
    chat.botIsMember = true;
    expect(await office.bot?.channel.countBacklog()).toMatchObject({ outbox: 0, failed: 1 });
    expect(office.platform.log.sentMessages()).toEqual([]);
  });

  it('that the platform no longer takes is given up and changes nothing', async () => {
    const { office, chat, posts } = await openScene();
    await posts.put(createPost('w47', inChat(chat)));
    await untilState(posts, 'w47', 'sent');
    await office.platform.clock.advance(15 * 24 * 60 * 60_000);
    await posts.update('w47', createReply('更正'), office.platform.clock.now());
    await expect.poll(async () => (await office.bot?.channel.countBacklog())?.failed, SOON).toBe(1);
    expect(JSON.stringify(office.logged)).toContain('230031');
    expect(await posts.find('w47')).toMatchObject({ kind: 'sent' });
  });

  it('edits the text where cards are off', async () => {
    const { office, chat, posts } = await openScene({ settings: { cards: false } });
    await posts.put(createPost('w47', inChat(chat)));
    await untilState(posts, 'w47', 'sent');
    await posts.update('w47', createReply('更正 <at user_id="all">'), new Date());
    const [message] = office.platform.log.messagesIn(chat.chatId);
    await expect.poll(() => message && shown(office, message), SOON).toContain('更正');
    expect(message?.msgType).toBe('text');
    expect(message && shown(office, message)).not.toContain('<at');
  });

  it('changes the answer to a message, too, and its pages turn in the new contents', async () => {
    const { office, user, posts } = await openScene();
    const { people, log, hands } = office.platform;
    const rows = (word: string) => Array.from({ length: 30 }, (_, index) => ({ n: `${word}${index}` }));
    const table = (word: string): Block => ({
      kind: 'table',
      columns: [{ key: 'n', label: '任务', type: 'text' }],
      rows: rows(word),
    });
    office.answerWith(() => [table('旧')]);
    const said = await people.userSays(people.peerChat(user), user, '有哪些任务');
    const card = await log.waitForReply(said.messageId);
    await posts.update(`lark:reply:${said.messageId}`, createReply(table('新')), new Date());
    await expect.poll(() => shown(office, card), SOON).toContain('新0');
    await expect.poll(async () => (await office.bot?.channel.countBacklog())?.outbox, SOON).toBe(0);
    expect(await hands.userClicks(card.messageId, user, '下一页')).toMatchObject({ cardReplaced: true });
    expect(shown(office, card)).toContain('新10');
    expect(log.sentMessages()).toHaveLength(1);
  });
});

describe('a file', () => {
  const save = (bytes = '序号,任务\n'): { readonly name: string; readonly path: string } => {
    const path = join(createTemporaryFolder(), '1.xlsx');
    writeFileSync(path, bytes);
    return { name: '台账-2026年11月.xlsx', path };
  };
  const uploads = ({ platform }: Office) => [...platform.context.state.uploads.values()];

  it('goes out behind its words, under its own name', async () => {
    const { office, chat, posts } = await openScene();
    const file = save();
    await posts.put({ ...createPost('w47', inChat(chat)), file });
    await untilState(posts, 'w47', 'sent');
    expect(office.platform.log.messagesIn(chat.chatId).map(({ msgType }) => msgType)).toEqual([
      'interactive',
      'file',
    ]);
    expect(uploads(office)).toMatchObject([{ fileName: file.name, type: 'xls' }]);
    expect(uploads(office)[0]?.bytes.toString()).toBe('序号,任务\n');
    expect(existsSync(file.path)).toBe(true);
  });

  it('goes out alone as a reply to the message that asked for it, and is then removed', async () => {
    const { office, user, posts } = await openScene();
    const { people, log } = office.platform;
    const said = await people.userSays(people.peerChat(user), user, '/export');
    await log.waitForReply(said.messageId);
    const file = { ...save(), isTemporary: true };
    await posts.put({ ...createPost('e1', toPerson(user), createReply()), inReplyTo: said.messageId, file });
    await untilState(posts, 'e1', 'sent');
    expect(log.repliesTo(said.messageId).map(({ msgType }) => msgType)).toEqual(['interactive', 'file']);
    await expect.poll(() => existsSync(file.path), SOON).toBe(false);
  });

  it.each([
    ['the answer to the upload is lost', { api: 'file-upload', cut: 'after' as const }],
    ['the sending fails', { api: 'send', status: 503, code: 1 }],
    ['the answer to the sending is lost', { api: 'send', cut: 'after' as const }],
  ])('is sent once where %s', async (_, fault) => {
    const { office, user, posts } = await openScene();
    office.platform.faults.failNext(fault);
    await posts.put({ ...createPost('e1', toPerson(user), createReply()), file: save() });
    await untilState(posts, 'e1', 'sent');
    expect(office.platform.log.sentMessages().map(({ msgType }) => msgType)).toEqual(['file']);
  });

  it('that was uploaded before a crash is not uploaded again, and sent once after it', async () => {
    const { office, user, posts } = await openScene();
    const { faults, log } = office.platform;
    faults.failNext({ api: 'send', cut: 'after' });
    faults.failNext({ api: 'send', status: 503, code: 1, times: 100 });
    await posts.put({ ...createPost('e1', toPerson(user), createReply()), file: save() });
    await log.waitFor(() => (log.calls('send').length > 0 ? true : undefined));
    await office.stopBot();
    faults.clear();
    await office.startBot();
    await untilState(posts, 'e1', 'sent');
    expect(log.calls('file-upload')).toHaveLength(1);
    expect(log.sentMessages()).toHaveLength(1);
  });

  it.each([
    ['is gone', undefined, 'file-missing'],
    ['is empty', '', 'file-empty'],
    ['is too large', 'a'.repeat(31 * 1024 * 1024), 'file-too-large'],
  ])('that %s fails with a reason, and its words arrive', async (_, bytes, reason) => {
    const { office, chat, posts } = await openScene();
    const file = bytes === undefined ? { name: '1.xlsx', path: '/nowhere/1.xlsx' } : save(bytes);
    await posts.put({ ...createPost('w47', inChat(chat)), file });
    expect(await untilState(posts, 'w47', 'failed')).toMatchObject({ reason });
    await expect.poll(() => office.platform.log.messagesIn(chat.chatId).length, SOON).toBe(1);
    expect(office.platform.log.calls('file-upload')).toEqual([]);
  });
});

describe('the members of a group', () => {
  const ask = ({ office, chat, user }: Scene) =>
    office.bot?.channel.membersOf({
      id: 'om_1',
      channel: 'lark',
      conversation: `lark:${chat.chatId}:omt_1`,
      user: user.openId,
      text: '',
      at: new Date(),
      audience: 'group',
    });

  it('are all of them, over several pages, asked for once in a while', async () => {
    const scene = await openScene();
    const { platform } = scene.office;
    for (let index = 0; index < 250; index += 1)
      scene.chat.members.add(platform.people.addUser(`甲${index}`).openId);
    const [first, second] = await Promise.all([ask(scene), ask(scene)]);
    expect(first).toEqual([...scene.chat.members]);
    expect(second).toEqual(first);
    expect(platform.log.calls('chat-members')).toHaveLength(3);
    const late = platform.people.addUser('新来的');
    scene.chat.members.add(late.openId);
    await platform.clock.advance(60_000);
    expect(await ask(scene)).toContain(late.openId);
  });

  it('are not known where any part of the list cannot be had', async () => {
    const scene = await openScene();
    const { platform } = scene.office;
    for (let index = 0; index < 150; index += 1)
      scene.chat.members.add(platform.people.addUser(`甲${index}`).openId);
    platform.faults.add({
      api: 'chat-members',
      times: 1,
      reply: {
        kind: 'json',
        status: 200,
        body: { code: 0, data: { items: [], has_more: false, member_total: 5 } },
      },
    });
    expect(await ask(scene)).toBeUndefined();
    platform.faults.failNext({ api: 'chat-members', status: 500, code: 1 });
    expect(await ask(scene)).toBeUndefined();
    platform.context.state.scopes.clear();
    expect(await ask(scene)).toBeUndefined();
    expect(platform.log.calls('chat-members').at(-1)?.code).toBe(99991672);
  });
});
