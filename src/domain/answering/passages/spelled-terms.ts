// Pinyin among a question's Latin words: what it spells in the passages that were found.
import { readEnglishStems } from '../../../text/english-stems.ts';
import { createPinyinLexicon } from '../../../text/pinyin-lexicon.ts';
import { splitPinyin } from '../../../text/pinyin.ts';
import { CHINESE_STOP_WORDS } from '../../../text/stop-words.ts';
import type { IndexedPassage } from './passage-store.port.ts';
import { FRAME_WORDS } from './question-frame.ts';
import type { QuestionTerms } from './question-terms.ts';

/** Stem of a Latin word → the Chinese it spells; no Chinese where it spells an asking word (shui qiantou). */
export type SpelledTerms = ReadonlyMap<string, readonly string[]>;

export function readSpelledTerms(terms: QuestionTerms, passages: readonly IndexedPassage[]): SpelledTerms {
  const spelled = new Map<string, readonly string[]>();
  const isOpen = (stem: string): boolean =>
    splitPinyin(stem) !== undefined && !passages.some(({ whole }) => whole.stems.includes(stem));
  if (!terms.stems.some(isOpen)) return spelled;
  const asking = new Set([...FRAME_WORDS, ...CHINESE_STOP_WORDS]);
  const lexicon = createPinyinLexicon({ words: [...asking], texts: passages.map(({ whole }) => whole.text) });
  for (const reading of lexicon.read(terms.topic)) {
    const meant = asking.has(reading.terms[0] ?? '') ? [] : reading.terms;
    for (const stem of readEnglishStems(terms.topic.slice(reading.start, reading.end)))
      spelled.set(stem, meant);
  }
  return spelled;
}
