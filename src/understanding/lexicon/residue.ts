// What is left of a message once cues, courtesy and grammar are gone: the topic, if there is one.
import { ENGLISH_TOPIC_STOP, STOP_CHARACTER, STOP_PHRASE } from './stop-phrases.ts';

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface WordsOfDocuments {
  /** Whether a task's text holds these folded words. */
  holds(words: string): boolean;
}

/** Parts of the message, four characters and longer, that stand in a document as they are: no cue is read inside them. */
export function findSpared(text: string, documents: WordsOfDocuments): readonly TextSpan[] {
  const spared: { start: number; end: number }[] = [];
  for (let start = 0; start + SHORTEST_SPARED <= text.length; start += 1) {
    let end = start + SHORTEST_SPARED;
    if (
      !/^[\p{Script=Han}\d+×a-z]+$/u.test(text.slice(start, end)) ||
      !/\p{Script=Han}/u.test(text.slice(start, end))
    )
      continue;
    if (!documents.holds(text.slice(start, end))) continue;
    while (end < text.length && documents.holds(text.slice(start, end + 1))) end += 1;
    spared.push({ start, end });
    start = end - 1;
  }
  return spared;
}

const SHORTEST_SPARED = 4;

export function residueOf(
  rest: string,
  cues: readonly TextSpan[],
  documents: WordsOfDocuments,
  spared: readonly TextSpan[],
): string {
  let left = rest.replace(/[A-Z]/g, ' ');
  for (const { start, end } of cues) left = blank(left, start, end);
  const isSpared = (start: number, end: number): boolean =>
    spared.some((part) => start < part.end && part.start < end);
  for (const match of left.matchAll(STOP_PHRASE)) {
    const end = match.index + match[0].length;
    if (!isSpared(match.index, end)) left = blank(left, match.index, end);
  }
  left = [...left]
    .map((character, at) =>
      dropsAlone(left, at, character, documents) && !isSpared(at, at + 1) ? ' ' : character,
    )
    .join('');
  const words = left.match(/[a-z0-9]+(?:['’+&-][a-z0-9]+)*\+?|[^a-z\s\p{P}\p{S}]+|[×+]/gu) ?? [];
  return tidy(
    words
      .filter((word) => !/^[a-z']+$/.test(word) || !ENGLISH_TOPIC_STOP.has(word.replace(/'s?$/, '')))
      .join(' '),
  );
}

/** 要 is grammar, but not in 要素: a character stays where it makes a word of the documents with its neighbour. */
function dropsAlone(text: string, at: number, character: string, documents: WordsOfDocuments): boolean {
  if (!STOP_CHARACTER.test(character)) return false;
  if (ALWAYS.has(character)) return true;
  const before = text.slice(Math.max(0, at - 1), at + 1);
  const after = text.slice(at, at + 2);
  return ![before, after].some((pair) => /^\p{Script=Han}{2}$/u.test(pair) && documents.holds(pair));
}

const ALWAYS = new Set(
  '的了吗呢吧啊呀嘛么们嘅咗啲喎咁嗰哦哈哇啦咧喔呗谁哪我你您他她它咱这那系咩乜边归找靠是由',
);

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
