// Why a wording is not believed. Kept for review, never shown to the asker.

export type FindingKind =
  /** A unit, or another body, that the facts do not name. */
  | 'unit'
  /** A unit in a role that it does not hold. */
  | 'role'
  | 'number'
  /** A number that the facts say of something else. */
  | 'number-elsewhere'
  | 'task'
  /** A unit or number of one task said of another. */
  | 'other-task'
  | 'quotation'
  /** A statement that the facts do not make: done, overdue, the only one. */
  | 'claim'
  /** Words of which the facts hold nothing. */
  | 'unsupported'
  | 'form';

export interface Finding {
  readonly kind: FindingKind;
  /** The words of the wording, folded. */
  readonly words: string;
}
