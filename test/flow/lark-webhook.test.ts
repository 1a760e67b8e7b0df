// The front door as the platform meets it: challenges, signatures, variants of the same JSON, and what is no push.
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openOffice } from '../support/lark-bot.ts';
import type { Office } from '../support/lark-bot.ts';
import type { SimChat, SimUser } from '../support/lark-platform/platform-state.ts';
import type { PushVariant } from '../support/lark-platform/push/encode-push.ts';

interface Answered {
  readonly status: number;
  readonly body: string;
}

async function post(
  url: string,
  body: Buffer | string,
  headers: Record<string, string> = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    call.on('error', reject);
    call.end(body);
  });
}

const statusOf = async (said: Promise<{ push: { attempts: readonly { outcome: object }[] } | undefined }>) =>
  (await said).push?.attempts[0]?.outcome;

function meet(office: Office): { readonly user: SimUser; readonly chat: SimChat } {
  const user = office.platform.people.addUser('张三');
  return { user, chat: office.platform.people.peerChat(user) };
}

describe('saving the request URL', () => {
  it.each([
    ['with an Encrypt Key', 'simulated-encrypt-key'],
    ['without one', ''],
  ])('answers the challenge %s, and only with the right token', async (_, encryptKey) => {
    const office = await openOffice({ encryptKey });
    const url = `${office.bot?.url ?? ''}/webhook/lark`;
    expect(await office.platform.webhook.saveUrl(url)).toEqual({ kind: 'saved' });
    expect(await office.platform.webhook.saveUrl(url, { encrypted: false })).toEqual({ kind: 'saved' });
    for (const encrypted of [true, false]) {
      const refused = await office.platform.webhook.saveUrl(url, { token: 'WRONG', encrypted });
      expect(refused).toEqual({ kind: 'refused', reason: 'HTTP 401' });
    }
  });
});

describe('a push', () => {
  it.each<[string, PushVariant]>([
    ['with spaces in its JSON', { spacedJson: true }],
    ['with escapes in its JSON', { unicodeEscapes: true }],
    ['in five pieces, one cut inside a character', { chunks: 5 }],
    ['in pieces without encryption', { chunks: 7, encrypted: false }],
  ])('is taken and answered %s', async (_, variant) => {
    const office = await openOffice();
    const { user, chat } = meet(office);
    const said = await office.platform.people.userSays(chat, user, '第13项谁牵头😀', { variant });
    expect(said.push?.attempts[0]?.outcome).toMatchObject({ kind: 'answered', status: 200 });
    const reply = await office.platform.log.waitForReply(said.messageId);
    expect(reply.content).toContain('答：第13项谁牵头😀');
  });

  it.each<[string, PushVariant, string]>([
    ['with a wrong signature', { signature: 'bad' }, 'signature'],
    ['without a signature', { signature: 'missing' }, 'unsigned'],
    ['an hour old', { timestampShiftSeconds: -3600 }, 'stale'],
  ])('is refused with 401 and counted %s', async (_, variant, reason) => {
    const office = await openOffice();
    const { user, chat } = meet(office);
    expect(await statusOf(office.platform.people.userSays(chat, user, '你好', { variant }))).toMatchObject({
      status: 401,
    });
    expect(office.bot?.channel.readiness().refused).toEqual({ [reason]: 1 });
    expect(office.logged.filter(({ level }) => level === 'warn')).toHaveLength(1);
    expect(office.heard).toEqual([]);
  });

  it('is answered once, though it comes twice with a good signature', async () => {
    const office = await openOffice();
    const { user, chat } = meet(office);
    const said = await office.platform.people.userSays(chat, user, '你好');
    await office.platform.log.waitForReply(said.messageId);
    const again = await office.platform.pusher.repeat(said.push?.eventId ?? '');
    expect(again.attempts[0]?.outcome).toMatchObject({ status: 200 });
    const next = await office.platform.people.userSays(chat, user, '再见');
    await office.platform.log.waitForReply(next.messageId);
    expect(office.platform.log.repliesTo(said.messageId)).toHaveLength(1);
  });

  it('is answered once, though the very same request is sent again', async () => {
    const office = await openOffice();
    const { user, chat } = meet(office);
    const timestamp = String(Math.floor(office.platform.clock.nowMs() / 1000));
    const variant = { timestamp, nonce: 'n-1', encrypted: false };
    const said = await office.platform.people.userSays(chat, user, '你好', { variant });
    await office.platform.log.waitForReply(said.messageId);
    const envelope = said.push?.envelope;
    if (envelope === undefined) throw new Error('nothing was pushed');
    const again = await office.platform.pusher.push(envelope, variant);
    expect(again.attempts[0]?.outcome).toMatchObject({ status: 200 });
    // An hour later the same signature is good no more.
    await office.platform.clock.advance(3_600_000);
    const late = await office.platform.pusher.push(envelope, variant);
    expect(late.attempts[0]?.outcome).toMatchObject({ status: 401 });
    const next = await office.platform.people.userSays(chat, user, '再见');
    await office.platform.log.waitForReply(next.messageId);
    expect(office.platform.log.repliesTo(said.messageId)).toHaveLength(1);
  });

  it('of an event that nobody needs is acknowledged and forgotten', async () => {
    const office = await openOffice();
    const { user, chat } = meet(office);
    const said = await office.platform.people.userSays(chat, user, '你好');
    await office.platform.log.waitForReply(said.messageId);
    office.platform.context.state.subscribedEvents.add('im.message.recalled_v1');
    const recalled = await office.platform.office.userRecalls(said.messageId);
    expect(recalled.attempts[0]?.outcome).toMatchObject({ status: 200, body: '{}' });
    expect(await office.bot?.channel.countBacklog()).toEqual({ inbox: 0, outbox: 0, failed: 0 });
  });
});

describe('what is no push', () => {
  const json = { 'content-type': 'application/json' };
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  it.each<[string, Buffer | string, Record<string, string>, number]>([
    ['nothing', '', json, 400],
    ['no JSON', 'hello', json, 400],
    ['no object', '[1]', json, 400],
    ['a deep nest', deep, json, 400],
    ['a prototype', '{"__proto__":{"header":{"token":"x"}},"constructor":1}', json, 401],
    ['a broken ciphertext', '{"encrypt":"AAAA"}', json, 401],
    ['invalid UTF-8', Buffer.from([0xff, 0xfe, 0x7b]), json, 400],
    ['ten megabytes', Buffer.alloc(10 * 1024 * 1024, 'a'), json, 413],
    ['a gzip bomb', gzipSync(Buffer.alloc(50 * 1024 * 1024)), { ...json, 'content-encoding': 'gzip' }, 415],
  ])('is refused: %s', async (_, body, headers, status) => {
    const office = await openOffice();
    const url = `${office.bot?.url ?? ''}/webhook/lark`;
    expect((await post(url, body, headers)).status).toBe(status);
    expect(({} as Record<string, unknown>)['header']).toBeUndefined();
    const { user, chat } = meet(office);
    const said = await office.platform.people.userSays(chat, user, '还在吗');
    await office.platform.log.waitForReply(said.messageId);
  });

  it('is refused: another method, and other paths are left alone', async () => {
    const office = await openOffice();
    const url = office.bot?.url ?? '';
    expect((await fetch(`${url}/webhook/lark`)).status).toBe(405);
    expect((await fetch(`${url}/webhook/lark?x=1`, { method: 'PUT' })).status).toBe(405);
    expect((await fetch(`${url}/webhook/larks`)).status).toBe(404);
  });

  it('is cut off where the body never ends', async () => {
    const office = await openOffice();
    const piece = Buffer.alloc(1024 * 1024, 'a');
    const ended = await new Promise<string>((resolve) => {
      const call = request(`${office.bot?.url ?? ''}/webhook/lark`, { method: 'POST', agent: false });
      call.on('error', () => resolve('cut off'));
      call.on('response', () => resolve('answered'));
      const write = (): void => {
        if (!call.destroyed) call.write(piece, () => setImmediate(write));
      };
      write();
    });
    expect(ended).toBe('cut off');
  });
});
