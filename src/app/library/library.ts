// The library stands in front of everybody else: it takes files, and knows which documents a conversation keeps to.
import { decodeMemory, encodeMemory } from '../../domain/conversation/index.ts';
import type { ConversationMemory, Message, Remembered, Reply } from '../../domain/conversation/index.ts';
import { findPerson, permits } from '../../domain/people/index.ts';
import type { PeopleRooms } from '../../domain/people/index.ts';
import type { Response, Rooms } from '../pipeline.ts';
import { decide, takeIn } from './hand-in.ts';
import type { Decision, HandInRooms } from './hand-in.ts';
import { readRequest } from './read-request.ts';
import type { LibraryRequest } from './read-request.ts';
import { listDocuments, useAll, useDocument } from './use-document.ts';
import { createVoice, textBlock } from './voice.ts';
import type { Voice } from './voice.ts';

export interface LibraryRooms extends HandInRooms {
  readonly people: PeopleRooms;
}

export interface Library {
  /** Whether the file of a message is wanted: one that came alone, or one whose words are about it. */
  readonly takes: (message: Message) => Promise<boolean>;
  readonly inFrontOf: (respond: Rooms['respond']) => Rooms['respond'];
}

/** Said in answer to a file: then the file is meant, and not the question beside it. */
const ABOUT_THE_FILE =
  /录入|錄入|入库|入庫|导入|導入|收录|收錄|读入|讀入|这份文件|這份文件|ingest|import|take (?:it|this) in|hand(?:ed)? in/iu;

export function createLibrary(rooms: LibraryRooms): Library {
  const may = async ({ user }: Message): Promise<boolean> =>
    permits(await findPerson(rooms.people, user), 'hand-in');
  return {
    // In a group a file of somebody else's business is passed over in silence.
    takes: async (message) =>
      (message.attachments ?? []).length > 0 &&
      (message.text === '' || ABOUT_THE_FILE.test(message.text)) &&
      (message.audience === 'private' || (await may(message))),
    inFrontOf: (respond) => async (message, stored) => {
      const memory = decodeMemory(stored);
      const voice = createVoice(message, memory);
      const [attachment] = message.attachments ?? [];
      const request = readRequest(message.text);
      if (attachment === undefined && request === undefined) return respond(message, stored);
      if (attachment === undefined && request !== undefined && !isDecision(request))
        return choose(rooms, request, voice, { stored, memory });
      if (!(await may(message)))
        return keep(stored, voice.reply('refused', [textBlock(voice.words.onlyAdministrator)]));
      if (attachment !== undefined) return keep(stored, await takeIn(rooms, message, attachment, voice));
      if (request === undefined || !isDecision(request)) return respond(message, stored);
      return keep(stored, await decide(rooms, message, request, voice));
    },
  };
}

type Choosing = Exclude<LibraryRequest, { readonly number: number }>;

function isDecision(request: LibraryRequest): request is Decision & LibraryRequest {
  return request.kind === 'publish' || request.kind === 'discard';
}

interface Past {
  readonly stored: ConversationMemory | undefined;
  readonly memory: Remembered | undefined;
}

function choose(
  { knowledge }: LibraryRooms,
  request: Choosing,
  voice: Voice,
  { stored, memory }: Past,
): Response {
  const register = knowledge.register();
  if (request.kind === 'list') return keep(stored, listDocuments(register, voice, memory?.using));
  const { reply, using } =
    request.kind === 'use'
      ? useDocument(register, voice, request.name, memory?.using)
      : useAll(register, voice);
  if (using === memory?.using && memory !== undefined) return keep(stored, reply);
  const { using: before, document, ...rest } = memory ?? { query: { ask: 'help' as const }, tasks: [] };
  // What was spoken of last belongs to the documents of before.
  const remembered: Remembered = {
    ...rest,
    language: voice.language,
    ...(before === undefined && document !== undefined && using === undefined ? { document } : {}),
    ...(using === undefined ? {} : { using }),
  };
  return { reply, memory: { ...stored, ...encodeMemory(remembered) } };
}

function keep(stored: ConversationMemory | undefined, reply: Reply): Response {
  return { reply, memory: stored ?? {} };
}
