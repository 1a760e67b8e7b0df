// The asker's own words in a reply: in their script and spelling, not in the folded form that they were matched in.
import { foldWithOffsets } from '../../text/fold.ts';

const LONGEST_QUOTED = 30;

/** 地铁建设, not 铁 建设: from the first to the last of the words, where that is short; else the words themselves. */
export function askedWords(question: string, folded: string): string {
  const { text, starts } = foldWithOffsets(question);
  const places = folded.split(' ').map((word) => ({ at: text.indexOf(word), word }));
  const joined = folded.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  if (places.some(({ at }) => at < 0)) return joined;
  const start = Math.min(...places.map(({ at }) => at));
  const end = Math.max(...places.map(({ at, word }) => at + word.length));
  return end - start > LONGEST_QUOTED
    ? joined
    : question.slice(starts[start] ?? 0, starts[end] ?? question.length).trim();
}
