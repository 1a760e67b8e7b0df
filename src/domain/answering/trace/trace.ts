// How an answer came about, step by step: for the person who has to explain it. Holds the question's reading and what a
// model wrote where that was refused; never a prompt, and nothing of it goes to the log.
import type { Intent, Reply } from '../../conversation/index.ts';
import type { Finding } from '../grounding/index.ts';
import type { FormWay, Usage } from '../model/language-model.port.ts';
import type { Prompt } from '../model/prompts.port.ts';
import type { Passage } from '../passage-search.port.ts';

export interface Trace {
  readonly channel: string;
  /** The message's id within its channel. */
  readonly message: string;
  readonly at: Date;
  readonly steps: readonly TraceStep[];
  /** The texts that the answer rests on; absent in traces of former releases. */
  readonly texts?: readonly RestedOn[];
  readonly kind: Reply['kind'];
  readonly made: Reply['made'];
  readonly read: Reply['read'];
  readonly ms: number;
  /** A model's wording was not believed. */
  readonly refused: boolean;
}

/** A document, in the version that has this text. */
export interface RestedOn {
  readonly document: string;
  /** SHA-256 of the text. */
  readonly hash: string;
}

export type TraceStep =
  /** What the rules made of the question. */
  | { readonly kind: 'understood'; readonly language: string; readonly intent: Intent }
  | { readonly kind: 'searched'; readonly found: readonly FoundPassage[]; readonly ms: number }
  | { readonly kind: 'answered'; readonly reply: Reply['kind']; readonly ms: number }
  | ({
      readonly kind: 'read-by-model';
      readonly way: FormWay;
      /** Undefined: the model knew no better, or was not believed. */
      readonly intent: Intent | undefined;
    } & ModelCall)
  | ({ readonly kind: 'worded'; readonly outcome: 'shown' } & ModelCall)
  | ({
      readonly kind: 'worded';
      readonly outcome: 'refused';
      readonly wording: string;
      readonly findings: readonly Finding[];
    } & ModelCall)
  | {
      readonly kind: 'model-left-out';
      /** A code: `off`, `not-needed`, or of the error. */
      readonly why: string;
      /** The error's own words; absent where there was none, and in traces of former releases. */
      readonly words?: string;
      readonly ms: number;
    };

export interface ModelCall extends Usage {
  readonly model: string;
  /** Name and version of the prompt. */
  readonly prompt: string;
  readonly ms: number;
}

export type FoundPassage = Pick<
  Passage,
  'document' | 'task' | 'score' | 'coverage' | 'similarity' | 'foundBy'
>;

export function callOf(model: string, prompt: Prompt, usage: Usage, ms: number): ModelCall {
  return { model, prompt: `${prompt.name} ${prompt.version}`, ...usage, ms };
}

/** Kept for a while, for `duban explain`. */
export interface TraceStore {
  save(traces: readonly Trace[]): Promise<void>;
  /** By the message's id; undefined where none is kept. */
  find(message: string): Promise<Trace | undefined>;
  /** Newest first. */
  loadLast(limit: number, filter: { readonly refused: boolean }): Promise<readonly Trace[]>;
  countRefused(): Promise<number>;
  /** Forgets what is older. */
  purge(before: Date): Promise<number>;
}
