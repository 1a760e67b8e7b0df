// The two indexes behind passage search. A passage is known by a number that it keeps while its document stays the same;
// `key` names the whole list, so what one index says of a passage can't be taken for another's.
import type { GlossDictionary } from '../../../text/glosses.ts';
import type { Span } from '../../policy/index.ts';
import type { PassageText } from './split-passages.ts';

export interface RankedPassage {
  readonly id: number;
  /** Higher is better; comparable within one ranking only. */
  readonly score: number;
}

/** A piece of a passage as the index knows it. */
export interface IndexedSentence {
  readonly span: Span;
  /** Folded. */
  readonly text: string;
  /** English stems: of its Chinese words' glosses, and of its Latin words. */
  readonly stems: readonly string[];
}

export interface IndexedPassage {
  readonly id: number;
  readonly document: string;
  readonly task?: number;
  readonly span: Span;
  readonly whole: IndexedSentence;
  readonly sentences: readonly IndexedSentence[];
}

export interface RankOptions {
  readonly limit: number;
  /** Undefined: all of them. */
  readonly documents?: readonly string[] | undefined;
}

/** What a question is ranked by, each list against an index of its own kind. */
export interface RankTokens {
  /** Chinese characters, pairs of them, and Latin words. */
  readonly words: readonly string[];
  /** Stems of the question's own English words. */
  readonly said: readonly string[];
  /** Stems of what its Chinese words mean. */
  readonly meant: readonly string[];
}

/** In how many passages each token occurs; a token that is missing occurs in none. */
export interface Frequencies {
  readonly passages: number;
  readonly chinese: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
}

/** Scores of the two share a scale. */
export interface LexicalRankings {
  readonly words: readonly RankedPassage[];
  readonly glosses: readonly RankedPassage[];
}

/** A passage and its number. */
export interface NumberedPassage extends PassageText {
  readonly id: number;
}

export interface IndexedDocument {
  readonly document: string;
  /** Changes with any passage of the document. */
  readonly digest: string;
  /** Its passages are numbered from here on, one by one. */
  readonly first: number;
  readonly passages: number;
}

export interface IndexChange {
  /** Documents that go, or come back in another form. */
  readonly gone: readonly string[];
  readonly added: readonly (IndexedDocument & { readonly texts: readonly NumberedPassage[] })[];
}

export interface PassageStore {
  readonly dictionary: GlossDictionary;
  /** Undefined while nothing is indexed. */
  findKey(): Promise<string | undefined>;
  /** Brings the dictionary in; slow the first time only. Before that nothing is found in English. */
  prepare(): Promise<void>;
  /** What is indexed, by document. */
  listDocuments(): Promise<readonly IndexedDocument[]>;
  /** Wholly or not at all; what stays is not touched. */
  update(key: string, change: IndexChange, progress: (done: number, total: number) => void): Promise<void>;
  rank(tokens: RankTokens, options: RankOptions): Promise<LexicalRankings>;
  load(ids: readonly number[]): Promise<readonly IndexedPassage[]>;
  countPassages(chinese: readonly string[], stems: readonly string[]): Promise<Frequencies>;
}

export interface VectorIndex {
  /** Of more passages than this it makes no vectors: they would cost more than they are worth. */
  readonly most: number;
  /** How much its vote counts beside that of words and glosses, which is 1. */
  readonly weight: number;
  has(key: string): Promise<boolean>;
  /** Lays vectors beside those in use; a half-finished attempt is never seen. */
  prepare(
    key: string,
    passages: readonly NumberedPassage[],
    progress: (done: number, total: number) => void,
  ): Promise<void>;
  /** Drops every list but this one. */
  prune(key: string): Promise<void>;
  /** Empty where that list has no vectors. */
  rank(
    key: string,
    question: { readonly asked: string; readonly topic: string },
    options: RankOptions,
  ): Promise<readonly RankedPassage[]>;
}
