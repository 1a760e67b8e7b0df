// Nothing lost, nothing twice: duplicates, restarts, a platform that limits, refuses, hangs or forgets its tokens.
import { describe, expect, it } from 'vitest';
import { openOffice } from '../support/lark-bot.ts';
import type { Office } from '../support/lark-bot.ts';
import type { Said } from '../support/lark-platform/people/people.ts';
import type { SimChat, SimUser } from '../support/lark-platform/platform-state.ts';

const MINUTE = 60_000;

interface Scene {
  readonly office: Office;
  readonly user: SimUser;
  readonly chat: SimChat;
  say(text: string): Promise<Said>;
  /** Says one thing more and waits for its answer: whatever came before has then been dealt with. */
  settle(): Promise<void>;
}

async function openScene(options: Parameters<typeof openOffice>[0] = {}): Promise<Scene> {
  const office = await openOffice(options);
  const user = office.platform.people.addUser('张三');
  const chat = office.platform.people.peerChat(user);
  const say = (text: string): Promise<Said> => office.platform.people.userSays(chat, user, text);
  const settle = async (): Promise<void> => {
    await office.platform.log.waitForReply((await say('就绪')).messageId);
  };
  return { office, user, chat, say, settle };
}

const untilFailed = async (office: Office, count: number): Promise<void> => {
  await expect.poll(async () => (await office.bot?.channel.countBacklog())?.failed).toBe(count);
};

const backlog = async ({ office }: Scene) => office.bot?.channel.countBacklog();

describe('a message that comes more than once', () => {
  it('is answered once: the same event, and the same message in a new event', async () => {
    const scene = await openScene();
    const { pusher, log } = scene.office.platform;
    const said = await scene.say('第13项谁牵头');
    await log.waitForReply(said.messageId);
    for (const newEventId of [false, true]) {
      const again = await pusher.repeat(said.push?.eventId ?? '', { newEventId });
      expect(again.attempts[0]?.outcome).toMatchObject({ status: 200 });
    }
    await scene.settle();
    expect(log.repliesTo(said.messageId)).toHaveLength(1);
    expect(scene.office.heard.filter(({ text }) => text === '第13项谁牵头')).toHaveLength(1);
  });

  it('is answered once in the same moment', async () => {
    const scene = await openScene();
    const { pusher, log } = scene.office.platform;
    pusher.hold();
    const said = await scene.say('第13项谁牵头');
    await Promise.all([
      pusher.release(),
      ...Array.from({ length: 20 }, () => pusher.repeat(said.push?.eventId ?? '', { newEventId: true })),
    ]);
    await scene.settle();
    expect(log.repliesTo(said.messageId)).toHaveLength(1);
  });

  it('is answered once, though it comes again after a restart and six hours later', async () => {
    const scene = await openScene();
    const { platform } = scene.office;
    const said = await scene.say('第13项谁牵头');
    await platform.log.waitForReply(said.messageId);
    await scene.office.stopBot();
    await scene.office.startBot();
    await platform.pusher.repeat(said.push?.eventId ?? '');
    await platform.clock.advance(6 * 60 * MINUTE);
    await platform.pusher.repeat(said.push?.eventId ?? '', { newEventId: true });
    await scene.settle();
    expect(platform.log.repliesTo(said.messageId)).toHaveLength(1);
  });
});

describe('a bot that was away', () => {
  it('answers what is pushed again six hours later', async () => {
    const scene = await openScene();
    const { platform } = scene.office;
    await scene.office.stopBot();
    const said = await scene.say('第13项谁牵头');
    expect(said.push?.attempts[0]?.outcome.kind).toBe('unreachable');
    await platform.clock.advance(66 * MINUTE);
    expect(said.push?.attempts).toHaveLength(4);
    await scene.office.startBot();
    await platform.clock.advance(6 * 60 * MINUTE);
    expect(said.push?.state).toBe('delivered');
    await platform.log.waitForReply(said.messageId);
  });

  it('takes up what it had accepted and not answered', async () => {
    const scene = await openScene();
    const { platform } = scene.office;
    scene.office.answerWith(() => Promise.reject(new Error('the model hangs')));
    const said = await scene.say('第13项谁牵头');
    expect(said.push?.state).toBe('delivered');
    await expect.poll(() => scene.office.heard.length).toBe(1);
    await scene.office.stopBot();
    scene.office.answerWith(({ text }) => [{ kind: 'text', text }]);
    await scene.office.startBot();
    await platform.log.waitForReply(said.messageId);
    await expect.poll(() => backlog(scene)).toMatchObject({ inbox: 0, failed: 0 });
  });
});

describe('a platform in trouble', () => {
  it.each([
    ['the answer is lost after the message was taken', { cut: 'after' as const }, 1],
    ['the connection breaks before it', { cut: 'before' as const }, 0],
  ])('gets a reply once where %s', async (_, fault, repeats) => {
    const scene = await openScene();
    const { log, faults } = scene.office.platform;
    faults.failNext({ api: 'reply', ...fault });
    const said = await scene.say('第13项谁牵头');
    await scene.settle();
    expect(log.repliesTo(said.messageId)).toHaveLength(1);
    expect(log.duplicatesByUuid()).toHaveLength(repeats);
    expect(log.calls('reply').length).toBeGreaterThanOrEqual(3);
  });

  it('is asked again after an error of its own', async () => {
    const scene = await openScene();
    const { log, faults } = scene.office.platform;
    faults.failNext({ api: 'reply', status: 503, code: 1, times: 2 });
    const said = await scene.say('第13项谁牵头');
    await log.waitForReply(said.messageId);
    expect(log.calls('reply').map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  it('is told the new token when it calls the old one invalid, once for many waiting calls', async () => {
    const scene = await openScene();
    const { platform } = scene.office;
    await scene.settle();
    const before = platform.log.calls('token').length;
    platform.context.tokens.invalidateAll();
    const users = Array.from({ length: 8 }, (_, index) => platform.people.addUser(`甲${index}`));
    const said = await Promise.all(
      users.map((user) => platform.people.userSays(platform.people.peerChat(user), user, '你好')),
    );
    for (const { messageId } of said) await platform.log.waitForReply(messageId);
    expect(platform.log.calls('reply').some(({ code }) => code === 99991663)).toBe(true);
    expect(platform.log.calls('token').length - before).toBe(1);
  });

  it('is asked for a new token before the old one ends', async () => {
    const scene = await openScene();
    const { platform } = scene.office;
    for (const minutes of [0, 115, 115, 115]) {
      await platform.clock.advance(minutes * MINUTE);
      await scene.settle();
    }
    expect(platform.log.calls('reply').map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const tokens = new Set(platform.log.calls('reply').map(({ authorization }) => authorization));
    expect(tokens.size).toBe(4);
  });

  it('is left alone for as long as its gateway says', async () => {
    const scene = await openScene();
    const { log, faults } = scene.office.platform;
    faults.limitNext('reply', 2);
    const said = await scene.say('第13项谁牵头');
    await log.waitForReply(said.messageId);
    const [limited, taken] = log.calls('reply');
    expect([limited?.status, taken?.status]).toEqual([429, 200]);
    expect((taken?.atMs ?? 0) - (limited?.atMs ?? 0)).toBeGreaterThanOrEqual(2000);
  });

  it('never hears of more than five messages a second in one chat', async () => {
    const scene = await openScene();
    const { platform } = scene.office;
    const said = await Promise.all(Array.from({ length: 12 }, (_, index) => scene.say(`第${index}句`)));
    for (const { messageId } of said) await platform.log.waitForReply(messageId);
    expect(platform.log.calls('reply').map(({ code }) => code)).toEqual(Array.from({ length: 12 }, () => 0));
  });

  it('is obeyed when another bot has used up the chat', async () => {
    const scene = await openScene();
    const { log, faults } = scene.office.platform;
    faults.failNext({ api: 'reply', code: 230020, times: 2 });
    const said = await scene.say('第13项谁牵头');
    await log.waitForReply(said.messageId);
    expect(log.calls('reply').map(({ code }) => code)).toEqual([230020, 230020, 0]);
  });

  it('gets text where it refuses cards', async () => {
    const office = await openOffice();
    const user = office.platform.people.addUser('张三');
    const chat = office.platform.people.addChat('互通群', [user], { refusesCards: true });
    const said = await office.platform.people.userSays(chat, user, '{0} 谁牵头', { mention: ['bot'] });
    const reply = await office.platform.log.waitForReply(said.messageId);
    expect(reply.msgType).toBe('text');
    expect(office.platform.log.calls('reply').map(({ code }) => code)).toEqual([230054, 0]);
  });

  it('is not asked twice where the answer is final, and the next message is answered', async () => {
    const scene = await openScene();
    const { log, context } = scene.office.platform;
    context.state.sensitiveWords.add('机密');
    const said = await scene.say('机密');
    await scene.settle();
    expect(log.repliesTo(said.messageId)).toEqual([]);
    expect(log.calls('reply').map(({ code }) => code)).toEqual([230022, 0]);
    await expect.poll(() => backlog(scene)).toMatchObject({ outbox: 0, failed: 1 });
  });
});

describe('a chat that is gone', () => {
  it('is left in peace, and comes back to life when the bot is added again', async () => {
    const office = await openOffice();
    const { people, log } = office.platform;
    const user = people.addUser('张三');
    const chat = people.addChat('督办群', [user]);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    office.answerWith(async ({ text }) => {
      await gate;
      return [{ kind: 'text', text }];
    });
    for (const text of ['一', '二', '三'])
      await people.userSays(chat, user, `{0}${text}`, { mention: ['bot'] });
    chat.botIsMember = false;
    release();
    await log.waitFor(() => (log.calls('reply').length > 0 ? true : undefined));
    const alone = people.peerChat(user);
    await log.waitForReply((await people.userSays(alone, user, '就绪')).messageId);
    await untilFailed(office, 3);
    expect(log.calls('reply').every(({ code }) => code === 230002 || code === 0)).toBe(true);

    expect(log.calls('reply').length).toBeLessThanOrEqual(4);
    await office.platform.office.addBotToChat(chat, user);
    const said = await people.userSays(chat, user, '{0}四', { mention: ['bot'] });
    await log.waitForReply(said.messageId);
  });

  it('is not spoken to once it is known to be dissolved', async () => {
    const office = await openOffice();
    const { people, log } = office.platform;
    const user = people.addUser('张三');
    const chat = people.addChat('督办群', [user]);
    office.answerWith(async ({ text }) => {
      if (text === '慢') await office.platform.office.dissolveChat(chat, user);
      return [{ kind: 'text', text }];
    });
    await people.userSays(chat, user, '{0}慢', { mention: ['bot'] });
    await untilFailed(office, 1);
    expect(log.messagesIn(chat.chatId).filter(({ sender }) => sender.kind === 'app')).toEqual([]);
    expect(office.logged.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});

describe('an answer whose fate is unclear', () => {
  it('is not sent again after the hour in which the platform would know it', async () => {
    const scene = await openScene();
    const { platform } = scene.office;
    platform.faults.failNext({ api: 'reply', cut: 'after' });
    const said = await scene.say('第13项谁牵头');
    await platform.log.waitForReply(said.messageId);
    await scene.office.stopBot();
    await platform.clock.advance(2 * 60 * MINUTE);
    await scene.office.startBot();
    await scene.settle();
    expect(platform.log.repliesTo(said.messageId)).toHaveLength(1);
    await expect.poll(() => backlog(scene)).toMatchObject({ outbox: 0, failed: 1 });
  });
});

describe('the log', () => {
  it('holds no secret, no token, no text and no name, whatever goes wrong', async () => {
    const scene = await openScene({ appSecret: 'secret-of-the-app' });
    const { platform } = scene.office;
    platform.faults.failNext({ api: 'token', status: 500, code: 1 });
    platform.faults.failNext({ api: 'reply', status: 500, code: 1 });
    platform.context.state.sensitiveWords.add('机密');
    await scene.say('这是机密的内容');
    await scene.settle();
    const log = JSON.stringify(scene.office.logged);
    expect(log).toContain('230022');
    for (const word of ['secret-of-the-app', 't-', '机密', '张三', 'simulated-encrypt-key'])
      expect(log).not.toContain(word);
  });
});
