// Images and files through the real SDK, whose Buffers arrive as parts without a filename.
import type { Client } from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningPlatform } from '../../support/lark-platform/lark-platform.ts';
import { LarkPlatform } from '../../support/lark-platform/lark-platform.ts';
import type { SimChat, SimUser } from '../../support/lark-platform/platform-state.ts';
import { createRealClient, refusalOf } from './real-client.ts';

let platform: LarkPlatform;
let running: RunningPlatform;
let client: Client;
let user: SimUser;
let chat: SimChat;

beforeEach(async () => {
  platform = new LarkPlatform();
  running = await platform.start();
  client = createRealClient(platform, running.url);
  user = platform.people.addUser('李晓');
  chat = platform.people.addChat('督办群', [user]);
});
afterEach(async () => running.stop());

function png(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    size,
    Buffer.from('\r\n--x\r\n'),
  ]);
}
function gif(width: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(1, 2);
  return Buffer.concat([Buffer.from('GIF89a'), size]);
}
const upload = async (image: Buffer, imageType = 'message') =>
  client.im.v1.image.create({ data: { image_type: imageType as 'message', image } });
const uploadFile = async (file: Buffer, fileType = 'pdf') =>
  client.im.v1.file.create({ data: { file_type: fileType as 'pdf', file_name: '方案.pdf', file } });
const send = async (msgType: string, content: object) =>
  client.im.v1.message.create({
    params: { receive_id_type: 'chat_id' },
    data: { receive_id: chat.chatId, msg_type: msgType, content: JSON.stringify(content) },
  });
async function bytesOf(download: { getReadableStream: () => AsyncIterable<Buffer> }): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of download.getReadableStream()) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('an upload', () => {
  it('keeps every byte and can be sent', async () => {
    const image = png(4, 4);
    const uploaded = await upload(image);
    const key = uploaded?.image_key ?? '';
    expect(platform.context.state.uploads.get(key)?.bytes.equals(image)).toBe(true);
    await send('image', { image_key: key });
    const back = await client.im.v1.image.get({ path: { image_key: key } });
    expect((await bytesOf(back)).equals(image)).toBe(true);
  });

  it.each([
    ['of an unknown type', png(1, 1), 'photo', 234001],
    ['that is empty', Buffer.alloc(0), 'message', 234010],
    ['over 10 MB', Buffer.concat([png(1, 1), Buffer.alloc(10 * 1024 * 1024)]), 'message', 234006],
    ['that is no image', Buffer.from('hello'), 'message', 234011],
    ['of 12001 pixels', png(12_001, 1), 'message', 234039],
    ['of a GIF of 2001 pixels', gif(2001), 'message', 234039],
  ])('%s is refused', async (_, image, type, code) => {
    expect((await refusalOf(upload(image, type))).code).toBe(code);
  });

  it('of a file is refused when empty, too large or of an unknown type', async () => {
    expect((await refusalOf(uploadFile(Buffer.alloc(0)))).code).toBe(234010);
    expect((await refusalOf(uploadFile(Buffer.alloc(30 * 1024 * 1024 + 1)))).code).toBe(234006);
    expect((await refusalOf(uploadFile(Buffer.from('x'), 'zip'))).code).toBe(234001);
  });

  it('must fit the message that carries it, and be the bot’s own', async () => {
    const uploaded = await uploadFile(Buffer.from('x'));
    const key = uploaded?.file_key ?? '';
    await send('file', { file_key: key });
    expect((await refusalOf(send('audio', { file_key: key }))).code).toBe(230055);
    const theirs = await platform.people.userSendsFile(chat, user, {
      name: 'a.txt',
      bytes: Buffer.from('y'),
    });
    const { file_key: theirKey } = JSON.parse(theirs.message.content) as { file_key: string };
    expect((await refusalOf(send('file', { file_key: theirKey }))).code).toBe(230017);
  });
});

describe('what people sent', () => {
  it('comes back by its message only', async () => {
    const bytes = Buffer.from('附件');
    const { messageId, message } = await platform.people.userSendsFile(chat, user, {
      name: '附件.txt',
      bytes,
    });
    const { file_key: key } = JSON.parse(message.content) as { file_key: string };
    const read = async (id: string, fileKey: string) =>
      client.im.v1.messageResource.get({
        path: { message_id: id, file_key: fileKey },
        params: { type: 'file' },
      });
    expect((await bytesOf(await read(messageId, key))).toString()).toBe('附件');
    expect(await statusOf(client.im.v1.file.get({ path: { file_key: key } }))).toBe(400);
    expect(await statusOf(read(messageId, 'file_v3_other'))).toBe(400);
    chat.botIsMember = false;
    expect(await statusOf(read(messageId, key))).toBe(400);
  });
});

/** A refused download: the SDK hands over the body as a stream, so only the status is at hand. */
async function statusOf(call: Promise<unknown>): Promise<number> {
  return call.then(
    () => 200,
    (error: unknown) => (error as { readonly response: { readonly status: number } }).response.status,
  );
}
