// Cards on the platform: pages, buttons, stale and foreign ones, the first word in a chat, and the menu.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Block } from '../../src/domain/conversation/index.ts';
import { openOffice } from '../support/lark-bot.ts';
import type { Office } from '../support/lark-bot.ts';
import type { SimChat, SimMessage, SimUser } from '../support/lark-platform/platform-state.ts';

interface Scene {
  readonly office: Office;
  readonly user: SimUser;
  readonly chat: SimChat;
  readonly ask: (text?: string) => Promise<SimMessage>;
}

async function openScene(
  blocks: readonly Block[],
  options: Parameters<typeof openOffice>[0] = {},
): Promise<Scene> {
  const office = await openOffice(options);
  const { people, log } = office.platform;
  const user = people.addUser('张三');
  const chat = people.addChat('督办群', [user]);
  office.answerWith((message) =>
    message.text === '问' ? blocks : [{ kind: 'text', text: `答：${message.text}` }],
  );
  const ask = async (text = '问'): Promise<SimMessage> => {
    const said = await people.userSays(chat, user, `{0}${text}`, { mention: ['bot'] });
    return log.waitForReply(said.messageId);
  };
  return { office, user, chat, ask };
}

const buttons: Block = {
  kind: 'buttons',
  buttons: [
    { label: '全文', say: '第13项全文' },
    { label: '时限', say: '第13项什么时候完成' },
  ],
};

const table: Block = {
  kind: 'table',
  columns: [
    { key: 'n', label: '任务', type: 'number' },
    { key: 'unit', label: '牵头单位', type: 'text' },
  ],
  rows: Array.from({ length: 60 }, (_, index) => ({ n: index + 1, unit: `市第${index + 1}局` })),
};

/** What the card shows now, without the summary for the list of chats. */
const shown = (office: Office, message: SimMessage): string => {
  const content = office.platform.context.state.messages.get(message.messageId)?.content ?? '{}';
  return JSON.stringify((JSON.parse(content) as { body?: unknown }).body);
};

describe('a button', () => {
  it('says what it says, in the name of whoever pressed it, and the card gets a reply', async () => {
    const { office, ask, chat } = await openScene([{ kind: 'text', text: '五家' }, buttons]);
    const card = await ask();
    const other = office.platform.people.addUser('李四');
    expect(office.platform.hands.buttonsOn(card.messageId)).toEqual(['全文', '时限']);
    const pressed = await office.platform.hands.userClicks(card.messageId, other, '时限');
    expect(pressed).toMatchObject({
      kind: 'ok',
      toast: { type: 'info', content: '正在查：第13项什么时候完成' },
    });
    const reply = await office.platform.log.waitForReply(card.messageId);
    expect(reply.content).toContain('答：第13项什么时候完成');
    expect(office.heard[1]).toMatchObject({
      text: '第13项什么时候完成',
      user: other.openId,
      conversation: `lark:${chat.chatId}`,
      audience: 'group',
    });
  });

  it('answers within a second, however slow the answer is', async () => {
    const { office, user, ask } = await openScene([buttons]);
    const card = await ask();
    office.answerWith(
      () => new Promise((resolve) => setTimeout(() => resolve([{ kind: 'text', text: '迟' }]), 3500)),
    );
    const pressed = await office.platform.hands.userClicks(card.messageId, user, '全文');
    expect(pressed).toMatchObject({ kind: 'ok', toast: { type: 'info' } });
    expect((await office.platform.log.waitForReply(card.messageId)).content).toContain('迟');
  });

  it('pressed twice in a moment, or delivered twice, is one press; later it is another', async () => {
    const { office, user, ask } = await openScene([buttons]);
    const card = await ask();
    const { hands, log, clock } = office.platform;
    await hands.userClicks(card.messageId, user, '全文');
    await hands.userClicks(card.messageId, user, '全文', { again: true });
    await log.waitForReply(card.messageId);
    await clock.advance(60_000);
    expect(await hands.userClicks(card.messageId, user, '全文', { again: true })).toMatchObject({
      kind: 'ok',
    });
    await Promise.all([
      hands.userClicks(card.messageId, user, '时限'),
      hands.userClicks(card.messageId, user, '时限'),
    ]);
    await log.waitFor(() => (log.repliesTo(card.messageId).length === 2 ? true : undefined));
    await hands.userClicks(card.messageId, user, '全文');
    await log.waitFor(() => (log.repliesTo(card.messageId).length === 3 ? true : undefined));
    expect(office.heard.map(({ text }) => text)).toEqual([
      '问',
      '第13项全文',
      '第13项什么时候完成',
      '第13项全文',
    ]);
  });

  it('in private stays private', async () => {
    const { office, user } = await openScene([buttons]);
    const { people, log, hands } = office.platform;
    const said = await people.userSays(people.peerChat(user), user, '问');
    const card = await log.waitForReply(said.messageId);
    await hands.userClicks(card.messageId, user, '全文');
    await log.waitForReply(card.messageId);
    expect(office.heard[1]).toMatchObject({ audience: 'private', conversation: `lark:${user.openId}` });
  });

  it('on a copy that was forwarded to a group speaks to the group', async () => {
    const { office, user, chat } = await openScene([table, buttons]);
    const { people, log, hands, context } = office.platform;
    const said = await people.userSays(people.peerChat(user), user, '问');
    const card = await log.waitForReply(said.messageId);
    const copy = { ...card, messageId: context.createId('om'), chatId: chat.chatId, uuid: undefined };
    context.state.messages.set(copy.messageId, copy);
    await hands.userClicks(copy.messageId, user, '全文');
    await log.waitForReply(copy.messageId);
    expect(office.heard[1]).toMatchObject({ audience: 'group', conversation: `lark:${chat.chatId}` });
    expect(await hands.userClicks(copy.messageId, user, '下一页')).toMatchObject({
      kind: 'ok',
      toast: { type: 'warning' },
      cardReplaced: false,
    });
  });

  it('counts where it stands, though it is pressed before the card is noted as sent', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { office, user } = await openScene([table, buttons], { beforeReceipt: () => gate });
    onTestFinished(() => release());
    const { people, log, hands } = office.platform;
    const said = await people.userSays(people.peerChat(user), user, '问');
    const card = await log.waitForReply(said.messageId);
    expect(await hands.userClicks(card.messageId, user, '下一页')).toMatchObject({ cardReplaced: true });
    await hands.userClicks(card.messageId, user, '全文');
    await expect.poll(() => office.heard.length).toBe(2);
    release();
    await log.waitForReply(card.messageId);
    expect(office.heard[1]).toMatchObject({ audience: 'private', conversation: `lark:${user.openId}` });
  });

  it.each([
    ['of another bot', { op: 'approve', id: '42' }],
    ['without a value', undefined],
    ['with a page that is none', { op: 'page', page: -1, letter: 1 }],
    ['with a letter that is none', { op: 'page', page: 1, letter: 'x' }],
    ['with a letter that was never written', { op: 'page', page: 1, letter: 9_999 }],
    ['with a prototype', { op: 'say', ['__proto__']: { say: 'x' }, letter: 1 }],
  ])('%s gets a kind word', async (_, value) => {
    const { office, user, ask } = await openScene([buttons]);
    const card = await ask();
    const message = office.platform.context.state.messages.get(card.messageId);
    if (message !== undefined) {
      message.content = JSON.stringify({
        schema: '2.0',
        body: {
          elements: [
            {
              tag: 'button',
              text: { tag: 'plain_text', content: '旧' },
              ...(value === undefined ? {} : { behaviors: [{ type: 'callback', value }] }),
            },
          ],
        },
      });
    }
    expect(await office.platform.hands.userClicks(card.messageId, user, '旧')).toMatchObject({
      kind: 'ok',
      toast: { type: 'warning', content: expect.stringContaining('失效') as string },
    });
    expect(office.heard).toHaveLength(1);
  });
});

describe('a table of 60 rows', () => {
  it('comes ten rows at a time, and the buttons turn the pages of the very card', async () => {
    const { office, user, ask } = await openScene([{ kind: 'text', text: '共60项' }, table]);
    const card = await ask();
    const { hands } = office.platform;
    expect(shown(office, card)).toContain('市第10局');
    expect(shown(office, card)).not.toContain('市第11局');
    for (let page = 2; page <= 6; page += 1) {
      const turned = await hands.userClicks(card.messageId, user, '下一页');
      expect(turned).toMatchObject({ kind: 'ok', cardReplaced: true });
      expect(shown(office, card)).toContain(`市第${page * 10}局`);
    }
    expect(hands.buttonsOn(card.messageId)).toEqual(['上一页']);
    await hands.userClicks(card.messageId, user, '上一页');
    expect(shown(office, card)).toContain('市第50局');
    expect(office.platform.log.sentMessages()).toHaveLength(1);
  });

  it('turns its pages after a restart, too', async () => {
    const { office, user, ask } = await openScene([table]);
    const card = await ask();
    await expect.poll(async () => (await office.bot?.channel.countBacklog())?.outbox).toBe(0);
    await office.stopBot();
    await office.startBot();
    const turned = await office.platform.hands.userClicks(card.messageId, user, '下一页');
    expect(turned).toMatchObject({ kind: 'ok', cardReplaced: true });
  });
});

describe('an answer of 30 kB', () => {
  it('is one card, whose pages hold all of it', async () => {
    const text = Array.from({ length: 700 }, (_, index) => `第${index}句讲数据要素。`).join('');
    expect(Buffer.byteLength(text + text)).toBeGreaterThan(30_000);
    const { office, user, ask } = await openScene([{ kind: 'text', text: text + text }]);
    const card = await ask();
    let all = shown(office, card);
    const { hands } = office.platform;
    while (hands.buttonsOn(card.messageId).includes('下一页')) {
      expect(await hands.userClicks(card.messageId, user, '下一页')).toMatchObject({ cardReplaced: true });
      all += shown(office, card);
    }
    for (let index = 0; index < 700; index += 1) expect(all.split(`第${index}句讲`)).toHaveLength(3);
    expect(office.platform.log.sentMessages()).toHaveLength(1);
  });

  it('is one text where cards are off', async () => {
    const text = '第一句讲数据要素。'.repeat(1200);
    const { office, ask } = await openScene([{ kind: 'text', text }], { settings: { cards: false } });
    const message = await ask();
    expect(JSON.parse(message.content)).toEqual({ text });
    expect(office.platform.log.sentMessages()).toHaveLength(1);
  });
});

describe('the first word', () => {
  it('is said once in a group: when the bot is added, however often that is told', async () => {
    const { office, user } = await openScene([]);
    const { people, log } = office.platform;
    const chat = people.addChat('新群', [user], { botIsMember: false });
    const added = await office.platform.office.addBotToChat(chat, user);
    const welcome = await log.waitFor(() => log.messagesIn(chat.chatId)[0]);
    expect(welcome.content).toContain('督办小助手');
    expect(welcome.content).toContain('答：帮助');
    await office.platform.pusher.repeat(added.eventId, { newEventId: true });
    await office.stopBot();
    await office.startBot();
    await office.platform.office.addBotToChat(chat, user);
    const said = await people.userSays(chat, user, '{0}在吗', { mention: ['bot'] });
    await log.waitForReply(said.messageId);
    expect(log.messagesIn(chat.chatId).filter(({ sender }) => sender.kind === 'app')).toHaveLength(2);
  });

  it('is said once to a person: at the first entry, in the chat with that person', async () => {
    const { office, user } = await openScene([]);
    const { people, log } = office.platform;
    await office.platform.office.userEntersP2p(user);
    const chat = people.peerChat(user);
    await log.waitFor(() => log.messagesIn(chat.chatId)[0]);
    await office.platform.office.userEntersP2p(user);
    const said = await people.userSays(chat, user, '你好');
    await log.waitForReply(said.messageId);
    expect(log.messagesIn(chat.chatId).filter(({ sender }) => sender.kind === 'app')).toHaveLength(2);
  });
});

describe('the menu', () => {
  it.each([
    ['tasks', 'number', '有哪些任务'],
    ['help', 'string', '帮助'],
    ['an_old_key', 'number', '帮助'],
    ['mine', 'string', '/mine'],
  ] as const)('means %s', async (key, spelling, text) => {
    const { office, user } = await openScene([]);
    const { people, log } = office.platform;
    await office.platform.office.clicksMenu(user, key, spelling);
    const chat = people.peerChat(user);
    const message = await log.waitFor(() => log.messagesIn(chat.chatId)[0]);
    expect(message.content).toContain(`答：${text}`);
    expect(office.heard[0]).toMatchObject({ user: user.openId, conversation: `lark:${user.openId}` });
  });
});
