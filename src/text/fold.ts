// One form for matching: NFKC, lower case, Traditional made Simplified. What is shown is always the original,
// so every folded character remembers where it came from.
import { Converter } from 'opencc-js/t2cn';

/** `tw` reads 着/著 better than plain `t`, and keeps mainland words (智慧, 建立) that `twp` would rewrite. */
const toSimplifiedWords = Converter({ from: 'tw', to: 'cn' });

/** Traditional → Simplified, same length; text already Simplified is unchanged. */
export function toSimplified(text: string): string {
  const converted = toSimplifiedWords(text);
  return converted.length === text.length ? converted : [...text].map(toSimplifiedWords).join('');
}

export interface Folded {
  readonly text: string;
  /** `starts[i]` is where folded character i begins in the original; one more entry holds the original's length. */
  readonly starts: readonly number[];
}

/** Folds and keeps the way back: folded [a, b) stands at original [starts[a], starts[b]). */
export function foldWithOffsets(original: string): Folded {
  let text = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = character.normalize('NFKC').toLowerCase();
    for (let i = 0; i < folded.length; i += 1) starts.push(at);
    text += folded;
    at += character.length;
  }
  starts.push(original.length);
  return { text: toSimplified(text), starts };
}

export function fold(original: string): string {
  return foldWithOffsets(original).text;
}
