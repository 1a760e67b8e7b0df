// The ledger on the platform, in the whole bot: approvals by button, notices to others, files in private, and what a
// group may see.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app/compose.ts';
import type { App } from '../../src/app/compose.ts';
import { serve } from '../../src/app/serve.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import type { Role } from '../../src/domain/people/index.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { fillDataFolder } from '../support/data-folder.ts';
import { LarkPlatform } from '../support/lark-platform/lark-platform.ts';
import type { SimChat, SimMessage, SimUser } from '../support/lark-platform/platform-state.ts';

interface Scene {
  readonly li: SimUser;
  readonly wang: SimUser;
  readonly bind: (user: SimUser, role: Role, unit: string) => Promise<void>;
  /** Says it in private and gives the bot's answer. */
  readonly say: (user: SimUser, text: string) => Promise<SimMessage>;
  readonly sayIn: (chat: SimChat, user: SimUser, text: string) => Promise<SimMessage>;
  /** The newest message of the bot to this person that holds the words. */
  readonly waitForNotice: (user: SimUser, words: string) => Promise<SimMessage>;
  /** Asks for a binding, and gives the card that the administrator gets. */
  readonly askToBind: (user: SimUser) => Promise<{ readonly number: string; readonly card: SimMessage }>;
}

/** One bot for all tests: each brings people and groups of its own. */
const platform = new LarkPlatform();
const admin = platform.people.addUser('管理员');
const folder = fillDataFolder(mkdtempSync(join(tmpdir(), 'duban-')), 'bundled');
let app: App;
let close: () => Promise<void>;

beforeAll(async () => {
  const { url, stop } = await platform.start();
  const config = loadConfig({
    ...platform.botSettings(url),
    DUBAN_DATA_DIR: folder,
    DUBAN_ADMINISTRATORS: admin.openId,
    NUDGES: 'off',
    PORT: '0',
  });
  app = await createApp(config, { logger: silentLogger });
  const server = await serve(app, config, silentLogger);
  platform.webhook.useUrl(`${server.url}/webhook/lark`);
  close = async () => {
    await server.stop();
    await app.stop();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
});
afterAll(() => close());

function openScene(): Scene {
  const { people, log } = platform;
  const sayIn: Scene['sayIn'] = async (chat, user, text) => {
    const words = chat.mode === 'p2p' ? text : `{0} ${text}`;
    const mention = chat.mode === 'p2p' ? [] : (['bot'] as const);
    return log.waitForReply((await people.userSays(chat, user, words, { mention })).messageId);
  };
  const say: Scene['say'] = (user, text) => sayIn(people.peerChat(user), user, text);
  const waitForNotice: Scene['waitForNotice'] = (user, words) =>
    log.waitFor(() =>
      log
        .messagesIn(people.peerChat(user).chatId)
        .findLast(({ sender, content }) => sender.kind === 'app' && content.includes(words)),
    );
  return {
    li: people.addUser('李晓'),
    wang: people.addUser('王芳'),
    say,
    sayIn,
    waitForNotice,
    async bind(user, role, unit) {
      const person = { user: user.openId, name: user.name, role, unit };
      await app.office.people.people.replace([person], { by: 'operator', at: new Date() });
    },
    async askToBind(user) {
      const [number = ''] = /B\d+/.exec((await say(user, '/bind 市大数据局')).content) ?? [];
      return { number, card: await waitForNotice(admin, `批准 ${number}`) };
    },
  };
}

const filesFor = (chat: SimChat): readonly SimMessage[] =>
  platform.log
    .messagesIn(chat.chatId)
    .filter(({ sender, msgType }) => sender.kind === 'app' && msgType === 'file');

describe('a request for a binding', () => {
  it('comes to the administrator as a card, is granted by its button, and its asker is told', async () => {
    const { li, say, waitForNotice, askToBind } = openScene();
    const { number, card } = await askToBind(li);
    expect(card.content).toContain(`李晓(${li.openId})`);
    expect(platform.hands.buttonsOn(card.messageId)).toEqual([`批准 ${number}`, `拒绝 ${number}`]);
    expect(await platform.hands.userClicks(card.messageId, admin, `批准 ${number}`)).toMatchObject({
      kind: 'ok',
      toast: { content: `正在办理：批准 ${number}` },
    });
    expect((await platform.log.waitForReply(card.messageId)).content).toContain(`已批准 ${number}`);
    await waitForNotice(li, '您已绑定为');
    expect((await say(li, '/mine')).content).not.toContain('/bind');
  });

  it('names the asker by id where the platform says no name', async () => {
    const { li, askToBind } = openScene();
    platform.context.state.scopes.delete('contact:user.base:readonly');
    const { card } = await askToBind(li);
    platform.context.state.scopes.add('contact:user.base:readonly');
    expect(card.content).toContain(`${li.openId}(${li.openId})`);
  });

  it('is not granted by whoever else gets hold of the card', async () => {
    const { li, wang, sayIn, askToBind } = openScene();
    const { number, card } = await askToBind(li);
    const group = platform.people.addChat('督办群', [admin, li, wang]);
    const copy = {
      ...card,
      messageId: platform.context.createId('om'),
      chatId: group.chatId,
      uuid: undefined,
    };
    platform.context.state.messages.set(copy.messageId, copy);
    for (const user of [li, wang]) {
      expect(await platform.hands.userClicks(copy.messageId, user, `批准 ${number}`)).toMatchObject({
        kind: 'ok',
      });
      await sayIn(group, user, '帮助');
    }
    const replies = platform.log.repliesTo(copy.messageId);
    expect(replies).toHaveLength(2);
    for (const { content } of replies) expect(content).not.toContain('已批准');
    expect(await app.office.people.people.findActive(li.openId)).toBeUndefined();
  });

  it('is decided once, however often the button is pressed', async () => {
    const { li, askToBind } = openScene();
    const { number, card } = await askToBind(li);
    await platform.hands.userClicks(card.messageId, admin, `批准 ${number}`);
    await platform.log.waitForReply(card.messageId);
    await platform.hands.userClicks(card.messageId, admin, `拒绝 ${number}`);
    const second = await platform.log.waitFor(() => platform.log.repliesTo(card.messageId)[1]);
    expect(second.content).toContain(`没有待批的绑定申请 ${number}`);
    expect(platform.log.repliesTo(card.messageId)).toHaveLength(2);
  });
});

describe('a request of a liaison', () => {
  it('goes on from one approver to the next, each by a button in private', async () => {
    const { li, wang, bind, say, waitForNotice } = openScene();
    const head = platform.people.addUser('赵敏');
    await bind(li, 'liaison', '市大數據局');
    await bind(wang, 'unit-head', '市大數據局');
    await bind(head, 'supervision-head', '督查室');
    await say(li, '/extend 24-1 2027-06-30 招标');
    const first = await waitForNotice(wang, '/approve');
    const [button = ''] = platform.hands.buttonsOn(first.messageId);
    await platform.hands.userClicks(first.messageId, wang, button);
    await platform.log.waitForReply(first.messageId);
    await waitForNotice(head, '/approve');
  });
});

describe('an export', () => {
  it('is a file in private, as a reply to the message that asked for it, and is then removed', async () => {
    const { li, bind, say } = openScene();
    await bind(li, 'liaison', '市大數據局');
    const answer = await say(li, '/export csv');
    const asked = answer.parentId ?? '';
    const file = await platform.log.waitFor(() =>
      platform.log.repliesTo(asked).find(({ msgType }) => msgType === 'file'),
    );
    expect(file.chatId).toBe(platform.people.peerChat(li).chatId);
    const upload = [...platform.context.state.uploads.values()].at(-1);
    expect(upload?.fileName).toMatch(/\.csv$/);
    expect(upload?.bytes.toString('utf8')).toContain('13');
    await expect.poll(() => readdirSync(join(folder, 'outgoing'))).toEqual([]);
    expect(platform.log.repliesTo(asked)).toHaveLength(2);
  });

  it('that is asked for in a group never appears there', async () => {
    const { li, wang, bind, sayIn } = openScene();
    await bind(li, 'leader', '市政府办公室');
    await bind(wang, 'leader', '市政府办公室');
    const group = platform.people.addChat('督办群', [li, wang]);
    await sayIn(group, li, '/export csv');
    await platform.log.waitFor(() => filesFor(platform.people.peerChat(li))[0]);
    expect(filesFor(group)).toEqual([]);
  });

  it('is not there for strangers', async () => {
    const { li, say } = openScene();
    await say(li, '/export');
    await say(li, '帮助');
    expect(filesFor(platform.people.peerChat(li))).toEqual([]);
  });
});

describe('a document', () => {
  const file = {
    name: '关于加强数据管理的通知.txt',
    bytes: Buffer.from('关于加强数据管理的通知\n1.建立数据目录。（牵头单位：市大数据局）'),
  };

  it('is taken in from an administrator who sends it, and from nobody else', async () => {
    const { li } = openScene();
    const { people, log } = platform;
    const refused = await people.userSendsFile(people.peerChat(li), li, file);
    expect((await log.waitForReply(refused.messageId)).content).not.toContain('/publish');
    const sent = await people.userSendsFile(people.peerChat(admin), admin, file);
    const card = await log.waitForReply(sent.messageId);
    expect(card.content).toContain('/publish H');
    expect(platform.hands.buttonsOn(card.messageId).length).toBeGreaterThan(1);
  });
});

describe('a group', () => {
  it('is shown the ledger where every member may see it, and not where one may not', async () => {
    const { li, wang, bind, sayIn } = openScene();
    await bind(li, 'leader', '市政府办公室');
    await bind(wang, 'supervisor', '督查室');
    const closed = platform.people.addChat('领导群', [li, wang]);
    expect((await sayIn(closed, li, '/status')).content).not.toContain('请到与我的私聊中查看');
    const stranger = platform.people.addUser('路人');
    const open = platform.people.addChat('大群', [li, wang, stranger]);
    expect((await sayIn(open, li, '/status')).content).toContain('请到与我的私聊中查看');
  });

  it('is shown nothing where its members cannot be listed', async () => {
    const { li, bind, sayIn } = openScene();
    await bind(li, 'leader', '市政府办公室');
    const group = platform.people.addChat('领导群', [li]);
    platform.faults.failNext({ api: 'chat-members', status: 500, code: 1 });
    expect((await sayIn(group, li, '/status')).content).toContain('请到与我的私聊中查看');
  });
});
