// What Duban needs of a language model: to fill in a form, and to write a text. It is handed a prompt and gives words
// back; it has no other way into the house, so that nothing it says can be a command.
import type { z } from 'zod';
import type { Prompt } from './prompts.port.ts';

export interface LanguageModel {
  /** For the trace: which model answered. */
  readonly name: string;
  /** Throws an UpstreamError where the model fails; its answer may still be nonsense. */
  write(prompt: Prompt, options: WriteOptions): Promise<Written>;
  /** The form as the model filled it in, not yet believed; undefined where its answer was no form. */
  fill(prompt: Prompt, form: Form, options: CallOptions): Promise<Filled>;
}

export interface CallOptions {
  readonly signal: AbortSignal;
  /** Is told of each request as it is made: one that fails was made all the same. */
  readonly onRequest?: () => void;
}

export interface WriteOptions extends CallOptions {
  /** The text so far, as it grows. */
  readonly onText?: (text: string) => void;
}

export interface Form {
  /** A function's name, for models that fill in forms by calling tools. */
  readonly name: string;
  readonly about: string;
  readonly shape: z.ZodType;
}

export interface Written {
  readonly text: string;
  readonly usage: Usage;
}

export interface Filled {
  readonly value: unknown;
  /** How the model could be got to fill it in. */
  readonly way: FormWay;
  readonly usage: Usage;
}

export type FormWay = 'json-schema' | 'tool' | 'text';

/** As the service counts them; an estimate where it does not. */
export interface Usage {
  readonly promptTokens: number;
  readonly answerTokens: number;
  /** Requests made, with those that failed. */
  readonly requests: number;
}
