// What a synthetic document really says: the answer sheet that the reader is examined by.
import type { Recurrence, Role } from '../../../src/domain/policy/index.ts';

export interface TrueDue {
  /** The core of the printed words: 2027年, 12月底前, 每季度. */
  readonly text: string;
  readonly year?: number;
  readonly month?: number;
  readonly recurrence: Recurrence;
}

export interface TrueTarget {
  /** The number and its unit as printed: 90%, 1000亿元. */
  readonly text: string;
  readonly value: number;
}

export type TrueUnits = Readonly<Record<Role, readonly string[]>>;

export interface TrueTask {
  /** Undefined where the task has no heading of its own. */
  readonly title?: string;
  /** The words that the task opens with. */
  readonly opening: string;
  readonly units: TrueUnits;
  readonly dues: readonly TrueDue[];
  readonly targets: readonly TrueTarget[];
}

export type LineKind =
  'title' | 'addressees' | 'text' | 'heading' | 'task' | 'units' | 'box' | 'table' | 'closing';

/** A paragraph as its writer set it, before a page or a machine laid it out. */
export interface Line {
  readonly kind: LineKind;
  readonly text: string;
}

export interface SyntheticPolicy {
  readonly name: string;
  /** The style in a few words, for a failure's message. */
  readonly style: string;
  readonly title: string;
  readonly issuer: string;
  /** ISO day. */
  readonly issuedOn: string;
  readonly documentNumber?: string;
  readonly lines: readonly Line[];
  /** The lines in one of the ways in which such texts reach an office: wrapped, flattened, Traditional … */
  readonly text: string;
  readonly tasks: readonly TrueTask[];
}
