// What has to go out. A reply stands here before its message counts as worked on, and leaves when the platform
// has confirmed it, so that a crash neither loses nor repeats it.
import type { OutgoingFile, PostState } from './post-office.port.ts';
import type { Reply } from './reply.ts';

export interface Letter {
  /** The same key is the same letter: put a second time, it is not sent a second time. */
  readonly key: string;
  /** Letters of one lane go out in order: a chat. */
  readonly lane: string;
  /** Where it goes, in the channel's own words. */
  readonly address: Readonly<Record<string, string>>;
  readonly reply: Reply;
  readonly at: Date;
  /** Goes out instead of the reply. */
  readonly file?: OutgoingFile;
  /** The letter whose contents these replace, in place. */
  readonly target?: number;
}

export interface OutboxItem extends Letter {
  readonly sequence: number;
  /** Since when the platform may have it without our knowing: the answer to an attempt was lost. */
  readonly unclearSince: Date | undefined;
  /** The platform's id of what was sent. */
  readonly receipt: string | undefined;
  /** Sent as plain text, where the platform took no card. */
  readonly isText: boolean;
  /** The platform's key of the file, once it has been uploaded. */
  readonly fileKey: string | undefined;
}

export type Delivery =
  | { readonly kind: 'sent'; readonly receipt: string; readonly at: Date; readonly isText?: boolean }
  /** It will never go out: the reason is the platform's code or our own word. */
  | { readonly kind: 'failed'; readonly reason: string; readonly at: Date }
  /** It need not go out any more: a newer one says it, or what it was to change was never sent. */
  | { readonly kind: 'dropped'; readonly reason: string; readonly at: Date }
  /** The platform said that it did not take it, so that the next attempt is the first again. */
  | { readonly kind: 'refused' };

export type Attempt =
  /** `unclearSince`: the earliest attempt whose end is not known, which may be this one. */
  | { readonly kind: 'started'; readonly unclearSince: Date }
  /** Another process has brought it to its end. */
  | { readonly kind: 'settled' };

export interface OutboxCounts {
  readonly waiting: number;
  readonly failed: number;
}

export interface Outbox {
  put(letter: Letter): Promise<{ readonly kind: 'new' | 'known'; readonly sequence: number }>;
  /** What is neither sent nor failed, oldest first. */
  loadWaiting(afterSequence: number, limit: number): Promise<readonly OutboxItem[]>;
  /** Written before each attempt: a crash in mid-send leaves this trace. */
  startAttempt(sequence: number, at: Date): Promise<Attempt>;
  /** The file need not be uploaded again. */
  noteUpload(sequence: number, fileKey: string): Promise<void>;
  settle(sequence: number, delivery: Delivery): Promise<void>;
  /** With the contents that it shows now: those of the last update that went out. */
  find(sequence: number): Promise<OutboxItem | undefined>;
  /** What became of the letter with that key. */
  trace(key: string): Promise<{ readonly sequence: number; readonly state: PostState } | undefined>;
  /** The sequence of the newest letter that replaces the contents of this one. */
  findNewestUpdate(target: number): Promise<number | undefined>;
  count(): Promise<OutboxCounts>;
  /** Forgets what was sent or failed before that time; returns how many. */
  purge(before: Date): Promise<number>;
}
