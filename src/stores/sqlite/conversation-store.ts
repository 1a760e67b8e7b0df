// Conversations in SQLite. The message is written on receipt; reply and memory are written in one transaction.
import type {
  ConversationMemory,
  ConversationStore,
  Message,
  Reply,
  Turn,
} from '../../domain/conversation/index.ts';
import type { Database } from './database.ts';

interface MessageRow {
  readonly channel: Message['channel'];
  readonly id: string;
  readonly conversation: string;
  readonly user: string;
  readonly text: string;
  readonly audience: Message['audience'];
  readonly language: Message['language'] | null;
  readonly at: string;
  readonly reply: string | null;
}

export function createConversationStore(database: Database): ConversationStore {
  return {
    async receive(message) {
      const inserted = await database('messages')
        .insert(encodeMessage(message))
        .onConflict(['channel', 'id'])
        .ignore()
        .returning<{ sequence: number }[]>('sequence');
      const memory = await loadMemory(database, message.conversation);
      if (inserted.length > 0) return { kind: 'new', memory };
      const row = await findMessage(database, message);
      return { kind: 'known', memory, reply: row?.reply == null ? undefined : decodeReply(row.reply) };
    },

    async conclude(message, reply, memory) {
      await database.transaction(async (transaction) => {
        await transaction('messages')
          .where({ channel: message.channel, id: message.id })
          .update({ reply: JSON.stringify(reply) });
        await transaction('conversations')
          .insert({ id: message.conversation, memory: JSON.stringify(memory) })
          .onConflict('id')
          .merge();
      });
    },

    async amend({ channel, id }, reply) {
      await database('messages')
        .where({ channel, id })
        .update({ reply: JSON.stringify(reply) });
    },

    async findTurn({ channel, id }) {
      const row = await database<MessageRow>('messages')
        .where('channel', channel)
        .where({ id })
        .whereNotNull('reply')
        .first();
      return row && decodeTurn(row);
    },

    async loadTurns(conversation, limit) {
      const rows = await database<MessageRow>('messages')
        .where({ conversation })
        .whereNotNull('reply')
        .orderBy('sequence', 'desc')
        .limit(limit);
      return rows.reverse().map(decodeTurn);
    },
  };
}

async function findMessage(database: Database, message: Message): Promise<MessageRow | undefined> {
  return database<MessageRow>('messages').where({ channel: message.channel, id: message.id }).first();
}

async function loadMemory(database: Database, conversation: string): Promise<ConversationMemory | undefined> {
  const row = await database<{ id: string; memory: string }>('conversations')
    .where({ id: conversation })
    .first();
  return row === undefined ? undefined : (JSON.parse(row.memory) as ConversationMemory);
}

function encodeMessage(message: Message): Omit<MessageRow, 'reply'> {
  // Files that came with it are fetched by whoever takes them in; they are not part of what was said.
  const { channel, id, conversation, user, text, audience, language = null, at } = message;
  return { channel, id, conversation, user, text, audience, language, at: at.toISOString() };
}

function decodeReply(encoded: string): Reply {
  return JSON.parse(encoded) as Reply;
}

function decodeTurn(row: MessageRow): Turn {
  const { channel, id, conversation, user, text, audience, language } = row;
  const message: Message = { channel, id, conversation, user, text, audience, at: new Date(row.at) };
  return {
    message: language == null ? message : { ...message, language },
    reply: decodeReply(row.reply ?? ''),
  };
}
