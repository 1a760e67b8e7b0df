// Which task does a topic mean? Decided by the words that question and task share, long and rare ones first;
// English and everyday words go through the glossary. No model, no vectors: the same answer each time.
import type { Span } from '../../policy.ts';
import { getGlossary } from '../glossary/glossary.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { RegisteredTask } from '../registered-task.ts';
import { findTerms } from './find-terms.ts';
import { findNotions } from './find-notions.ts';
import { coverageIn, matchTask } from './match-task.ts';
import { readPieces } from './read-pieces.ts';
import type { Piece } from './read-pieces.ts';
import { createRarity } from './rarity.ts';
import type { Rarity } from './rarity.ts';
import { createShortlist } from './shortlist.ts';
import { createWordIndex } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

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
  /** In how many unbroken pieces the shared words stand. */
  readonly parts: number;
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
  mentioning(
    topic: string,
    options?: {
      readonly among?: readonly RegisteredTask[];
      readonly fits?: (entry: RegisteredTask) => boolean;
    },
  ): readonly TopicMatch[];
  /** For any other folded text (a preamble, a goal): how much of the topic stands in it, 0…1. */
  coverage(topic: string): (text: string) => number;
  /** The rarest notions of a task's text that have an English name, in reading order. */
  terms(entry: RegisteredTask): readonly Term[];
  /** The glossary's Chinese and English words, for telling a slip from a word. */
  chineseWords(): readonly string[];
  englishWords(): ReadonlySet<string>;
  /** Folded names that the documents put in quotation marks, and glossary names that they print. */
  printedTerms(): readonly string[];
  /** Where a folded text names notions that the documents print, by a whole name of three characters or two words. */
  notions(text: string): readonly { readonly start: number; readonly end: number }[];
  /** Whether only a few tasks' texts hold the folded words. */
  isRare(words: string): boolean;
  /** Whether any task's text holds the folded words. */
  readonly holds: (words: string) => boolean;
}

export interface TopicDeps {
  readonly glossary: Glossary;
  readonly rarity: Rarity;
  readonly latinWords: ReadonlySet<string>;
}

export function createTopicIndex(tasks: readonly RegisteredTask[]): TopicIndex {
  const glossary = getGlossary();
  const texts = tasks.map((entry) => entry.folded.text);
  const index = createWordIndex(texts);
  const shortlist = createShortlist(tasks, index);
  const deps: TopicDeps = {
    glossary,
    rarity: createRarity(index, texts.length),
    latinWords: new Set(texts.flatMap((text) => text.match(/[a-z0-9]*[a-z][a-z0-9]*\+?/g) ?? [])),
  };
  const weigh = (pieces: readonly Piece[], among: readonly RegisteredTask[]): readonly TopicMatch[] =>
    among
      .map((entry) => matchTask(deps, pieces, entry))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.entry.task.number - b.entry.task.number);
  const match = (topic: string, among: readonly RegisteredTask[]): readonly TopicMatch[] => {
    const pieces = readPieces(deps, topic);
    return pieces.length === 0 ? [] : weigh(pieces, shortlist.likely(pieces, among));
  };
  // Who answers a question asks for the same topic as who understood it.
  let latest = { topic: '', matches: match('', tasks) };
  return {
    match: (topic, { among = tasks } = {}) => {
      if (among !== tasks) return match(topic, among);
      if (latest.topic !== topic) latest = { topic, matches: match(topic, tasks) };
      return latest.matches;
    },
    mentioning: (topic, { among = tasks, fits = () => true } = {}) => {
      const pieces = readPieces(deps, topic);
      const whole = weigh(pieces, shortlist.whole(pieces, among).filter(fits)).filter(
        ({ coverage, near }) => coverage >= 0.99 && near.length === 0,
      );
      const unbroken = whole.filter(({ parts }) => parts <= pieces.length);
      return unbroken.length > 0 ? unbroken : whole;
    },
    coverage: (topic) => {
      const pieces = readPieces(deps, topic);
      return (text) => coverageIn(pieces, text);
    },
    terms: (entry) => findTerms(deps, entry),
    chineseWords: () => chineseWordsOf(glossary),
    englishWords: () => new Set([...englishWordsOf(glossary), ...deps.latinWords]),
    printedTerms: () => printedTermsOf(glossary, texts, index),
    notions: (text) => findNotions(deps, text),
    isRare: (words) => deps.rarity.isRare(words),
    holds: index.holds,
  };
}

function chineseWordsOf({ notions }: Glossary): string[] {
  return notions
    .flatMap(({ forms, near }) => [...forms, ...near])
    .filter((word) => /^\p{Script=Han}+$/u.test(word));
}

function englishWordsOf({ notions }: Glossary): string[] {
  return notions
    .flatMap(({ english }) => english)
    .flatMap((name) => name.toLowerCase().match(/[a-z]+/g) ?? []);
}

function printedTermsOf({ notions }: Glossary, texts: readonly string[], index: WordIndex): string[] {
  const quoted = texts.flatMap((text) =>
    [...text.matchAll(/[“"「『]([\p{Script=Han}]{3,8})[”"」』]/gu)].map(([, term = '']) => term),
  );
  const printed = notions
    .flatMap(({ forms }) => forms)
    .filter((form) => /^\p{Script=Han}{3,8}$/u.test(form) && index.holds(form));
  return [...new Set([...quoted, ...printed])];
}
