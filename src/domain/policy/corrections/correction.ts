// What a person says of a reading: not what is printed, but what is meant. It stands beside the text, never in it.
import type { Role } from '../policy.ts';

/** `none`: the name stands there, but the unit has no part in the task. */
export type CorrectedRole = Role | 'none';

export type CorrectedFact =
  /** The name of a unit, in one task or (without `task`) everywhere. */
  | { readonly kind: 'unit'; readonly printed: string; readonly name: string }
  | { readonly kind: 'role'; readonly printed: string; readonly role: CorrectedRole }
  /** The day meant by the printed words: 年底前 → 2025-12-31. */
  | { readonly kind: 'due'; readonly printed: string; readonly date: string };

export interface Correction {
  readonly document: string;
  /** Undefined: everywhere in the document. */
  readonly task?: { readonly number: number; readonly title: string };
  readonly fact: CorrectedFact;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface NumberedCorrection extends Correction {
  readonly number: number;
}

/** A later word on the same thing holds; a withdrawal gives the print back. */
export type CorrectionRecord =
  | { readonly kind: 'correction'; readonly correction: Correction }
  | {
      readonly kind: 'withdrawal';
      readonly document: string;
      /** Of the correction. */
      readonly number: number;
      readonly by: string;
      readonly at: string;
    };

export interface NumberedRecord {
  readonly number: number;
  readonly record: CorrectionRecord;
}

export interface CorrectionStore {
  /** Returns the record's number. */
  add(record: CorrectionRecord): Promise<number>;
  /** In the order in which they were made; of one document, or of all. */
  list(document?: string): Promise<readonly NumberedRecord[]>;
}

const placeOf = ({ document, task, fact }: Correction): string =>
  `${document}\n${task?.number ?? ''}\n${task?.title ?? ''}\n${fact.kind}\n${fact.printed}`;

/** The corrections that hold: neither withdrawn nor superseded. */
export function holding(records: readonly NumberedRecord[]): readonly NumberedCorrection[] {
  const byPlace = new Map<string, NumberedCorrection>();
  for (const { number, record } of records) {
    if (record.kind === 'correction') {
      byPlace.delete(placeOf(record.correction));
      byPlace.set(placeOf(record.correction), { ...record.correction, number });
      continue;
    }
    for (const [place, correction] of byPlace) if (correction.number === record.number) byPlace.delete(place);
  }
  return [...byPlace.values()];
}
