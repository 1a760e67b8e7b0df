// 鲁统码 for 鲁通码, 迁头 for 牵头, 才政局 for 财政局: input methods put one sound-alike for another. Read where the words
// of asking, the units or the documents allow one reading only.
import type { Note } from '../../domain/conversation/index.ts';
import { toPinyin } from '../../text/pinyin.ts';

export interface Vocabulary {
  /** Folded names: units in all their forms. */
  readonly names: readonly string[];
  /** Folded names of what the documents speak of: 山东通, 鲁通码. */
  readonly terms: readonly string[];
  /** Names of other offices: real words, whatever they sound like. */
  readonly others: ReadonlySet<string>;
  /** Whether the text of any task holds the words. */
  readonly holds: (words: string) => boolean;
  /** The characters of the documents that sound like this one. */
  readonly soundAlikes: (character: string) => readonly string[];
}

export interface ChineseSlips {
  readonly text: string;
  readonly notes: readonly Note[];
}

const ASKING =
  '牵头 负责 责任 单位 期限 时限 截止 目标 指标 任务 逾期 部门 牵头单位 责任单位 什么时候 覆盖率'.split(' ');
/** Words of their own that sound like words of asking. */
const REAL = new Set(
  '前头 钱投 截至 制标 治标 只标 复责 人物 任物 与其 预期 余期 雨期 语气 其先 起先 器械 七线 实现 失陷 时限 事先 实线 不闷 但为 丹卫'.split(
    ' ',
  ),
);
const SHORTEST_TERM = 3;
const LONGEST_TERM = 8;

/** Sound-alikes of asking words and of unit names, anywhere in the message. */
export function createNameSlipReader({
  names,
  terms,
  others,
  holds,
}: Vocabulary): (text: string) => ChineseSlips {
  const words = [...ASKING, ...[...names, ...terms].filter((name) => name.length >= SHORTEST_TERM)];
  const isName = new Set([...ASKING, ...names]);
  return (text) => {
    const notes: Note[] = [];
    let result = text;
    let characters = new Set(text.split(''));
    for (const word of words) {
      if (!isNearlySpelled(word, characters)) continue;
      for (let start = 0; start + word.length <= result.length; start += 1) {
        const written = result.slice(start, start + word.length);
        if (!isOneSoundAlike(written, word) || REAL.has(written) || others.has(written)) continue;
        // 是财政局 is 是 and 财政局, no slip of 市财政局.
        if (names.some((name) => name.length >= 3 && name !== word && written.includes(name))) continue;
        if (holds(written) || isName.has(written)) continue;
        notes.push({ kind: 'read-as', written, read: word });
        result = result.slice(0, start) + word + result.slice(start + word.length);
        characters = new Set(result.split(''));
      }
    }
    return { text: result, notes };
  };
}

/** All of the word's characters but one are somewhere in the message: few of many thousand words are looked at closely. */
function isNearlySpelled(word: string, characters: ReadonlySet<string>): boolean {
  let missing = 0;
  for (let at = 0; at < word.length && missing < 2; at += 1)
    if (!characters.has(word.charAt(at))) missing += 1;
  return missing < 2;
}

/** One character apart, and that one sounds the same. */
function isOneSoundAlike(written: string, meant: string): boolean {
  let slip = -1;
  for (let i = 0; i < meant.length; i += 1) {
    if (written[i] === meant[i]) continue;
    if (slip >= 0) return false;
    slip = i;
  }
  return slip >= 0 && soundsAlike(written.charAt(slip), meant.charAt(slip));
}

/** One term of the topic that no document holds, but a document's term sounds like it. */
export function readTermSlip(piece: string, vocabulary: Vocabulary): Note | undefined {
  const { holds } = vocabulary;
  if (piece.length < SHORTEST_TERM || holds(piece)) return undefined;
  for (let length = Math.min(LONGEST_TERM, piece.length); length >= SHORTEST_TERM; length -= 1) {
    for (let start = 0; start + length <= piece.length; start += 1) {
      const written = piece.slice(start, start + length);
      if (!/^\p{Script=Han}+$/u.test(written) || holds(written)) continue;
      const meant = findMeant(written, vocabulary);
      if (meant === undefined || makesWord(piece, start + firstDifference(written, meant), holds)) continue;
      return { kind: 'read-as', written, read: meant };
    }
  }
  return undefined;
}

/** 出 in 企业出口 belongs to 出口, a word of the documents: no slip. */
function makesWord(piece: string, at: number, holds: Vocabulary['holds']): boolean {
  return [piece.slice(at - 1, at + 1), piece.slice(at, at + 2)].some(
    (pair) => pair.length === 2 && holds(pair),
  );
}

function firstDifference(left: string, right: string): number {
  return [...left].findIndex((character, at) => character !== right.charAt(at));
}

/** The only run of the documents that differs in one sound-alike character. */
function findMeant(written: string, { holds, soundAlikes }: Vocabulary): string | undefined {
  const strange = strangePairs(written, holds);
  let found: string | undefined;
  for (let at = 0; at < written.length; at += 1) {
    if (!strange.every((start) => start === at - 1 || start === at)) continue;
    for (const other of soundAlikes(written.charAt(at))) {
      const candidate = written.slice(0, at) + other + written.slice(at + 1);
      if (candidate === written || !holds(candidate)) continue;
      if (found !== undefined) return undefined;
      found = candidate;
    }
  }
  return found;
}

/** Where pairs of characters begin that no document holds: the slip is in all of them. */
function strangePairs(written: string, holds: Vocabulary['holds']): readonly number[] {
  const starts = Array.from({ length: written.length - 1 }, (_, at) => at);
  return starts.filter((at) => !holds(written.slice(at, at + 2)));
}

/** The characters of the texts, by their sound. */
export function createSoundAlikes(texts: Iterable<string>): Vocabulary['soundAlikes'] {
  let bySound: Map<string, string[]> | undefined;
  const known = new Map<string, string | undefined>();
  const read = (): Map<string, string[]> => {
    for (const text of texts) for (const character of text) known.set(character, undefined);
    const groups = new Map<string, string[]>();
    for (const character of known.keys()) {
      const sound = soundOf(character);
      known.set(character, sound);
      if (sound !== undefined) groups.set(sound, [...(groups.get(sound) ?? []), character]);
    }
    return groups;
  };
  return (character) => {
    bySound ??= read();
    const sound = known.has(character) ? known.get(character) : soundOf(character);
    return bySound.get(sound ?? '') ?? [];
  };
}

function soundsAlike(left: string, right: string): boolean {
  const [a, b] = [soundOf(left), soundOf(right)];
  return a !== undefined && a === b;
}

/** Without tone, and without the differences that many speakers do not make: zh/z, in/ing, n/l. */
function soundOf(character: string): string | undefined {
  if (!/\p{Script=Han}/u.test(character)) return undefined;
  return toPinyin(character)
    .flat()[0]
    ?.replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/ng$/, 'n');
}
