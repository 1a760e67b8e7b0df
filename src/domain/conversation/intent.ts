// The second value on the street: what a message wants. A closed union, so that the compiler
// points at every handler when a member is added.
import type { Query } from './query.ts';
import type { TaskReference } from './reply.ts';

export type Intent =
  | { readonly kind: 'question'; readonly query: Query }
  /** A question with its subject missing; `query` is what it becomes once the subject is said. */
  | { readonly kind: 'incomplete'; readonly missing: Missing; readonly query: Query }
  /** A model took the question for one about this task; the person is asked. `words` are the model's own for it. */
  | { readonly kind: 'suggestion'; readonly task: TaskReference; readonly words: string }
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
