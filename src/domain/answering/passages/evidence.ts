// How much of the question a passage really speaks of: the ground for saying "not in this document".
import type { Span } from '../../policy/index.ts';
import { creditStem, creditWord, listParts } from './term-credit.ts';
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

/** A single character says half of what a word says. */
const CHARACTER_WEIGHT = 0.5;
/** One term that was met by its gloss or in part may be chance: only the sum of several is worth its face. */
const CHANCE = 0.6;
const MET = 0.3;
/** Who asks how many is better served by a sentence with a number in it; a share of the whole question. */
const NUMBER = 0.1;

export interface Search {
  readonly terms: QuestionTerms;
  readonly spelled: SpelledTerms;
  readonly frequencies: Frequencies;
}

export function readEvidence(search: Search, passage: IndexedPassage): Evidence {
  const terms = readTerms(search).filter(({ weight }) => weight > 0);
  const measure = (text: IndexedSentence): number =>
    terms.reduce((sum, { weight, find }) => sum + weight * find(text), 0);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const answersNumber = (text: string): number =>
    search.terms.wantsNumber && /\d/.test(text) ? total * NUMBER : 0;
  const best = passage.sentences
    .map((sentence) => ({ span: sentence.span, found: measure(sentence) + answersNumber(sentence.text) }))
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
      find: (sentence) => creditWord(text, stems, weighStem, sentence),
    };
  });
  const stems = terms.stems.map((stem): Term => {
    const chinese = spelled.get(stem);
    if (chinese === undefined)
      return { weight: weighStem(stem), find: (sentence) => creditStem(stem, sentence) };
    const find = (sentence: IndexedSentence): number =>
      Number(chinese.some((term) => sentence.text.includes(term)));
    return { weight: chinese.length === 0 ? 0 : weighStem(stem), find };
  });
  return [...words, ...stems];
}
