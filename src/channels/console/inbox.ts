// What was posted to the visitor: read on a page, with its files to take away.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { PostBox, PostedItem, PostReader } from '../../domain/conversation/index.ts';
import { createApiError, createInvalidRequest } from './api-error.ts';
import { apiFile, apiReply } from './api-schema.ts';
import type { ApiFile } from './api-schema.ts';
import { encodeReply } from './encode-reply.ts';
import type { Visitor } from './people-view.port.ts';

export interface InboxDeps {
  readonly posts: PostBox;
}

const SHOWN = 100;

export const inboxResponse = z.object({
  unread: z.number().int(),
  posts: z
    .array(
      z.object({
        id: z.number().int(),
        at: z.iso.datetime(),
        updatedAt: z.exactOptional(z.iso.datetime()),
        chat: z.exactOptional(z.string()).describe('Posted to this chat; absent: to you alone.'),
        reply: apiReply,
        file: z.exactOptional(apiFile),
      }),
    )
    .readonly()
    .describe('The newest first.'),
});

export type InboxResponse = z.output<typeof inboxResponse>;

export function readerOf({ user, person }: Visitor): PostReader {
  return { user, readsChats: person?.sees === 'all' };
}

export async function getInbox(
  { posts }: InboxDeps,
  _request: Request,
  response: Response,
  visitor: Visitor,
): Promise<void> {
  const reader = requireReader(visitor);
  const [items, unread] = await Promise.all([posts.list(reader, SHOWN), posts.countUnread(reader)]);
  response.json({ unread, posts: items.map(encodePost) } satisfies InboxResponse);
}

export async function markInboxRead(
  { posts }: InboxDeps,
  request: Request,
  response: Response,
  visitor: Visitor,
): Promise<void> {
  const { user } = requireReader(visitor);
  const decoded = z.strictObject({ upTo: z.number().int().min(0) }).safeParse(request.body);
  if (!decoded.success) throw createInvalidRequest(['upTo']);
  await posts.markRead(user, decoded.data.upTo);
  response.json({ ok: true });
}

export async function getInboxFile(
  { posts }: InboxDeps,
  request: Request,
  response: Response,
  visitor: Visitor,
): Promise<void> {
  const id = Number(request.params['id']);
  const post = Number.isInteger(id) ? await posts.read(requireReader(visitor), id) : undefined;
  const file = post?.file;
  // An old file may have been cleared away; the post stays.
  const isThere =
    file !== undefined &&
    (await stat(file.path).then(
      (entry) => entry.isFile(),
      () => false,
    ));
  if (file === undefined || !isThere) throw createApiError('not_found');
  response.attachment(file.name);
  await pipeline(createReadStream(file.path), response);
}

export function encodeFile({ sequence, file }: PostedItem): ApiFile | undefined {
  return file && { name: file.name, url: `/api/inbox/${sequence}/file` };
}

function encodePost(item: PostedItem): InboxResponse['posts'][number] {
  const file = encodeFile(item);
  return {
    id: item.sequence,
    at: item.at.toISOString(),
    ...(item.updatedAt !== undefined && { updatedAt: item.updatedAt.toISOString() }),
    ...(item.chat !== undefined && { chat: item.chat }),
    reply: encodeReply(item.reply),
    ...(file !== undefined && { file }),
  };
}

/** Strangers get no post. */
function requireReader(visitor: Visitor): PostReader {
  if (visitor.person === undefined) throw createApiError('inbox_not_allowed');
  return readerOf(visitor);
}
