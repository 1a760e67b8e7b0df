// Finding the passage a free question speaks of: behind it stand FTS5 and the vector store.
import type { Policy, Span } from '../policy/index.ts';

export interface Passage {
  readonly document: string;
  /** Undefined for a passage outside every task (the preamble). */
  readonly task?: number;
  /** The whole passage. */
  readonly span: Span;
  /** The sentence in it that speaks most of the question; the one to quote. */
  readonly sentence: Span;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** The share of the question's informative words (by inverse document frequency) that the passage holds, 0…1. */
  readonly coverage: number;
  /** The vector ranker's cosine, where it found the passage. Its scale is the embedding model's own. */
  readonly similarity?: number;
  /** Which rankers found it. */
  readonly foundBy: readonly ('lexical' | 'gloss' | 'vector')[];
}

export interface PassageSearch {
  /** Best first; empty where no ranker found anything. `documents` narrows the search. */
  search(
    question: string,
    options: { readonly limit: number; readonly documents?: readonly string[] },
  ): Promise<readonly Passage[]>;
}

export interface PassageIndex extends PassageSearch {
  /** Makes the index hold exactly these policies; does nothing where it already does. Atomic: a crash leaves the old one. */
  rebuild(policies: readonly Policy[], progress?: (done: number, total: number) => void): Promise<void>;
}
