// One message at the digest's desk: who speaks, where, what the desk needs, and how it ends.
import type { Language, Message, Reply } from '../../conversation/index.ts';
import type { AuditResult } from '../../ledger/index.ts';
import { permits, viewerOfGroup } from '../../people/index.ts';
import type { PeopleRooms, Person } from '../../people/index.ts';
import type { Press } from '../issue/press.ts';
import { noticeReply } from '../issue/tell-supervision.ts';
import type { DigestWord, DigestWords } from '../wording/wording.ts';

export interface DigestDeskRooms {
  readonly press: Press;
  readonly people: PeopleRooms;
  /** The users in the message's group; undefined where the channel can't say. */
  readonly membersOf?: (message: Message) => Promise<readonly string[] | undefined>;
  /** The message's group as the post office knows it: a thread of a group is that group. */
  readonly chatOf: (message: Message) => string;
  /** The name of a role in a language. */
  readonly roleName: (role: Person['role'], language: Language) => string;
  readonly hasTasks: () => boolean;
  /** Units whose reminders reach nobody, in the words of a language; none where there are no reminders. */
  readonly unreachable: (at: Date, language: Language) => Promise<readonly string[]>;
  /** One audit record a message. */
  readonly note: (message: Message, record: DigestAudit) => Promise<void>;
}

export interface DigestAudit {
  readonly result: AuditResult;
  readonly person: Person | undefined;
  /** The week or the version that it was about. */
  readonly subject?: string;
  readonly reason?: string;
}

export interface DigestSession {
  readonly rooms: DigestDeskRooms;
  readonly message: Message;
  readonly person: Person;
  /** Undefined in private. */
  readonly group: readonly (Person | undefined)[] | undefined | 'unknown';
  readonly words: DigestWords;
}

export interface DigestEnding {
  readonly reply: Reply;
  readonly result: AuditResult;
  readonly subject?: string;
  readonly reason?: string;
}

export function refusal(words: DigestWords, word: DigestWord, values?: Record<string, string>): Reply {
  return { ...noticeReply(words, [words.say(word, values)]), kind: 'refused' };
}

export function denied(
  { words, person, rooms }: DigestSession,
  word: DigestWord,
  result: AuditResult = 'denied',
): DigestEnding {
  const role = rooms.roleName(person.role, words.language);
  return { reply: refusal(words, word, { role }), result, reason: word };
}

/** May everybody in the group see every unit's entries? */
export function mayGroupSeeAll({ group }: DigestSession): boolean {
  if (group === undefined) return true;
  return group !== 'unknown' && viewerOfGroup(group).sees === 'all';
}

export function mayGroupSeeDrafts({ group }: DigestSession): boolean {
  if (group === undefined) return true;
  return group !== 'unknown' && group.length > 0 && group.every((person) => permits(person, 'draft-brief'));
}
