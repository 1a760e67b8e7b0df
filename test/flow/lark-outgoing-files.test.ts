// Files that the bot sends, once each, and the members of a group.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Office } from '../support/lark-bot.ts';
import {
  createPost,
  createPostReply,
  inChat,
  openPostScene,
  toPerson,
  untilState,
} from '../support/lark-posts.ts';
import type { PostScene } from '../support/lark-posts.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';

describe('a file', () => {
  const save = (bytes = '序号,任务\n'): { readonly name: string; readonly path: string } => {
    const path = join(createTemporaryFolder(), '1.xlsx');
    writeFileSync(path, bytes);
    return { name: '台账-2026年11月.xlsx', path };
  };
  const uploads = ({ platform }: Office) => [...platform.context.state.uploads.values()];

  it('goes out behind its words, under its own name', async () => {
    const { office, chat, posts } = await openPostScene();
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
    const { office, user, posts } = await openPostScene();
    const { people, log } = office.platform;
    const said = await people.userSays(people.peerChat(user), user, '/export');
    await log.waitForReply(said.messageId);
    const file = { ...save(), isTemporary: true };
    await posts.put({
      ...createPost('e1', toPerson(user), createPostReply()),
      inReplyTo: said.messageId,
      file,
    });
    await untilState(posts, 'e1', 'sent');
    expect(log.repliesTo(said.messageId).map(({ msgType }) => msgType)).toEqual(['interactive', 'file']);
    await expect.poll(() => existsSync(file.path)).toBe(false);
  });

  it.each([
    ['the answer to the upload is lost', { api: 'file-upload', cut: 'after' as const }],
    ['the sending fails', { api: 'send', status: 503, code: 1 }],
    ['the answer to the sending is lost', { api: 'send', cut: 'after' as const }],
  ])('is sent once where %s', async (_, fault) => {
    const { office, user, posts } = await openPostScene();
    office.platform.faults.failNext(fault);
    await posts.put({ ...createPost('e1', toPerson(user), createPostReply()), file: save() });
    await untilState(posts, 'e1', 'sent');
    expect(office.platform.log.sentMessages().map(({ msgType }) => msgType)).toEqual(['file']);
  });

  it('that was uploaded before a crash is not uploaded again, and sent once after it', async () => {
    const { office, user, posts } = await openPostScene();
    const { faults, log } = office.platform;
    faults.failNext({ api: 'send', cut: 'after' });
    faults.failNext({ api: 'send', status: 503, code: 1, times: 100 });
    await posts.put({ ...createPost('e1', toPerson(user), createPostReply()), file: save() });
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
    const { office, chat, posts } = await openPostScene();
    const file = bytes === undefined ? { name: '1.xlsx', path: '/nowhere/1.xlsx' } : save(bytes);
    await posts.put({ ...createPost('w47', inChat(chat)), file });
    expect(await untilState(posts, 'w47', 'failed')).toMatchObject({ reason });
    await expect.poll(() => office.platform.log.messagesIn(chat.chatId).length).toBe(1);
    expect(office.platform.log.calls('file-upload')).toEqual([]);
  });
});

describe('the members of a group', () => {
  const ask = ({ office, chat, user }: PostScene) =>
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
    const scene = await openPostScene();
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
    const scene = await openPostScene();
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
