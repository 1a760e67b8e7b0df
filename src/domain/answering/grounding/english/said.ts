// What is judged: the facts, what was said so far, and the parts of a form.
import type { Evidence } from '../evidence.ts';
import type { Time } from '../times.ts';
import type { FactRow } from './fact-rows.ts';
import type { FormKind } from './forms.ts';
import type { Masked } from './mask.ts';

/** What was said before in the sentence, or in the one before. */
export interface Said {
  readonly tasks: readonly number[];
  /** A date that was said by itself: it waits for what is due then. */
  readonly waiting: Time | undefined;
  readonly kind: FormKind | undefined;
}

export interface Facts {
  readonly evidence: Evidence;
  readonly rows: readonly FactRow[];
  readonly masked: Masked;
}

export type Groups = Readonly<Record<string, string | undefined>>;
export type Judge = (facts: Facts, said: Said, groups: Groups) => boolean;

/** The place in its list that a mark stands for. */
export const placeOf = (mark: string): number => Number(mark.slice(1));

export const timeOf = ({ masked }: Facts, groups: Groups): Time | undefined =>
  groups['date'] === undefined ? undefined : masked.times[placeOf(groups['date'])];
