// Files for whoever can read them: the message is one, or answers one, which is how a file is handed in where the bot
// hears only what mentions it. Nothing is fetched before somebody asks for it.
import type { Attachment } from '../../../domain/conversation/index.ts';
import { describeError } from '../describe-error.ts';
import { isIdentifier } from '../identifiers.ts';
import { parseObject, textAt } from '../json-shape.ts';
import type { MessageEvent } from './decode-event.ts';
import type { HandlerRooms } from './handler-rooms.ts';

const NAME_CHARACTERS = 120;

interface Sent {
  readonly messageId: string;
  readonly type: string;
  readonly content: string;
}

export function attachmentOf({ files }: HandlerRooms, sent: Sent): Attachment | undefined {
  if (sent.type !== 'file') return undefined;
  const content = parseObject(sent.content);
  const fileKey = textAt(content, 'file_key');
  if (fileKey === undefined || !isIdentifier(fileKey)) return undefined;
  const { messageId } = sent;
  return {
    name: cleanName(textAt(content, 'file_name') ?? ''),
    load: (limitBytes) => files.download({ messageId, fileKey }, limitBytes),
  };
}

/** Undefined, too, where the platform does not show the message: then the words stand alone. */
export async function findParentAttachment(
  rooms: HandlerRooms,
  { parentId }: MessageEvent,
): Promise<Attachment | undefined> {
  if (parentId === undefined || rooms.street.takes === undefined) return undefined;
  try {
    const parent = await rooms.api.findMessage(parentId);
    return parent && attachmentOf(rooms, { ...parent, messageId: parentId });
  } catch (error) {
    rooms.logger.info({ error: describeError(error) }, 'Lark: a message that was answered could not be read');
    return undefined;
  }
}

/** A name is shown and may become part of a path elsewhere: no folders, no control characters. */
function cleanName(name: string): string {
  const clean = name.replace(/[\p{Cc}/\\]/gu, ' ').trim();
  return clean === '' ? 'file' : clean.slice(-NAME_CHARACTERS);
}
