// POST /api/messages: one question or command in, one reply out. A file may come with it.
import type { Request, Response } from 'express';
import type { Attachment, Message, PostBox, Reply } from '../../domain/conversation/index.ts';
import { UserError } from '../../shared/errors.ts';
import type { Clock } from '../../shared/clock.ts';
import type { CreateId } from '../../shared/ids.ts';
import type { Street } from '../channel.port.ts';
import { answerInLines, wantsLines } from './answer-in-lines.ts';
import { createApiError, createInvalidRequest, fieldsOf, MAX_TEXT_CHARACTERS } from './api-error.ts';
import { messageRequest } from './api-schema.ts';
import type { MessageRequest, MessageResponse } from './api-schema.ts';
import type { ChangeFeed } from './change-feed.ts';
import { encodeReply } from './encode-reply.ts';
import { encodeFile, readerOf } from './inbox.ts';
import { GUEST } from './people-view.port.ts';
import type { Visitor } from './people-view.port.ts';

export interface PostMessageDeps {
  readonly street: Street;
  readonly clock: Clock;
  readonly createId: CreateId;
  readonly posts: Pick<PostBox, 'readKey'>;
  readonly changes: Pick<ChangeFeed, 'look'>;
}

/** A page says as whom it believes to speak; another tab may have changed that meanwhile. */
export const SPEAKER_HEADER = 'duban-speaker';

/**
 * Keeps the console's conversations apart from every other channel's, and one person's from another's: the API can
 * name no chat but its own.
 */
export function toStreetConversation({ user }: Visitor, conversation: string): string {
  return user === GUEST ? `console:${conversation}` : `console:${user}:${conversation}`;
}

export async function postMessage(
  deps: PostMessageDeps,
  request: Request,
  response: Response,
  visitor: Visitor,
): Promise<void> {
  checkSpeaker(request, visitor);
  const files = filesOf(request);
  const asked = decodeRequest(request, files.length > 0);
  const conversation = asked.conversation ?? deps.createId();
  const startedAt = performance.now();
  const message = toMessage(deps, asked, { conversation, visitor, files });
  const describe = async (reply: Reply): Promise<MessageResponse> => {
    const ms = Math.round((performance.now() - startedAt) * 100) / 100;
    const post = await deps.posts.readKey(readerOf(visitor), `${message.channel}:${message.id}:file`);
    const file = post && encodeFile(post);
    return { conversation, reply: encodeReply(reply), ...(file !== undefined && { file }), ms };
  };
  if (wantsLines(request)) {
    await answerInLines((watch) => deps.street.handle(message, watch), describe, response);
  } else response.json(await describe(await deps.street.handle(message)));
  await deps.changes.look();
}

function checkSpeaker(request: Request, { user }: Visitor): void {
  const believed = request.headers[SPEAKER_HEADER];
  if (believed !== undefined && believed !== encodeURIComponent(user))
    throw createApiError('speaker_changed');
}

function toMessage(
  deps: PostMessageDeps,
  asked: MessageRequest,
  {
    conversation,
    visitor,
    files,
  }: {
    readonly conversation: string;
    readonly visitor: Visitor;
    readonly files: readonly Attachment[];
  },
): Message {
  return {
    id: deps.createId(),
    channel: 'console',
    conversation: toStreetConversation(visitor, conversation),
    user: visitor.user,
    text: asked.text,
    at: deps.clock.now(),
    audience: 'private',
    ...(asked.language !== undefined && { language: asked.language }),
    ...(files.length > 0 && { attachments: files }),
  };
}

/** Multipart bodies are decoded by the server; their files are in memory, at most one of a limited size. */
function filesOf(request: Request): readonly Attachment[] {
  const files = Array.isArray(request.files) ? request.files : [];
  return files.map(({ originalname, buffer }) => ({
    // Browsers send the name in UTF-8, and the parser reads it as Latin-1.
    name: Buffer.from(originalname, 'latin1').toString('utf8'),
    load: (limitBytes) =>
      buffer.byteLength > limitBytes
        ? Promise.reject(new UserError('too-large', 'The file is larger than what can be read.'))
        : Promise.resolve(buffer),
  }));
}

function decodeRequest(request: Request, hasFiles: boolean): MessageRequest {
  if (request.is(['application/json', 'multipart/form-data']) === false) {
    throw createApiError('unsupported_media_type');
  }
  const body: unknown = request.body;
  const mayBeEmpty = hasFiles && isRecord(body);
  if (isRecord(body) && !mayBeEmpty) {
    if (body['text'] === undefined || body['text'] === '') throw createApiError('text_missing');
  }
  if (isRecord(body) && isTooLong(body['text'])) throw createApiError('text_too_long');
  const decoded = messageRequest.safeParse(mayBeEmpty ? { text: '', ...body } : body);
  if (!decoded.success) throw createInvalidRequest(fieldsOf(decoded.error));
  if (decoded.data.text.trim() === '' && !hasFiles) throw createApiError('text_missing');
  return decoded.data;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTooLong(text: unknown): boolean {
  return typeof text === 'string' && [...text].length > MAX_TEXT_CHARACTERS;
}
