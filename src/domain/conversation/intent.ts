// The second value on the street: what a message wants. A closed union, so that the compiler
// points at every handler when a member is added.
import type { Query } from './query.ts';

export type Intent =
  | { readonly kind: 'question'; readonly query: Query }
  /** A question with its subject missing; `query` is what it becomes once the subject is said. */
  | { readonly kind: 'incomplete'; readonly missing: Missing; readonly query: Query }
  /**
   * What a model takes the question for, where the person's words do not bear it out: the person is asked. `say` is the
   * same in words that the rules read as `query`, `words` are the model's own for the topic.
   */
  | { readonly kind: 'suggestion'; readonly query: Query; readonly say: string; readonly words: string }
  | { readonly kind: 'unreadable'; readonly reason: 'empty' | 'too-long' };

export type Missing =
  | { readonly kind: 'task' }
  | { readonly kind: 'unit' }
  /** The number stands in several documents. */
  | { readonly kind: 'document'; readonly documents: readonly string[] };

/** What the understanding took the liberty of: said in the reply, so that nobody is misled. */
export interface Note {
  readonly kind: 'read-as';
  readonly written: string;
  readonly read: string;
}
