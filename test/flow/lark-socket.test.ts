// The long connection: the same bot, without an address that anybody could reach.
import { describe, expect, it } from 'vitest';
import { openOffice } from '../support/lark-bot.ts';

const websocket = { transport: 'websocket' } as const;

describe('the long connection', () => {
  it('brings messages and presses, and takes the answers back', async () => {
    const office = await openOffice(websocket);
    const { people, log, hands, longConnection } = office.platform;
    await longConnection.waitForConnections(1);
    office.answerWith(({ text }) => [
      { kind: 'text', text: `答：${text}` },
      { kind: 'buttons', buttons: [{ label: '时限', say: '第13项什么时候完成' }] },
    ]);
    const user = people.addUser('张三');
    const said = await people.userSays(people.peerChat(user), user, '第13项谁牵头😀');
    expect(said.push?.state).toBe('delivered');
    const card = await log.waitForReply(said.messageId);
    expect(card.content).toContain('答：第13项谁牵头😀');
    const pressed = await hands.userClicks(card.messageId, user, '时限');
    expect(pressed).toMatchObject({ kind: 'ok', toast: { content: '正在查：第13项什么时候完成' } });
    await log.waitForReply(card.messageId);
    expect(office.bot?.channel.readiness()).toMatchObject({ ready: true, connection: 'connected' });
  });

  it('brings a large message that travels in pieces', async () => {
    const office = await openOffice({ ...websocket, fragmentBytes: 500 });
    const { people, log, longConnection } = office.platform;
    await longConnection.waitForConnections(1);
    const user = people.addUser('张三');
    const text = '督办😀'.repeat(500);
    const said = await people.userSays(people.peerChat(user), user, text);
    await log.waitForReply(said.messageId);
    expect(office.heard[0]?.text).toBe(text);
  });

  it('answers once what is pushed twice, and what waited while the bot was away', async () => {
    const office = await openOffice(websocket);
    const { people, log, pusher, longConnection, clock } = office.platform;
    await longConnection.waitForConnections(1);
    const user = people.addUser('张三');
    const first = await people.userSays(people.peerChat(user), user, '一');
    await log.waitForReply(first.messageId);
    await pusher.repeat(first.push?.eventId ?? '', { newEventId: true });
    await office.stopBot();
    const second = await people.userSays(people.peerChat(user), user, '二');
    expect(second.push?.state).toBe('waiting');
    await office.startBot();
    await longConnection.waitForConnections(1);
    await clock.advance(15_000);
    await log.waitForReply(second.messageId);
    expect(log.repliesTo(first.messageId)).toHaveLength(1);
    expect(log.repliesTo(second.messageId)).toHaveLength(1);
  });

  it('does not open the webhook door', async () => {
    const office = await openOffice(websocket);
    const answer = await fetch(`${office.bot?.url ?? ''}/webhook/lark`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(404);
  });

  it('refuses to start with credentials that the platform does not know', async () => {
    const office = await openOffice({ ...websocket, withoutBot: true });
    await expect(office.startBot({ appSecret: 'wrong' })).rejects.toThrow(/LARK_APP_SECRET/);
  });

  it('refuses to start with an app id that the SDK would silently ignore', async () => {
    const office = await openOffice({ ...websocket, withoutBot: true });
    await expect(office.startBot({ appId: 'cli_short' })).rejects.toThrow(/LARK_APP_ID/);
  });

  it('comes back after the connection broke, and says meanwhile that it is not ready', async () => {
    const office = await openOffice({
      ...websocket,
      clientConfig: { ReconnectCount: -1, ReconnectNonce: 0, ReconnectInterval: 1, PingInterval: 120 },
    });
    const { people, log, longConnection } = office.platform;
    await longConnection.waitForConnections(1);
    const user = people.addUser('张三');
    // The one code that the SDK takes for a passing trouble.
    longConnection.endpoint.refuseNext(1000040343);
    longConnection.drop();
    await expect.poll(() => office.bot?.channel.readiness().connection).not.toBe('connected');
    await longConnection.waitForConnections(1);
    const said = await people.userSays(people.peerChat(user), user, '还在吗');
    await log.waitForReply(said.messageId);
  });
});
