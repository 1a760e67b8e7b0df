// What the desk remembers of a conversation, person by person: what it asked, and what was spoken of last.
import type { ConversationMemory, Language, Message } from '../../conversation/index.ts';
import type { Aim, Command } from '../command.ts';
import type { Subject } from '../record/entry.ts';

export interface Pending {
  /** ISO instant. */
  readonly askedAt: string;
  /** The message whose words it is about: entries made later are still its entries. */
  readonly source: Pick<Message, 'channel' | 'id' | 'text'>;
  readonly command: Extract<Command, { kind: 'acts' }>;
  readonly asks: 'confirmation' | 'value' | 'choice' | 'reason' | 'evidence' | 'number' | 'task';
  /** In which it was asked: "yes" says nothing about the person's language. */
  readonly language: Language;
  /** What may be chosen, in the order shown. */
  readonly options?: readonly Aim[];
}

export interface LedgerMemory {
  readonly pending: Readonly<Record<string, Pending>>;
  readonly last: Readonly<Record<string, Subject>>;
  /** In which language each person was answered last. */
  readonly languages?: Readonly<Record<string, Language>>;
}

const NAME = 'ledger';
/** Raised when the shape changes: what an older version asked is then forgotten, not misread. */
const VERSION = 1;
/** After this long an answer is no answer any more. */
const PATIENCE_MS = 60 * 60 * 1000;

export const emptyMemory: LedgerMemory = { pending: {}, last: {} };

export function decodeLedgerMemory(memory: ConversationMemory | undefined): LedgerMemory {
  const stored = memory?.[NAME];
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || stored.version !== VERSION) {
    return emptyMemory;
  }
  return { ...emptyMemory, ...stored };
}

/** Puts the desk's part beside whatever else is remembered. */
export function encodeLedgerMemory(
  memory: ConversationMemory,
  { pending, last, languages }: LedgerMemory,
): ConversationMemory {
  return { ...memory, [NAME]: { version: VERSION, pending, last, ...(languages && { languages }) } };
}

export function findPending(memory: LedgerMemory, user: string, at: Date): Pending | undefined {
  const pending = memory.pending[user];
  if (pending === undefined) return undefined;
  return at.getTime() - Date.parse(pending.askedAt) <= PATIENCE_MS ? pending : undefined;
}

export function withPending(memory: LedgerMemory, user: string, pending: Pending | undefined): LedgerMemory {
  const others = Object.entries(memory.pending).filter(([name]) => name !== user);
  return {
    ...memory,
    pending: Object.fromEntries(pending === undefined ? others : [...others, [user, pending]]),
  };
}

export function withLast(memory: LedgerMemory, user: string, subject: Subject | undefined): LedgerMemory {
  return subject === undefined ? memory : { ...memory, last: { ...memory.last, [user]: subject } };
}

export function withLanguage(memory: LedgerMemory, user: string, language: Language): LedgerMemory {
  return { ...memory, languages: { ...memory.languages, [user]: language } };
}

/** What the reader of commands has to know: whether this person was asked something, and what kind of thing. */
export function whatIsAwaited(
  memory: LedgerMemory,
  user: string,
  at: Date,
): 'nothing' | 'confirmation' | 'words' {
  const pending = findPending(memory, user, at);
  if (pending === undefined) return 'nothing';
  return pending.asks === 'reason' || pending.asks === 'evidence' ? 'words' : 'confirmation';
}
