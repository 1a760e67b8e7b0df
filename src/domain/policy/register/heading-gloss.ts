// A heading in English, word by word: Chinese headings put verb before object and modifier before noun, as English does.
import { fold } from '../../../text/fold.ts';
import { getHeadingWords } from './glossary/glossary.ts';

/** Undefined where a word is not in the glossary: a half translation would be worse than none. */
export type HeadingGloss = (heading: string) => string | undefined;

const JOINING: Readonly<Record<string, string>> = { 的: '', 和: 'and', 与: 'and', 及: 'and', '、': ',' };
const LONGEST = 14;

export function createHeadingGloss(): HeadingGloss {
  const known = new Map<string, string | undefined>();
  return (heading) => {
    if (!known.has(heading)) known.set(heading, gloss(fold(heading), getHeadingWords()));
    return known.get(heading);
  };
}

function gloss(folded: string, words: ReadonlyMap<string, string>): string | undefined {
  const text = folded.replace(/[“”"「」『』\s]/gu, '');
  // best[i]: the reading of the first i characters with the fewest words.
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
      const before = best[start];
      const piece = text.slice(start, end);
      const word = JOINING[piece] ?? words.get(piece);
      if (before === undefined || word === undefined) continue;
      const reading = [...before, word];
      if (reading.length < (best[end]?.length ?? Infinity)) best[end] = reading;
    }
  }
  const reading = best[text.length]?.filter((word) => word !== '').join(' ');
  return reading === undefined || reading === '' ? undefined : tidy(reading);
}

function tidy(reading: string): string {
  const joined = reading.replaceAll(' ,', ',');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
