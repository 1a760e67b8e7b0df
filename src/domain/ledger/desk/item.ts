// What a command would write, before it is written: one entry, and what is odd about it.
import type { EntryContent, Subject } from '../record/entry.ts';
import type { Params, WordKey } from '../wording/words.ts';
import type { Target } from './find-target.ts';

export type ProblemCode = Extract<WordKey, `ask${string}`>;

export interface Problem {
  readonly code: ProblemCode;
  readonly params: Params;
  /** A word that has to be given: "yes" alone is no answer. */
  readonly needs?: 'reason' | 'evidence' | 'number';
}

export interface Remark {
  readonly key: WordKey;
  readonly params: Params;
}

export interface Item {
  readonly subject?: Subject;
  readonly unit?: string;
  readonly content: EntryContent;
  readonly problems: readonly Problem[];
  readonly target?: Target;
  /** What the echo says besides: a note of the bot's own, not the person's. */
  readonly remarks: readonly Remark[];
}

export interface PrepareOptions {
  readonly onBehalfOf: string | undefined;
  /** The person was asked about what is odd, and said that it is so. */
  readonly isAccepted: boolean;
  /** Items before this one in the same message. */
  readonly before: readonly Item[];
  /** Makes the id of the entry that this act will become. */
  readonly idOf: (ordinal: number) => string;
}
