// Which task does a topic mean? Decided by the words that question and task share, long and rare ones first;
// English and everyday words go through the glossary. No model, no vectors: the same answer each time.
import type { Span } from '../../policy.ts';
import { createGlossary } from '../glossary/glossary.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { RegisteredTask } from '../register.ts';
import { spanOfFolded } from '../register.ts';
import { findTerms } from './find-terms.ts';
import { findNotions } from './find-notions.ts';
import { matchPieces } from './match-pieces.ts';
import type { FoundPiece } from './match-pieces.ts';
import { readPieces } from './read-pieces.ts';
import type { Piece } from './read-pieces.ts';
import { createRarity } from './rarity.ts';
import type { Rarity } from './rarity.ts';

export interface TopicMatch {
  readonly entry: RegisteredTask;
  /** Higher is better; comparable within one topic only. */
  readonly score: number;
  /** The share of the topic's words that the task holds, 0…1. */
  readonly coverage: number;
  /** Enough of the topic's words, and long enough ones, to be sure that the documents speak of it. */
  readonly sure: boolean;
  /** Where the shared words stand in the document, in reading order. */
  readonly spans: readonly MatchSpan[];
  /** What was found through a neighbouring notion: 无人机 → 低空经济. */
  readonly near: readonly NearWord[];
}

/** A place of shared words; the heavier, the more they say. */
export interface MatchSpan extends Span {
  readonly words: string;
  readonly weight: number;
}

export interface NearWord {
  readonly said: string;
  readonly found: string;
}

export interface Term {
  readonly english: string;
  readonly printed: string;
}

export interface TopicIndex {
  /** Best first; `topic` is folded. */
  match(topic: string, options?: { readonly among?: readonly RegisteredTask[] }): readonly TopicMatch[];
  /** Tasks whose text holds the topic's words themselves, or the same notion under another name. */
  mentioning(topic: string, options?: { readonly among?: readonly RegisteredTask[] }): readonly TopicMatch[];
  /** The rarest notions of a task's text that have an English name, in reading order. */
  terms(entry: RegisteredTask): readonly Term[];
  /** The glossary's Chinese and English words, for telling a slip from a word. */
  chineseWords(): readonly string[];
  englishWords(): ReadonlySet<string>;
  /** Where a folded text names notions that the documents print, by a whole name of three characters or two words. */
  notions(text: string): readonly { readonly start: number; readonly end: number }[];
  /** Whether only a few tasks' texts hold the folded words. */
  isRare(words: string): boolean;
  /** Whether any task's text holds the folded words. */
  holds(words: string): boolean;
}

export interface TopicDeps {
  readonly glossary: Glossary;
  readonly rarity: Rarity;
  readonly latinWords: ReadonlySet<string>;
}

const TITLE_BONUS = 1.35;

export function createTopicIndex(tasks: readonly RegisteredTask[]): TopicIndex {
  const glossary = createGlossary();
  const texts = tasks.map((entry) => entry.folded.text);
  const deps: TopicDeps = {
    glossary,
    rarity: createRarity(texts),
    latinWords: new Set(texts.flatMap((text) => text.match(/[a-z0-9]+\+?/g) ?? [])),
  };
  const match: TopicIndex['match'] = (topic, options = {}) => {
    const pieces = readPieces(deps, topic);
    if (pieces.length === 0) return [];
    return (options.among ?? tasks)
      .map((entry) => matchTask(deps, pieces, entry))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.entry.task.number - b.entry.task.number);
  };
  return {
    match,
    mentioning: (topic, options = {}) => {
      const pieces = readPieces(deps, topic);
      const whole = match(topic, options).filter(
        ({ coverage, near }) => coverage >= 0.99 && near.length === 0,
      );
      const unbroken = whole.filter(
        ({ entry }) => matchPieces(deps, pieces, entry.folded.text).length <= pieces.length,
      );
      return unbroken.length > 0 ? unbroken : whole;
    },
    terms: (entry) => findTerms(deps, entry),
    chineseWords: () =>
      glossary.notions.flatMap(({ forms, near }) =>
        [...forms, ...near].filter((word) => /^\p{Script=Han}+$/u.test(word)),
      ),
    englishWords: () =>
      new Set([
        ...glossary.notions.flatMap(({ english }) =>
          english.flatMap((name) => name.toLowerCase().match(/[a-z]+/g) ?? []),
        ),
        ...deps.latinWords,
      ]),
    notions: (text) => findNotions(deps, text),
    isRare: (words) => deps.rarity.isRare(words),
    holds: (words) => texts.some((text) => text.includes(words)),
  };
}

function matchTask(deps: TopicDeps, pieces: readonly Piece[], entry: RegisteredTask): TopicMatch {
  const found = matchPieces(deps, pieces, entry.folded.text);
  const spans: MatchSpan[] = [];
  const near: NearWord[] = [];
  let score = 0;
  let covered = 0;
  for (const { said, words, weight, size, isNear } of found) {
    score += weight * (entry.foldedTitle.includes(words) ? TITLE_BONUS : 1);
    covered += size;
    for (const start of occurrences(entry.folded.text, words)) {
      spans.push({ ...spanOfFolded(entry, start, start + words.length), words, weight });
    }
    if (isNear) near.push({ said, found: words });
  }
  const total = pieces.reduce((sum, piece) => sum + piece.size, 0);
  const coverage = Math.min(1, covered / total);
  return {
    entry,
    score,
    coverage,
    sure: isSure(coverage, found),
    spans: spans.sort((a, b) => a.start - b.start),
    near,
  };
}

/**
 * 分类 alone does not make 垃圾分类 a topic of the documents: the shorter the shared word, the more must be shared.
 * A whole English name of a rare notion ("seafood") is as good as a long Chinese word.
 */
function isSure(coverage: number, found: readonly FoundPiece[]): boolean {
  const longest = Math.max(0, ...found.map(({ size }) => size));
  if (found.some(({ isRare, isNear }) => isRare && !isNear)) return coverage >= 0.3;
  if (longest >= 4) return coverage >= 0.4;
  return longest >= 3 ? coverage >= 0.5 : coverage >= 0.65;
}

function occurrences(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) starts.push(at);
  return starts;
}
