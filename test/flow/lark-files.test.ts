// Files that people send: taken where the street has a use for them, fetched only when somebody asks, and within limits.
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../src/domain/conversation/index.ts';
import { UpstreamError, UserError } from '../../src/shared/errors.ts';
import { openOffice } from '../support/lark-bot.ts';
import type { Office } from '../support/lark-bot.ts';
import type { ApiReply } from '../support/lark-platform/http/api-reply.ts';
import type { SimUser } from '../support/lark-platform/platform-state.ts';

const MB = 1024 * 1024;
const policy = { name: '关于数字化转型的通知.docx', bytes: Buffer.from('威政办字〔2025〕1号') };

interface Scene {
  readonly office: Office;
  readonly user: SimUser;
  /** Sends the file in private and gives what reached the street. */
  readonly handIn: (file?: { readonly name: string; readonly bytes: Buffer }) => Promise<Attachment>;
}

async function openScene(): Promise<Scene> {
  const office = await openOffice();
  const user = office.platform.people.addUser('张三');
  office.takeFiles(() => true);
  const handIn: Scene['handIn'] = async (file = policy) => {
    const { people, log } = office.platform;
    const said = await people.userSendsFile(people.peerChat(user), user, file);
    await log.waitForReply(said.messageId);
    const attachment = office.heard.find(({ id }) => id === said.messageId)?.attachments?.[0];
    if (attachment === undefined) throw new Error('no file reached the street');
    return attachment;
  };
  return { office, user, handIn };
}

describe('a file in private', () => {
  it('reaches the street without words, and is fetched when it is asked for', async () => {
    const { office, user, handIn } = await openScene();
    const attachment = await handIn();
    expect(attachment.name).toBe(policy.name);
    expect(office.heard).toMatchObject([{ text: '', user: user.openId, audience: 'private' }]);
    expect(office.platform.log.calls('resource')).toEqual([]);
    expect(Buffer.from(await attachment.load(MB)).toString()).toBe(policy.bytes.toString());
    expect(office.platform.log.calls('resource')).toMatchObject([{ query: 'type=file', code: 0 }]);
  });

  it('gets the kind line where the street has no use for it', async () => {
    const { office, user } = await openScene();
    office.takeFiles(({ attachments }) => attachments?.[0]?.name.endsWith('.docx') === true);
    const { people, log } = office.platform;
    const said = await people.userSendsFile(people.peerChat(user), user, {
      name: '合影.zip',
      bytes: Buffer.from('PK'),
    });
    expect((await log.waitForReply(said.messageId)).content).toContain('收到文件。我目前只读文字消息');
    expect(office.heard).toEqual([]);
  });

  it('has a name that is no path', async () => {
    const { handIn } = await openScene();
    expect((await handIn({ ...policy, name: '../../etc/\u0007通知.docx' })).name).toBe(
      '.. .. etc  通知.docx',
    );
  });

  it('that waited in the inbox is there again after a restart', async () => {
    const { office, user } = await openScene();
    const { people, log } = office.platform;
    office.answerWith(() => Promise.reject(new Error('the reader hangs')));
    const said = await people.userSendsFile(people.peerChat(user), user, policy);
    await expect.poll(() => office.heard.length).toBeGreaterThan(0);
    await office.stopBot();
    office.answerWith(async ({ attachments }) => [
      { kind: 'text', text: `${(await attachments?.[0]?.load(MB))?.length ?? 0}字节` },
    ]);
    await office.startBot();
    expect((await log.waitForReply(said.messageId)).content).toContain(`${policy.bytes.length}字节`);
  });
});

describe('a file that cannot be had', () => {
  it('is refused as soon as it turns out larger than allowed', async () => {
    const { office, handIn } = await openScene();
    const large = await handIn({ name: '大.pdf', bytes: Buffer.alloc(12 * MB, 'a') });
    await expect(large.load(MB)).rejects.toThrow(UserError);
    await expect(large.load(MB)).rejects.toMatchObject({ code: 'file-too-large' });
    expect((await large.load(12 * MB)).length).toBe(12 * MB);
    expect(office.platform.log.calls('resource')).toHaveLength(3);
  });

  const json = (code: number, headers = {}): ApiReply => ({
    kind: 'bytes',
    bytes: Buffer.from(JSON.stringify({ code, msg: '' })),
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

  it.each<[string, ApiReply, RegExp]>([
    [
      'with HTTP 400',
      { kind: 'json', status: 400, body: { code: 234003, msg: '' } },
      /code 234003.*HTTP 400/,
    ],
    ['with HTTP 200', json(234003), /code 234003/],
    ['with HTTP 200 and no code', json(0), /code -1/],
  ])('is an error that names the code of the platform: %s', async (_, reply, words) => {
    const { office, handIn } = await openScene();
    const attachment = await handIn();
    office.platform.faults.add({ api: 'resource', times: 1, reply });
    const loading = attachment.load(MB);
    await expect(loading).rejects.toThrow(UpstreamError);
    await expect(loading).rejects.toThrow(words);
    expect((await attachment.load(MB)).length).toBe(policy.bytes.length);
  });

  it('is not taken for one because it is JSON itself', async () => {
    const { office, handIn } = await openScene();
    const attachment = await handIn();
    const disposition = { 'content-disposition': 'attachment; filename="a.json"' };
    office.platform.faults.add({ api: 'resource', times: 1, reply: json(7, disposition) });
    expect(Buffer.from(await attachment.load(MB)).toString()).toBe('{"code":7,"msg":""}');
  });

  it('is fetched with a new token where the old one was revoked', async () => {
    const { office, handIn } = await openScene();
    const attachment = await handIn();
    office.platform.context.tokens.invalidateAll();
    expect((await attachment.load(MB)).length).toBe(policy.bytes.length);
    expect(office.platform.log.calls('resource').map(({ code }) => code)).toEqual([99991663, 0]);
  });

  it('is an error where the connection breaks', async () => {
    const { office, handIn } = await openScene();
    const attachment = await handIn();
    office.platform.faults.failNext({ api: 'resource', cut: 'after' });
    await expect(attachment.load(MB)).rejects.toMatchObject({ name: 'LarkError', retryable: true });
  });
});

describe('a file in a group', () => {
  it('is handed in by a mention that answers it', async () => {
    const { office, user } = await openScene();
    const { people, log } = office.platform;
    const chat = people.addChat('督办群', [user]);
    const file = await people.userSendsFile(chat, user, policy);
    expect(file.push).toBeUndefined();
    for (const text of ['{0} 录入', '{0}']) {
      const said = await people.userSays(chat, user, text, { mention: ['bot'], replyTo: file.messageId });
      await log.waitForReply(said.messageId);
    }
    expect(office.heard).toMatchObject([
      { text: '录入', audience: 'group', attachments: [{ name: policy.name }] },
      { text: '', attachments: [{ name: policy.name }] },
    ]);
    expect((await office.heard[0]?.attachments?.[0]?.load(MB))?.length).toBe(policy.bytes.length);
  });

  it('is missing, and nothing else, where the message that is answered cannot be read', async () => {
    const { office, user } = await openScene();
    const { people, log, faults } = office.platform;
    const chat = people.addChat('督办群', [user]);
    const file = await people.userSendsFile(chat, user, policy);
    faults.failNext({ api: 'message', code: 99991672 });
    const said = await people.userSays(chat, user, '{0} 谁牵头', {
      mention: ['bot'],
      replyTo: file.messageId,
    });
    await log.waitForReply(said.messageId);
    expect(office.heard[0]).not.toHaveProperty('attachments');
    expect(office.heard[0]?.text).toBe('谁牵头');
  });

  it('is left alone by a question that only happens to answer it', async () => {
    const { office, user } = await openScene();
    office.takeFiles(({ text }) => text === '录入');
    const { people, log } = office.platform;
    const chat = people.addChat('督办群', [user]);
    const file = await people.userSendsFile(chat, user, policy);
    for (const text of ['{0} 谁牵头', '{0} 录入']) {
      const said = await people.userSays(chat, user, text, { mention: ['bot'], replyTo: file.messageId });
      await log.waitForReply(said.messageId);
    }
    expect(office.heard.map(({ text, attachments }) => [text, attachments?.length])).toEqual([
      ['谁牵头', undefined],
      ['录入', 1],
    ]);
  });

  it('is none where a picture or words are answered', async () => {
    const { office, user } = await openScene();
    const { people, log } = office.platform;
    const chat = people.addChat('督办群', [user]);
    const words = await people.userSays(chat, user, '大家看看');
    const said = await people.userSays(chat, user, '{0} 谁牵头', {
      mention: ['bot'],
      replyTo: words.messageId,
    });
    await log.waitForReply(said.messageId);
    expect(office.heard[0]).not.toHaveProperty('attachments');
  });
});
