// What was posted is changed in place: the latest contents count, and no second message is sent.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/domain/conversation/index.ts';
import {
  createPost,
  createPostReply,
  inChat,
  openPostScene,
  shownNow,
  untilState,
} from '../support/lark-posts.ts';

describe('an update', () => {
  it('changes the very message, again and again, and never sends a second one', async () => {
    const { office, chat, posts } = await openPostScene();
    const { log } = office.platform;
    await posts.put(createPost('w47', inChat(chat)));
    await untilState(posts, 'w47', 'sent');
    const [message] = log.messagesIn(chat.chatId);
    if (message === undefined) throw new Error('nothing was posted');
    for (const words of ['第一次更正', '第二次更正']) {
      await posts.update('w47', createPostReply(words), new Date());
      await expect.poll(() => shownNow(office, message)).toContain(words);
    }
    expect(log.messagesIn(chat.chatId)).toHaveLength(1);
    expect(log.calls('patch').map(({ code }) => code)).toEqual([0, 0]);
    expect(await posts.find('w47')).toMatchObject({ kind: 'sent', receipt: message.messageId });
  });

  it('is retried through trouble, and of several only the latest is shown', async () => {
    const { office, chat, posts } = await openPostScene();
    const { log, faults, context } = office.platform;
    await posts.put(createPost('w47', inChat(chat)));
    await untilState(posts, 'w47', 'sent');
    const [message] = log.messagesIn(chat.chatId);
    if (message === undefined) throw new Error('nothing was posted');
    faults.failNext({ api: 'patch', cut: 'after' });
    context.tokens.invalidateAll();
    const edits = Array.from({ length: 10 }, (_, index) => `第${index}次更正`);
    await Promise.all(edits.map((words) => posts.update('w47', createPostReply(words), new Date())));
    await expect.poll(() => shownNow(office, message)).toContain('第9次更正');
    // Whatever older one there might be would come now.
    await posts.put(createPost('w48', inChat(chat)));
    await untilState(posts, 'w48', 'sent');
    expect(shownNow(office, message)).toContain('第9次更正');
    expect(await office.bot?.channel.countBacklog()).toMatchObject({ outbox: 0, failed: 0 });
    expect(log.messagesIn(chat.chatId)).toHaveLength(2);
  });

  it('of a post that still waits follows it, after a restart too', async () => {
    const { office, chat } = await openPostScene({ withoutBot: true });
    const idle = await office.startAnother({ isIdle: true });
    await idle.channel.posts.put(createPost('w47', inChat(chat)));
    await idle.channel.posts.update('w47', createPostReply('更正'), new Date());
    await office.startBot();
    await untilState(idle.channel.posts, 'w47', 'sent');
    await expect
      .poll(() => office.platform.log.messagesIn(chat.chatId).map(({ content }) => content.includes('更正')))
      .toEqual([true]);
  });

  it('of what was never posted, or failed, does nothing', async () => {
    const { office, chat, posts } = await openPostScene();
    await posts.update('nothing', createPostReply('更正'), new Date());
    chat.botIsMember = false;
    await posts.put(createPost('w47', inChat(chat)));
    await untilState(posts, 'w47', 'failed');
    await posts.update('w47', createPostReply('更正'), new Date());
    chat.botIsMember = true;
    expect(await office.bot?.channel.countBacklog()).toMatchObject({ outbox: 0, failed: 1 });
    expect(office.platform.log.sentMessages()).toEqual([]);
  });

  it('that the platform no longer takes is given up and changes nothing', async () => {
    const { office, chat, posts } = await openPostScene();
    await posts.put(createPost('w47', inChat(chat)));
    await untilState(posts, 'w47', 'sent');
    await office.platform.clock.advance(15 * 24 * 60 * 60_000);
    await posts.update('w47', createPostReply('更正'), office.platform.clock.now());
    await expect.poll(async () => (await office.bot?.channel.countBacklog())?.failed).toBe(1);
    expect(JSON.stringify(office.logged)).toContain('230031');
    expect(await posts.find('w47')).toMatchObject({ kind: 'sent' });
  });

  it('edits the text where cards are off', async () => {
    const { office, chat, posts } = await openPostScene({ settings: { cards: false } });
    await posts.put(createPost('w47', inChat(chat)));
    await untilState(posts, 'w47', 'sent');
    await posts.update('w47', createPostReply('更正 <at user_id="all">'), new Date());
    const [message] = office.platform.log.messagesIn(chat.chatId);
    await expect.poll(() => message && shownNow(office, message)).toContain('更正');
    expect(message?.msgType).toBe('text');
    expect(message && shownNow(office, message)).not.toContain('<at');
  });

  it('changes the answer to a message, too, and its pages turn in the new contents', async () => {
    const { office, user, posts } = await openPostScene();
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
    await posts.update(`lark:reply:${said.messageId}`, createPostReply(table('新')), new Date());
    await expect.poll(() => shownNow(office, card)).toContain('新0');
    await expect.poll(async () => (await office.bot?.channel.countBacklog())?.outbox).toBe(0);
    expect(await hands.userClicks(card.messageId, user, '下一页')).toMatchObject({ cardReplaced: true });
    expect(shownNow(office, card)).toContain('新10');
    expect(log.sentMessages()).toHaveLength(1);
  });
});
