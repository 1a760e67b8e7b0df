// How much of the question a passage really speaks of: the ground for saying "not in this document".
import { isOneEditApart, isTypoWorthy } from '../../../text/near-match.ts';
import { findHanRuns, findLatinWords, sliceRun } from '../../../text/han.ts';
import type { Span } from '../../policy/index.ts';
import type { Frequencies, IndexedPassage, IndexedSentence } from './passage-store.port.ts';
import type { QuestionTerms } from './question-terms.ts';
import type { SpelledTerms } from './spelled-terms.ts';

export interface Evidence {
  /** 0…1 */
  readonly coverage: number;
  /** The sentence that holds most of the question. */
  readonly sentence: Span;
}

interface Term {
  readonly weight: number;
  /** How surely a text speaks of it, 0…1. */
  readonly find: (text: IndexedSentence) => number;
}

// A gloss may render another sense of the word, part of a word may be part of another one.
const CREDIT = { stem: 0.8, slip: 0.7, gloss: 0.5, part: 0.6, character: 0.3 };
/** A single character says half of what a word says. */
const CHARACTER_WEIGHT = 0.5;
/** One term that was met by its gloss or in part may be chance: only the sum of several is worth its face. */
const CHANCE = 0.6;
const MET = 0.3;

export interface Search {
  readonly terms: QuestionTerms;
  readonly spelled: SpelledTerms;
  readonly frequencies: Frequencies;
}

export function readEvidence(search: Search, passage: IndexedPassage): Evidence {
  const terms = readTerms(search).filter(({ weight }) => weight > 0);
  const measure = (text: IndexedSentence): number =>
    terms.reduce((sum, { weight, find }) => sum + weight * find(text), 0);
  const best = passage.sentences
    .map((sentence) => ({ span: sentence.span, found: measure(sentence) }))
    .reduce((a, b) => (b.found > a.found ? b : a), { span: passage.span, found: -1 });
  return { coverage: readCoverage(terms, passage.whole), sentence: best.span };
}

function readCoverage(terms: readonly Term[], whole: IndexedSentence): number {
  const met = terms.map(({ weight, find }) => ({ weight, found: find(whole) }));
  const total = met.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const share = met.reduce((sum, { weight, found }) => sum + weight * found, 0) / total;
  const isSure = met.some(({ found }) => found === 1) || met.filter(({ found }) => found >= MET).length > 1;
  return isSure ? share : share * CHANCE;
}

/** The tokens whose frequencies the evidence needs. */
export function listTokens(terms: QuestionTerms): { chinese: string[]; stems: string[] } {
  return {
    chinese: terms.words.flatMap(({ text }) => listParts(text)),
    stems: [...terms.stems, ...terms.words.flatMap(({ stems }) => stems)],
  };
}

function readTerms({ terms, spelled, frequencies }: Search): Term[] {
  const weigh = (count: number): number => Math.log(1 + (frequencies.passages - count + 0.5) / (count + 0.5));
  const weighStem = (stem: string): number => weigh(frequencies.stems.get(stem) ?? 0);
  const words = terms.words.map(({ text, stems }): Term => {
    // A word is at most as frequent as its rarest part.
    const count = Math.min(...listParts(text).map((part) => frequencies.chinese.get(part) ?? 0));
    return {
      weight: weigh(count) * (text.length === 1 ? CHARACTER_WEIGHT : 1),
      find: (sentence) => findWord(text, stems, weighStem, sentence),
    };
  });
  const stems = terms.stems.map((stem): Term => {
    const chinese = spelled.get(stem);
    if (chinese === undefined)
      return { weight: weighStem(stem), find: (sentence) => findStem(stem, sentence) };
    const find = (sentence: IndexedSentence): number =>
      Number(chinese.some((term) => sentence.text.includes(term)));
    return { weight: chinese.length === 0 ? 0 : weighStem(stem), find };
  });
  return [...words, ...stems];
}

function findWord(
  word: string,
  stems: readonly string[],
  weighStem: (stem: string) => number,
  sentence: IndexedSentence,
): number {
  if (sentence.text.includes(word)) return word.length > 1 ? 1 : CREDIT.character;
  if (isNearIn(sentence.text, word)) return CREDIT.slip;
  const parts = word.length > 2 ? listParts(word) : [];
  const isPart = (piece: string): boolean => sentence.text.includes(piece);
  const isMeant = (stem: string): boolean => sentence.stems.includes(stem);
  return Math.max(
    share(parts, () => 1, isPart) * CREDIT.part,
    share(stems, weighStem, isMeant) * CREDIT.gloss,
  );
}

/** Whether the text holds a word of the same length that is one slip away. */
function isNearIn(text: string, word: string): boolean {
  if (!isTypoWorthy(word)) return false;
  return findHanRuns(text).some((run) =>
    [...sliceRun(run.text, word.length, word.length)].some((piece) => isOneEditApart(piece, word)),
  );
}

function findStem(stem: string, sentence: IndexedSentence): number {
  if (sentence.stems.includes(stem)) return isWritten(stem, sentence.text) ? 1 : CREDIT.stem;
  return isTypoWorthy(stem) && sentence.stems.some((known) => isOneEditApart(stem, known)) ? CREDIT.slip : 0;
}

/** DeepSeek and 5G stand in the text itself. */
function isWritten(stem: string, text: string): boolean {
  return findLatinWords(text).some((word) => word.text === stem);
}

/** The tokens of the lexical index that a word consists of. */
function listParts(word: string): string[] {
  return word.length === 1 ? [word] : [...sliceRun(word, 2, 2)];
}

function share(
  items: readonly string[],
  weigh: (item: string) => number,
  has: (item: string) => boolean,
): number {
  const total = items.reduce((sum, item) => sum + weigh(item), 0);
  return total === 0 ? 0 : items.reduce((sum, item) => sum + (has(item) ? weigh(item) : 0), 0) / total;
}
