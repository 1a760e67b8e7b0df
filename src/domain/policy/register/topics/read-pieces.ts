// A topic as pieces: runs of Chinese, looked up as they stand, and English phrases, which mean Chinese words.

import { keyOf } from '../glossary/glossary.ts';
import { JOINING_WORDS, stemOf } from '../glossary/stems.ts';
import type { GlossaryHit } from '../glossary/glossary.ts';
import type { TopicDeps } from './topic-index.ts';

export type Piece =
  | {
      readonly kind: 'chinese';
      readonly text: string;
      readonly size: number;
      readonly synonyms: readonly Synonym[];
    }
  /** Alternatives in Chinese for an English phrase; the part of the phrase that they stand for is `share`. */
  | {
      readonly kind: 'words';
      readonly said: string;
      readonly size: number;
      readonly options: readonly Option[];
    };

/** Characters [start, end) of a Chinese piece may stand in a task as one of `forms`. */
export interface Synonym {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly string[];
  readonly near: boolean;
}

export interface Option {
  readonly forms: readonly string[];
  readonly near: boolean;
  /** 1 for a whole English name, less for one word of it. */
  readonly share: number;
}

/** An English word carries about as much as two characters. */
const LATIN_SIZE = 2;

export function readPieces(deps: TopicDeps, topic: string): readonly Piece[] {
  const chunks =
    topic.match(
      /[\p{Script=Han}][\p{Script=Han}a-z0-9×+]*|[a-z0-9]+\+?[\p{Script=Han}][\p{Script=Han}a-z0-9×+]*|[a-z0-9]+(?:[+&'’][a-z0-9]+)*\+?/gu,
    ) ?? [];
  const pieces: Piece[] = [];
  let latin: string[] = [];
  const flush = (): void => {
    pieces.push(...readLatin(deps, latin));
    latin = [];
  };
  for (const chunk of chunks) {
    if (/\p{Script=Han}/u.test(chunk)) {
      flush();
      pieces.push({ kind: 'chinese', text: chunk, size: chunk.length, synonyms: findSynonyms(deps, chunk) });
    } else if (!JOINING_WORDS.has(chunk)) latin.push(chunk);
  }
  flush();
  return pieces;
}

function findSynonyms({ glossary }: TopicDeps, chunk: string): Synonym[] {
  const synonyms: Synonym[] = [];
  for (let start = 0; start < chunk.length; start += 1) {
    for (let end = start + 2; end <= Math.min(chunk.length, start + glossary.longestChinese); end += 1) {
      for (const { notion, near } of glossary.byChinese(chunk.slice(start, end))) {
        synonyms.push({ start, end, forms: notion.forms, near });
      }
    }
  }
  return synonyms;
}

function readLatin(deps: TopicDeps, words: readonly string[]): Piece[] {
  const stems = words.map((word) => stemOf(word.replace(/['’]s?$/, '')));
  const pieces: Piece[] = [];
  for (let start = 0; start < words.length;) {
    const phrase = longestPhrase(deps, words, stems, start);
    if (phrase === undefined && deps.glossary.isVerb(stems[start] ?? '')) {
      start += 1;
      continue;
    }
    const piece = phrase ?? oneWord(deps, words, stems, start);
    pieces.push(piece);
    start += piece.size / LATIN_SIZE;
  }
  return pieces;
}

function longestPhrase(
  { glossary }: TopicDeps,
  words: readonly string[],
  stems: readonly string[],
  start: number,
): Piece | undefined {
  for (let length = Math.min(glossary.longestEnglish, words.length - start); length >= 1; length -= 1) {
    const hits = glossary.byStems(keyOf(stems.slice(start, start + length)));
    if (hits.length === 0) continue;
    const said = words.slice(start, start + length).join(' ');
    return { kind: 'words', said, size: length * LATIN_SIZE, options: hits.map(optionOf) };
  }
  return undefined;
}

function optionOf({ notion, near }: GlossaryHit): Option {
  return { forms: notion.forms, near, share: 1 };
}

/** A word that the document prints in Latin letters (DeepSeek, 5G), or one word of longer English names. */
function oneWord(
  { glossary, latinWords }: TopicDeps,
  words: readonly string[],
  stems: readonly string[],
  at: number,
): Piece {
  const said = words[at] ?? '';
  const printed: Option[] = latinWords.has(said) ? [{ forms: [said], near: false, share: 1 }] : [];
  const partly = glossary
    .byOneStem(stems[at] ?? '')
    .map((notion) => ({ forms: notion.forms, near: false, share: 0.4 }));
  return { kind: 'words', said, size: LATIN_SIZE, options: printed.length > 0 ? printed : partly };
}
