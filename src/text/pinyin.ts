// Chinese ⇄ pinyin without tones, as people type it who have no Chinese keyboard at hand.
import { pinyin } from 'pinyin-pro';
import { findHanRuns } from './han.ts';
import { PINYIN_SYLLABLES } from './pinyin-syllables.ts';

const LONGEST_SYLLABLE = 6;

/** One list of syllables per run of Chinese; 行 reads as its neighbours demand (银行 yin hang). */
export function toPinyin(folded: string): string[][] {
  return findHanRuns(folded).map(({ text }) => pinyin(text, { toneType: 'none', type: 'array', v: true }));
}

/**
 * A Latin word as syllables, in as few as can be (xian is one, though xi an spells it too); undefined where it is no
 * pinyin. An apostrophe parts syllables by itself: it never reaches here.
 */
export function splitPinyin(word: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
      const before = best[start];
      const syllable = word.slice(start, end);
      if (before === undefined || !PINYIN_SYLLABLES.has(syllable)) continue;
      const known = best[end];
      if (known === undefined || before.length + 1 < known.length) best[end] = [...before, syllable];
    }
  }
  return best[word.length];
}
