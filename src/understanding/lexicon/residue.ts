// What is left of a message once cues, courtesy and grammar are gone: the topic, if there is one.
import { ENGLISH_TOPIC_STOP, LONE_CHARACTER, STOP_CHARACTER, STOP_PHRASE } from './stop-phrases.ts';

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface WordsOfDocuments {
  /** Whether a task's text holds these folded words. */
  holds(words: string): boolean;
  /** Where the text names notions of the documents: 揭榜挂帅, joint conference. */
  notions(text: string): readonly TextSpan[];
}

/**
 * Parts of the message that are words of the documents: no cue is read inside them. A run of four characters that a
 * document prints spares what is strictly within it; a whole notion (揭榜挂帅, "joint conference") spares all of itself.
 */
export function findSpared(text: string, documents: WordsOfDocuments): readonly Spared[] {
  const spared: Spared[] = documents.notions(text).map((span) => ({ ...span, whole: true }));
  for (let start = 0; start + SHORTEST_RUN <= text.length; start += 1) {
    let end = start + SHORTEST_RUN;
    const run = text.slice(start, end);
    if (!/^[\p{Script=Han}\d+×a-z]+$/u.test(run) || !/\p{Script=Han}/u.test(run) || !documents.holds(run))
      continue;
    while (end < text.length && documents.holds(text.slice(start, end + 1))) end += 1;
    spared.push({ start, end, whole: false });
    start = end - 1;
  }
  return spared;
}

const SHORTEST_RUN = 4;

export interface Spared extends TextSpan {
  readonly whole: boolean;
}

export function isSpared(spared: readonly Spared[], start: number, end: number): boolean {
  return spared.some((part) =>
    part.whole ? start >= part.start && end <= part.end : start > part.start && end < part.end,
  );
}

export function residueOf(
  rest: string,
  cues: readonly TextSpan[],
  documents: WordsOfDocuments,
  spared: readonly Spared[],
): string {
  let left = rest.replace(/[A-Z]/g, ' ');
  for (const { start, end } of cues) left = blank(left, start, end);
  const touches = (start: number, end: number): boolean =>
    spared.some((part) => start < part.end && part.start < end);
  for (const match of left.matchAll(STOP_PHRASE)) {
    const end = match.index + match[0].length;
    if (!touches(match.index, end)) left = blank(left, match.index, end);
  }
  const dropped = [...left].map(
    (character, at) => dropsAlone(left, at, character, documents) && !touches(at, at + 1),
  );
  left = [...left]
    .map((character, at) => (dropped[at] === true && !completesWord(left, dropped, at) ? ' ' : character))
    .join('');
  left = left.replace(/[a-z]+(?:['’][a-z]*)?/g, (word, at: number) =>
    isEnglishStop(word) && !inNotion(spared, at, at + word.length) && !isPartOfWord(left, at, word.length)
      ? ' '.repeat(word.length)
      : word,
  );
  return left
    .split(/[\s,，。.、;；:：?？!！()（）[\]【】《》<>"“”「」『』/\\|~～…—-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');
}

function inNotion(spared: readonly Spared[], start: number, end: number): boolean {
  return spared.some((part) => part.whole && start >= part.start && end <= part.end);
}

/** The "g" of 5g is no word. */
function isPartOfWord(text: string, at: number, length: number): boolean {
  return /[a-z0-9]/.test(text.charAt(at - 1)) || /[a-z0-9]/.test(text.charAt(at + length));
}

function isEnglishStop(word: string): boolean {
  return /^[a-z'’]+$/.test(word) && ENGLISH_TOPIC_STOP.has(word.replace(/['’]s?$/, ''));
}

/** 要 is grammar, but not in 要素: a character stays where it makes a word of the documents with its neighbour. */
function dropsAlone(text: string, at: number, character: string, documents: WordsOfDocuments): boolean {
  if (ALWAYS.has(character)) return true;
  if (LONE_CHARACTER.has(character))
    return !/\p{Script=Han}/u.test(text.slice(Math.max(0, at - 1), at) + text.slice(at + 1, at + 2));
  if (!STOP_CHARACTER.has(character)) return false;
  const before = text.slice(Math.max(0, at - 1), at + 1);
  const after = text.slice(at, at + 2);
  return ![before, after].some((pair) => /^\p{Script=Han}{2}$/u.test(pair) && documents.holds(pair));
}

/** 外 of 外贸: what would be left of the word is no word. */
function completesWord(text: string, dropped: readonly boolean[], at: number): boolean {
  if (!BEGINS_A_WORD.has(text.charAt(at))) return false;
  const isLone = (place: number, beyond: number): boolean =>
    /\p{Script=Han}/u.test(text.charAt(place)) &&
    dropped[place] === false &&
    (!/\p{Script=Han}/u.test(text.charAt(beyond)) || dropped[beyond] === true);
  return isLone(at + 1, at + 2);
}

const BEGINS_A_WORD = new Set('上下内外前后中里');

const ALWAYS = new Set(
  '的了吗呢吧啊呀嘛么们嘅咗啲喎咁嗰哦哈哇啦咧喔呗谁哪我你您他她它咱这那系咩乜边归找靠是由',
);

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

const JOINS = /以及|还有|和|与|跟|同|及|、|&|(?<![a-z])and(?![a-z])/u;

/** The parts of a topic that is joined by 和 or "and", each as a topic of its own; empty where nothing is joined. */
export function joinedParts(
  rest: string,
  cues: readonly TextSpan[],
  documents: WordsOfDocuments,
): readonly string[] {
  let left = rest.replace(/[A-Z]/g, '\n');
  for (const { start, end } of cues) left = left.slice(0, start) + '\n'.repeat(end - start) + left.slice(end);
  const chunks = left
    .split(/[\n，,。；;？?！!]+/u)
    .filter((chunk) => JOINS.test(chunk) && !documents.holds(chunk.trim()));
  return chunks
    .flatMap((chunk) => chunk.split(new RegExp(JOINS, 'u')))
    .map((part) => residueOf(part, [], documents, findSpared(part, documents)))
    .filter((part) => part.length >= 2);
}
