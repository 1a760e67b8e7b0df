// POST /api/messages: one question in, one reply out.
import type { Request, Response } from 'express';
import { renderPlainText } from '../../domain/conversation/index.ts';
import type { Message, Reply } from '../../domain/conversation/index.ts';
import type { Clock } from '../../shared/clock.ts';
import type { CreateId } from '../../shared/ids.ts';
import type { Street } from '../channel.port.ts';
import { createApiError, createInvalidRequest, fieldsOf, MAX_TEXT_CHARACTERS } from './api-error.ts';
import { messageRequest } from './api-schema.ts';
import type { ApiReply, MessageRequest, MessageResponse } from './api-schema.ts';

export interface PostMessageDeps {
  readonly street: Street;
  readonly clock: Clock;
  readonly createId: CreateId;
}

/** Keeps the console's conversations apart from every other channel's: the API can name no chat but its own. */
export function toStreetConversation(conversation: string): string {
  return `console:${conversation}`;
}

export async function postMessage(
  deps: PostMessageDeps,
  request: Request,
  response: Response,
): Promise<void> {
  const asked = decodeRequest(request);
  const conversation = asked.conversation ?? deps.createId();
  const startedAt = performance.now();
  const reply = await deps.street.handle(toMessage(deps, asked, conversation));
  const ms = Math.round((performance.now() - startedAt) * 100) / 100;
  response.json({ conversation, reply: encodeReply(reply), ms } satisfies MessageResponse);
}

export function encodeReply(reply: Reply): ApiReply {
  const { kind, blocks, tasks, citations, made, language } = reply;
  return { kind, text: renderPlainText(reply), blocks, tasks, citations, made, language };
}

function toMessage(deps: PostMessageDeps, asked: MessageRequest, conversation: string): Message {
  const message: Message = {
    id: deps.createId(),
    channel: 'console',
    conversation: toStreetConversation(conversation),
    user: 'console',
    text: asked.text,
    at: deps.clock.now(),
    audience: 'private',
  };
  return asked.language === undefined ? message : { ...message, language: asked.language };
}

function decodeRequest(request: Request): MessageRequest {
  if (request.is('application/json') === false) throw createApiError('unsupported_media_type');
  const body: unknown = request.body;
  if (isRecord(body)) {
    if (body['text'] === undefined || body['text'] === '') throw createApiError('text_missing');
    if (isTooLong(body['text'])) throw createApiError('text_too_long');
  }
  const decoded = messageRequest.safeParse(body);
  if (!decoded.success) throw createInvalidRequest(fieldsOf(decoded.error));
  if (decoded.data.text.trim() === '') throw createApiError('text_missing');
  return decoded.data;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTooLong(text: unknown): boolean {
  return typeof text === 'string' && [...text].length > MAX_TEXT_CHARACTERS;
}
