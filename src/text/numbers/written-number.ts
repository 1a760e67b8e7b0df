// A number as it stands in a text, freed of its spelling: 九成, 百分之九十, 90% and ninety percent are one.

export type NumberKind = 'percent' | 'year' | 'month' | 'day' | 'count' | 'ordinal';

export interface WrittenNumber {
  readonly value: number;
  readonly kind: NumberKind;
  /** The word that says what is counted (户, 元), one for all of 个, 家, 项 …; empty where none is said. */
  readonly measure: string;
  /** "At least", "at most", "about", where it is said. */
  readonly bound: 'least' | 'most' | 'about' | undefined;
  /** Where it stands in the folded text. */
  readonly start: number;
  readonly end: number;
}
