// Messages in, replies out: who is answered, what the bot hears, and where the answer goes.
import { describe, expect, it } from 'vitest';
import { openOffice } from '../support/lark-bot.ts';
import type { Office } from '../support/lark-bot.ts';
import type { SimChat, SimMessage, SimUser } from '../support/lark-platform/platform-state.ts';

interface Group {
  readonly office: Office;
  readonly zhang: SimUser;
  readonly li: SimUser;
  readonly chat: SimChat;
}

async function openGroup(options: Parameters<typeof openOffice>[0] = {}): Promise<Group> {
  const office = await openOffice(options);
  const zhang = office.platform.people.addUser('张三');
  const li = office.platform.people.addUser('李四');
  return { office, zhang, li, chat: office.platform.people.addChat('督办群', [zhang, li]) };
}

const textOf = (message: SimMessage): string => message.content;

/** Says something that is answered for sure, so that whatever was said before has been dealt with. */
async function settle({ office, zhang }: Group): Promise<void> {
  const said = await office.platform.people.userSays(office.platform.people.peerChat(zhang), zhang, '就绪');
  await office.platform.log.waitForReply(said.messageId);
}

describe('in private', () => {
  it('answers with a card, as a reply to the very message', async () => {
    const { office, zhang } = await openGroup();
    const chat = office.platform.people.peerChat(zhang);
    const said = await office.platform.people.userSays(chat, zhang, ' 第13项谁牵头 ');
    const reply = await office.platform.log.waitForReply(said.messageId);
    expect(reply).toMatchObject({ msgType: 'interactive', chatId: chat.chatId, parentId: said.messageId });
    expect(office.heard).toEqual([
      {
        id: said.messageId,
        channel: 'lark',
        conversation: `lark:${zhang.openId}`,
        user: zhang.openId,
        text: '第13项谁牵头',
        at: new Date(said.message.createMs),
        audience: 'private',
      },
    ]);
  });

  it('reads rich text, with its title, links and code', async () => {
    const { office, zhang } = await openGroup();
    const said = await office.platform.people.userPosts(office.platform.people.peerChat(zhang), zhang, {
      title: '请教',
      content: [
        [
          { tag: 'text', text: '第13项' },
          { tag: 'a', text: '谁牵头', href: 'https://example.org' },
        ],
        [
          { tag: 'emotion', emoji_type: 'SMILE' },
          { tag: 'code_block', text: '何时完成' },
        ],
      ],
    });
    await office.platform.log.waitForReply(said.messageId);
    expect(office.heard.map(({ text }) => text)).toEqual(['请教\n第13项谁牵头\n何时完成']);
  });

  it.each([
    ['image', '图片'],
    ['file', '文件'],
    ['sticker', '表情'],
    ['audio', '语音'],
    ['a_kind_of_next_year', '一条消息'],
  ])('says what it reads when it gets: %s', async (type, word) => {
    const { office, zhang } = await openGroup();
    const chat = office.platform.people.peerChat(zhang);
    const said = await office.platform.people.userSends(chat, zhang, type, { file_key: 'file_v3_x' });
    const reply = await office.platform.log.waitForReply(said.messageId);
    expect(textOf(reply)).toContain(`收到${word}。我目前只读文字消息`);
    expect(office.heard).toEqual([]);
  });

  it('takes a slash command for the question that it stands for', async () => {
    const { office, zhang } = await openGroup();
    const chat = office.platform.people.peerChat(zhang);
    const typed = [
      '/lead 13',
      '／due\u00a013',
      '/clause',
      '/unknown 3',
      '/help 进展',
      '/due 逾期',
      '/due',
      '/p 12 8个',
    ];
    for (const text of typed) {
      const said = await office.platform.people.userSays(chat, zhang, text);
      await office.platform.log.waitForReply(said.messageId);
    }
    expect(office.heard.map(({ text }) => text)).toEqual([
      '第13项由谁牵头',
      '第13项什么时候完成',
      '帮助',
      '/unknown 3',
      '/help 进展',
      '/due 逾期',
      '/due',
      '/p 12 8个',
    ]);
  });

  it('answers in plain text where cards are switched off', async () => {
    const { office, zhang } = await openGroup({ settings: { cards: false } });
    office.answerWith(() => [
      { kind: 'text', text: '由 <at user_id="all">所有人</at> 牵头' },
      { kind: 'buttons', buttons: [{ label: '时限', say: '第13项时限' }] },
    ]);
    const said = await office.platform.people.userSays(office.platform.people.peerChat(zhang), zhang, '谁');
    const reply = await office.platform.log.waitForReply(said.messageId);
    expect(reply.msgType).toBe('text');
    expect(textOf(reply)).not.toContain('<at');
    expect(textOf(reply)).toContain('第13项时限');
    expect(reply.mentions).toEqual([]);
  });
});

describe('in a group', () => {
  it('answers whoever mentions it, and keeps the names of the others', async () => {
    const group = await openGroup();
    const { office, zhang, li, chat } = group;
    const said = await office.platform.people.userSays(chat, zhang, '{0} {1} 问第13项谁牵头', {
      mention: ['bot', li],
    });
    await office.platform.log.waitForReply(said.messageId);
    expect(office.heard[0]).toMatchObject({
      text: '李四 问第13项谁牵头',
      conversation: `lark:${chat.chatId}`,
      user: zhang.openId,
      audience: 'group',
    });
  });

  it('tells the eleventh mention from the first', async () => {
    const { office, zhang, chat } = await openGroup();
    const others = Array.from({ length: 11 }, (_, index) => office.platform.people.addUser(`甲${index}`));
    const marks = others.map((_, index) => `{${index}}`).join(' ');
    const said = await office.platform.people.userSays(chat, zhang, `${marks} {11}谁牵头`, {
      mention: [...others, 'bot'],
    });
    await office.platform.log.waitForReply(said.messageId);
    expect(office.heard[0]?.text).toBe(`${others.map(({ name }) => name).join(' ')} 谁牵头`);
  });

  it('keeps silent when it is not meant: nobody, somebody else, everybody, another bot', async () => {
    const group = await openGroup();
    const { office, zhang, li, chat } = group;
    office.platform.context.state.scopes.add('im:message.group_msg');
    await office.platform.people.userSays(chat, zhang, '第13项谁牵头');
    await office.platform.people.userSays(chat, zhang, '{0} 第13项谁牵头', { mention: [li] });
    await office.platform.people.userSays(chat, zhang, '{0} 第13项谁牵头', { mention: ['all'] });
    await office.platform.people.userSays(chat, zhang, '{0} 第13项谁牵头', {
      mention: ['bot'],
      senderType: 'bot',
    });
    await office.platform.people.userSends(chat, zhang, 'image', { image_key: 'img_v3_x' });
    await settle(group);
    expect(office.heard.map(({ text }) => text)).toEqual(['就绪']);
    expect(office.platform.log.messagesIn(chat.chatId).filter(({ sender }) => sender.kind === 'app')).toEqual(
      [],
    );
  });

  it('takes a bare mention for a request for help', async () => {
    const { office, zhang, chat } = await openGroup();
    const said = await office.platform.people.userSays(chat, zhang, '{0}', { mention: ['bot'] });
    await office.platform.log.waitForReply(said.messageId);
    expect(office.heard[0]?.text).toBe('帮助');
  });

  it('is asked by a mention inside rich text, too', async () => {
    const { office, zhang, chat } = await openGroup();
    const said = await office.platform.people.userPosts(
      chat,
      zhang,
      { content: [[{ tag: 'text', text: ' 第13项谁牵头' }], [{ tag: 'img', image_key: 'img_v3_x' }]] },
      { mention: ['bot'] },
    );
    await office.platform.log.waitForReply(said.messageId);
    expect(office.heard[0]?.text).toBe('第13项谁牵头');
  });

  it('stays in a thread, which is a conversation of its own', async () => {
    const { office, zhang, chat } = await openGroup();
    const root = await office.platform.people.userSays(chat, zhang, '{0} 第13项谁牵头', { mention: ['bot'] });
    await office.platform.log.waitForReply(root.messageId);
    const said = await office.platform.people.userSays(chat, zhang, '{0} 那时限呢', {
      mention: ['bot'],
      inThreadOf: root.messageId,
    });
    const reply = await office.platform.log.waitFor(() =>
      office.platform.log.sentMessages().find(({ content }) => content.includes('那时限呢')),
    );
    expect(reply.threadId).toBe(said.message.threadId);
    expect(office.heard.map(({ conversation }) => conversation)).toEqual([
      `lark:${chat.chatId}`,
      `lark:${chat.chatId}:${said.message.threadId ?? ''}`,
    ]);
    const calls = office.platform.log.calls('reply');
    expect(calls.map(({ path }) => path.split('/').at(-2))).toEqual([root.messageId, said.messageId]);
    expect(calls.map(({ body }) => body.includes('"reply_in_thread":true'))).toEqual([false, true]);
  });

  it('waits with its answer until it knows who it is', async () => {
    const { office, zhang, chat } = await openGroup({ withoutBot: true });
    office.platform.faults.failNext({ api: 'bot-info', times: 1, status: 500, code: 1 });
    await office.startBot();
    const said = await office.platform.people.userSays(chat, zhang, '{0} 谁牵头', { mention: ['bot'] });
    expect(said.push?.attempts[0]?.outcome).toMatchObject({ status: 200 });
    expect(office.bot?.channel.readiness()).toMatchObject({ knowsItself: false });
    await office.platform.log.waitForReply(said.messageId);
    expect(office.bot?.channel.readiness()).toMatchObject({ ready: true, knowsItself: true });
  });
});

describe('order', () => {
  it('is kept within a chat while other chats go ahead', async () => {
    const { office, zhang, li } = await openGroup();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    office.answerWith(async (message) => {
      if (message.text === '慢') await gate;
      return [{ kind: 'text', text: message.text }];
    });
    const people = office.platform.people;
    const slow = await people.userSays(people.peerChat(zhang), zhang, '慢');
    const next = await people.userSays(people.peerChat(zhang), zhang, '快');
    const other = await people.userSays(people.peerChat(li), li, '别的');
    await office.platform.log.waitForReply(other.messageId);
    expect(office.platform.log.sentMessages()).toHaveLength(1);
    release();
    await office.platform.log.waitForReply(next.messageId);
    expect(office.platform.log.sentMessages().map(({ parentId }) => parentId)).toEqual([
      other.messageId,
      slow.messageId,
      next.messageId,
    ]);
  });

  it('of arrival does not matter: each message gets its own answer', async () => {
    const { office, zhang } = await openGroup();
    const chat = office.platform.people.peerChat(zhang);
    office.platform.pusher.hold();
    const ids = [];
    for (const text of ['一', '二', '三'])
      ids.push((await office.platform.people.userSays(chat, zhang, text)).messageId);
    await office.platform.pusher.release('reversed');
    for (const id of ids) await office.platform.log.waitForReply(id);
    expect(ids.map((id) => office.platform.log.repliesTo(id).length)).toEqual([1, 1, 1]);
    expect(office.heard.map(({ text }) => text)).toEqual(['三', '二', '一']);
  });
});
