// Slips of the hand and pinyin: read where there is one reading, and said so.
import type { Note } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';

export interface Repaired {
  readonly folded: string;
  readonly notes: readonly Note[];
  readonly isPinyin: boolean;
}

export type Repair = (folded: string) => Repaired;

export function createRepairer(_register: Register): Repair {
  return (folded) => ({ folded, notes: [], isPinyin: false });
}
