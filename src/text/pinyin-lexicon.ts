// Reads Latin letters as the Chinese of a given text: "shuju biaozhu shui qiantou" spells 数据标注 谁 牵头.
// It knows no dictionary, only the words and texts it is given, so it never reads what isn't there.
import { findHanRuns } from './han.ts';
import { findPinyinRuns } from './pinyin-runs.ts';
import type { PinyinRun } from './pinyin-runs.ts';
import { splitPinyin, toPinyin } from './pinyin.ts';

export interface PinyinReading {
  /** Where the letters stand in the question. */
  readonly start: number;
  readonly end: number;
  /** What they spell, the most frequent first; more than one where the letters have several readings. */
  readonly terms: readonly string[];
}

export interface PinyinLexicon {
  /** Empty where the question's Latin words are no pinyin of these words and texts. */
  read(folded: string): readonly PinyinReading[];
}

/** All letters in a row, and the Chinese character behind each letter that begins a syllable. */
interface Spelling {
  readonly letters: string;
  readonly characters: readonly (string | undefined)[];
  /** Where the words end and the texts begin. */
  readonly wordsEnd: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

const LONGEST_PIECE = 40;
/** So much of a run must be known; the rest may be other syllables. */
const UNDERSTOOD = 0.6;

/** Words are read whole (谁 too); of texts, every part of two characters or more. All of them folded. */
export function createPinyinLexicon(sources: {
  readonly words: readonly string[];
  readonly texts: readonly string[];
}): PinyinLexicon {
  const spelling = spell(sources.words, sources.texts);
  return { read: (folded) => findPinyinRuns(folded).flatMap((run) => readRun(spelling, run)) };
}

function spell(words: readonly string[], texts: readonly string[]): Spelling {
  let letters = '|';
  const characters: (string | undefined)[] = [];
  const add = (text: string): void => {
    const syllables = toPinyin(text);
    for (const [index, run] of findHanRuns(text).entries()) {
      for (const [at, syllable] of (syllables[index] ?? []).entries()) {
        characters[letters.length] = run.text[at];
        letters += syllable;
      }
      letters += '|';
    }
  };
  words.forEach(add);
  const wordsEnd = letters.length;
  texts.forEach(add);
  return { letters, characters, wordsEnd };
}

function readRun(spelling: Spelling, run: PinyinRun): PinyinReading[] {
  const pieces = coverRun(spelling, run);
  const covered = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  const hasWord = pieces.some((piece) => (piece.terms[0]?.length ?? 0) > 1);
  if (!hasWord || covered < run.letters.length * UNDERSTOOD) return [];
  return pieces.map(({ start, end, terms }) => ({
    start: run.offsets[start] ?? 0,
    end: (run.offsets[end - 1] ?? 0) + 1,
    terms,
  }));
}

/** Longest piece first, from the left; a syllable that begins no piece is passed over. */
function coverRun(spelling: Spelling, run: PinyinRun): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < run.letters.length;) {
    const piece = findLongestPiece(spelling, run, start);
    if (piece !== undefined) pieces.push(piece);
    start = piece?.end ?? start + (splitPinyin(run.letters.slice(start))?.[0]?.length ?? 1);
  }
  return pieces;
}

function findLongestPiece(spelling: Spelling, run: PinyinRun, start: number): Piece | undefined {
  for (let end = Math.min(run.letters.length, start + LONGEST_PIECE); end > start; end -= 1) {
    if (splitPinyin(run.letters.slice(end)) === undefined) continue;
    const terms = findTerms(spelling, run, start, end);
    if (terms.length > 0) return { start, end, terms };
  }
  return undefined;
}

function findTerms(spelling: Spelling, run: PinyinRun, start: number, end: number): string[] {
  const letters = run.letters.slice(start, end);
  const words = new Set<string>();
  const counts = new Map<string, number>();
  for (let at = spelling.letters.indexOf(letters); at >= 0; at = spelling.letters.indexOf(letters, at + 1)) {
    const term = readTerm(spelling, run, { at, start, end });
    if (term === undefined) continue;
    if (isWord(spelling, at, at + letters.length)) words.add(term);
    else if (term.length > 1) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([term]) => term);
  return [...words, ...parts.filter((term) => !words.has(term))];
}

function isWord({ letters, wordsEnd }: Spelling, at: number, after: number): boolean {
  return after < wordsEnd && letters[at - 1] === '|' && letters[after] === '|';
}

/** The Chinese at these letters, if syllables begin and end where the written words do. */
function readTerm(
  { letters, characters }: Spelling,
  run: PinyinRun,
  { at, start, end }: { at: number; start: number; end: number },
): string | undefined {
  const after = at + end - start;
  const endsSyllable = letters[after] === '|' || characters[after] !== undefined;
  if (characters[at] === undefined || !endsSyllable) return undefined;
  for (let letter = start; letter < end; letter += 1) {
    if (run.wordStarts.has(letter) && characters[at + letter - start] === undefined) return undefined;
  }
  return characters.slice(at, after).join('');
}
