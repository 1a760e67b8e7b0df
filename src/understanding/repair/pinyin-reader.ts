// "shuju biaozhu shui qiantou": pinyin without tones, read through the words of asking, the units and the documents.
import { splitPinyin, toPinyin } from '../../text/pinyin.ts';

export interface PinyinVocabulary {
  /** Folded words and names. */
  readonly words: readonly string[];
  /** Folded texts: any run of theirs may be meant. */
  readonly texts: readonly string[];
}

/** The Chinese that the Latin letters spell; undefined where they spell none, or leave too much over. */
export type ReadPinyin = (folded: string) => string | undefined;

const ASKING =
  '谁 牵头 牵头单位 负责 责任单位 责任 单位 部门 什么 什么时候 时候 期限 截止 完成 目标 指标 多少 哪个 哪些 哪家 哪项 哪一项 任务 有哪些 有什么 第 项 条 的 是 是不是 有 没有 和 吗 呢 由 归 管 怎么 内容 几 个 家 逾期 到期 每年 年底 一共 文件 发布 做什么 干什么 是谁 要 办 做 哪 那 局 委 一 二 三 四 五 六 七 八 九 十 部分'.split(
    ' ',
  );
const ENGLISH =
  /\b(?:the|is|are|what|who|which|when|where|how|of|for|task|tasks|lead|leads|due|and|to|in|does|do|list|about|target|deadline|unit|units|bureau|data|department|responsible|date|policy|document|help|hello|hi|thanks|please|show|section|explain|will|by)\b/;
/** The share of syllables that words of two and more must cover. */
const ENOUGH = 0.6;
const LONGEST = 12;

interface Word {
  readonly text: string;
  readonly cost: number;
  readonly length: number;
  /** A word of asking, or one of two and more syllables. */
  readonly sure: boolean;
}

export function createPinyinReader(vocabulary: () => PinyinVocabulary): ReadPinyin {
  let lexicon: Lexicon | undefined;
  return (folded) => {
    if (!/^[a-z0-9\s'’,.?!-]+$/.test(folded) || ENGLISH.test(folded)) return undefined;
    const tokens = folded.match(/[a-z]+|\d+/g) ?? [];
    const syllables = tokens.flatMap((token) => (/\d/.test(token) ? [token] : (splitPinyin(token) ?? ['?'])));
    if (syllables.length < 2 || syllables.includes('?')) return undefined;
    lexicon ??= createLexicon(vocabulary());
    return spell(syllables, lexicon);
  };
}

interface Lexicon {
  readonly words: ReadonlyMap<string, string>;
  /** By the first two syllables: the places where they stand. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

interface Place {
  readonly run: { readonly syllables: readonly string[]; readonly text: string };
  readonly at: number;
}

function createLexicon({ words, texts }: PinyinVocabulary): Lexicon {
  const map = new Map<string, string>();
  for (const word of [...ASKING, ...words]) {
    const runs = toPinyin(word);
    const key = runs.flat().map(plain).join(' ');
    if (runs.length === 1 && !map.has(key)) map.set(key, word);
  }
  map.set('shei', '谁');
  const places = new Map<string, Place[]>();
  for (const text of texts) {
    const han = text.match(/[\u3007\u3400-\u9fff]+/g) ?? [];
    for (const [index, spelled] of toPinyin(text).entries()) {
      const run = { syllables: spelled.map(plain), text: han[index] ?? '' };
      for (let at = 1; at < run.syllables.length; at += 1) {
        const pair = `${run.syllables[at - 1] ?? ''} ${run.syllables[at] ?? ''}`;
        const list = places.get(pair);
        if (list === undefined) places.set(pair, [{ run, at: at - 1 }]);
        else list.push({ run, at: at - 1 });
      }
    }
  }
  return { words: map, places };
}

/** Fewest and longest words; single syllables are dear. */
function spell(syllables: readonly string[], lexicon: Lexicon): string | undefined {
  const best: (
    | { readonly cost: number; readonly text: string; readonly covered: number; readonly longest: number }
    | undefined
  )[] = [{ cost: 0, text: '', covered: 0, longest: 0 }];
  for (let end = 1; end <= syllables.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
      const before = best[start];
      const word = before === undefined ? undefined : wordOf(syllables.slice(start, end), lexicon);
      if (before === undefined || word === undefined) continue;
      const cost = before.cost + word.cost;
      const covered = before.covered + (word.sure ? word.length : 0);
      if (cost < (best[end]?.cost ?? Infinity))
        best[end] = {
          cost,
          text: before.text + word.text,
          covered,
          longest: Math.max(before.longest, word.length),
        };
    }
  }
  const result = best[syllables.length];
  const spelled = syllables.filter((syllable) => !/\d/.test(syllable)).length;
  const isWord = result !== undefined && result.text.length >= 2 && result.longest >= 2;
  return isWord && result.covered >= spelled * ENOUGH ? result.text : undefined;
}

function wordOf(syllables: readonly string[], { words, places }: Lexicon): Word | undefined {
  const [first = ''] = syllables;
  if (syllables.length === 1 && /\d/.test(first)) return { text: first, cost: 1, length: 1, sure: false };
  const key = syllables.map(plain).join(' ');
  const known = words.get(key);
  if (known !== undefined) {
    return { text: known, cost: syllables.length === 1 ? 1.6 : 1, length: syllables.length, sure: true };
  }
  if (syllables.length < 2 || /\d/.test(key)) return undefined;
  const run = findRun(syllables.map(plain), places);
  return run === undefined ? undefined : { text: run, cost: 1.2, length: syllables.length, sure: true };
}

function findRun(wanted: readonly string[], places: Lexicon['places']): string | undefined {
  const [first = '', second = ''] = wanted;
  const found = places
    .get(`${first} ${second}`)
    ?.find(({ run, at }) => wanted.every((syllable, offset) => run.syllables[at + offset] === syllable));
  return found?.run.text.slice(found.at, found.at + wanted.length);
}

function plain(syllable: string): string {
  return syllable.replace('ü', 'v');
}
