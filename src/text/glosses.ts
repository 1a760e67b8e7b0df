// English over Chinese without a model: a text's Chinese words stand in the index as stems of their English meanings,
// so a question in English needs no translation.
import type { DictionaryEntry } from './cedict.ts';
import { findHanRuns, sliceRun } from './han.ts';

/** Words → the stems of their glosses; only for words it knows. A known word may mean nothing that can be searched. */
export interface GlossDictionary {
  find(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** More senses find more and mislead more: two did best (docs/evaluation.md). */
const SENSES = 2;
const LONGEST_WORD = 8;

/** What an entry says in plain English: its first senses, explanations in brackets left out. */
export function readGloss({ senses }: DictionaryEntry): string {
  return senses.slice(0, SENSES).map(withoutBrackets).join('; ').toLowerCase();
}

/** Pieces of a folded text that may be dictionary words, as they stand, with repetition. */
export function findWordCandidates(folded: string): string[] {
  return findHanRuns(folded).flatMap(({ text }) => [...sliceRun(text, 2, LONGEST_WORD)]);
}

/** Explanations in brackets and references such as 拜拜[bai2 bai2] are not the meaning. */
function withoutBrackets(sense: string): string {
  return sense.replace(/\([^)]*\)/g, ' ').replace(/\[[^\]]*\]/g, ' ');
}
