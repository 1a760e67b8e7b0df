// GET /api/conversations/:id: what was said in this browser before, so that a reload loses nothing.
import type { Request, Response } from 'express';
import type { ConversationStore } from '../../domain/conversation/index.ts';
import { createInvalidRequest } from './api-error.ts';
import { conversationId } from './api-schema.ts';
import type { ConversationResponse } from './api-schema.ts';
import { encodeReply } from './encode-reply.ts';
import type { Visitor } from './people-view.port.ts';
import { toStreetConversation } from './post-message.ts';

const MAX_TURNS = 100;

export interface GetConversationDeps {
  readonly conversations: Pick<ConversationStore, 'loadTurns'>;
}

export async function getConversation(
  deps: GetConversationDeps,
  request: Request,
  response: Response,
  visitor: Visitor,
): Promise<void> {
  const decoded = conversationId.safeParse(request.params['id']);
  if (!decoded.success) throw createInvalidRequest(['id']);
  const turns = await deps.conversations.loadTurns(toStreetConversation(visitor, decoded.data), MAX_TURNS);
  response.json({
    conversation: decoded.data,
    turns: turns.map(({ message, reply }) => ({
      at: message.at.toISOString(),
      text: message.text,
      reply: encodeReply(reply),
    })),
  } satisfies ConversationResponse);
}
