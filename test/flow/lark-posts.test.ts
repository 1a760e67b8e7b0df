// What nobody asked for just now: posts to chats and persons, once each.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Block } from '../../src/domain/conversation/index.ts';
import {
  createPost,
  createPostReply,
  inChat,
  openPostScene,
  toPerson,
  untilState,
} from '../support/lark-posts.ts';

describe('a post', () => {
  it('reaches the chat or the person it is for, once, however often it is handed in', async () => {
    const { office, user, chat, posts } = await openPostScene();
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
    const { office, user, chat, posts } = await openPostScene();
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
    const { office, chat } = await openPostScene({ withoutBot: true });
    const idle = await office.startAnother({ isIdle: true });
    for (const key of ['a', 'b', 'c']) await idle.channel.posts.put(createPost(key, inChat(chat)));
    const both = await Promise.all([office.startBot(), office.startAnother()]);
    for (const key of ['a', 'b', 'c']) await untilState(both[1].channel.posts, key, 'sent');
    expect(office.platform.log.messagesIn(chat.chatId)).toHaveLength(3);
  });

  it('handed in by two processes at once is one post', async () => {
    const { office, chat, posts } = await openPostScene();
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
    const { office, chat } = await openPostScene();
    const idle = await office.startAnother({ isIdle: true });
    await idle.channel.posts.put({
      ...createPost('w47', inChat(chat)),
      at: new Date(office.platform.clock.nowMs() - 60_000),
    });
    await untilState(idle.channel.posts, 'w47', 'sent');
    expect(office.platform.log.messagesIn(chat.chatId)).toHaveLength(1);
  });

  it('is not sent again by a process that slept while another one sent it', async () => {
    const { office, chat, posts } = await openPostScene();
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
    const { office, user, posts } = await openPostScene({ beforeReceipt: () => gate });
    onTestFinished(() => release());
    const { people, log, hands } = office.platform;
    const press: Block = { kind: 'buttons', buttons: [{ label: '批准', say: '/approve #7' }] };
    await posts.put(createPost('n1', toPerson(user), createPostReply('请批准', press)));
    const chat = people.peerChat(user);
    const card = await log.waitFor(() => log.messagesIn(chat.chatId)[0]);
    const stranger = people.addUser('李四');
    await hands.userClicks(card.messageId, user, '批准');
    await hands.userClicks(card.messageId, stranger, '批准');
    await expect.poll(() => office.heard.length).toBe(2);
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
    const { office, user, posts } = await openPostScene();
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
    const { office, chat, posts } = await openPostScene();
    office.platform.context.state.leakGuard = true;
    await posts.put(createPost('n1', inChat(chat), createPostReply('电话 13800138000')));
    expect(await untilState(posts, 'n1', 'failed')).toMatchObject({ reason: '230028' });
    expect(office.platform.log.calls('send')).toHaveLength(1);
  });

  it('says why it failed', async () => {
    const { office, chat, posts } = await openPostScene();
    chat.botIsMember = false;
    await posts.put(createPost('w47', inChat(chat)));
    expect(await untilState(posts, 'w47', 'failed')).toMatchObject({ reason: '230002' });
    expect(office.platform.log.messagesIn(chat.chatId)).toEqual([]);
  });
});
