// A model that turns text into vectors, local or far away. It may first learn from the passages it is to serve;
// what it learnt is kept beside their vectors, so that a question is measured with the same rule as they were.

export interface EmbeddingModel {
  /** Tells models apart: vectors of another name are made anew. */
  readonly name: string;
  /** How much its ranking counts beside that of words and glosses, which is 1. */
  readonly weight: number;
  /** Of more passages than this no vectors are made; undefined: of any number. */
  readonly most?: number;
  /** Whether it wants the question as asked (a language model), or freed of its asking words (a count of words). */
  readonly reads: 'asked' | 'topic';
  fit(texts: readonly string[]): Promise<FittedEmbeddings>;
  restore(learnt: string): FittedEmbeddings;
}

export interface FittedEmbeddings {
  readonly learnt: string;
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
}
