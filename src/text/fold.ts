// One form for matching: NFKC, lower case, Traditional made Simplified. What is shown is always the original,
// so every folded character remembers where it came from.
import { Converter } from 'opencc-js/t2cn';

/** `tw` reads 着/著 better than plain `t`, and keeps mainland words (智慧, 建立) that `twp` would rewrite. */
const toSimplifiedWords = Converter({ from: 'tw', to: 'cn' });
/** Words in which 著 is no 着: of Simplified ones (显著) the converter knows nothing. */
const NOTABLE = /(?<=[显顯卓原土专專编編论論译譯名巨昭遗遺拙合所])著|著(?=[名作称稱述者书書录錄文])/g;
const SURROGATE = /[\ud800-\udfff]/;

/**
 * Traditional → Simplified, always of the same length. The few characters whose counterpart
 * is longer or shorter (勣, and those beyond the basic plane) stay: every offset behind them would be wrong.
 */
export function toSimplified(text: string): string {
  const converted = toSimplifiedWords(text);
  const simplified =
    converted.length === text.length && !SURROGATE.test(text) ? converted : simplifyAround(text);
  let kept = '';
  let from = 0;
  for (const { index } of text.matchAll(NOTABLE)) {
    kept += `${simplified.slice(from, index)}著`;
    from = index + 1;
  }
  return kept + simplified.slice(from);
}

function simplifyAround(text: string): string {
  let simplified = '';
  let run = '';
  for (const character of text) {
    const fits = character.length === 1 && toSimplifiedWords(character).length === 1;
    if (fits) run += character;
    else {
      simplified += toSimplifiedWords(run) + character;
      run = '';
    }
  }
  return simplified + toSimplifiedWords(run);
}

export interface Folded {
  readonly text: string;
  /** `starts[i]` is where folded character i begins in the original; one more entry holds the original's length. */
  readonly starts: readonly number[];
}

/** A run of characters that fold one for one, whatever stands beside them (nearly every text of an office is one), or one other. */
const RUN = /[\x00-\x7f·×–—‘’“”\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]+|[^]/gu;

/** Folds and keeps the way back: folded [a, b) stands at original [starts[a], starts[b]). */
export function foldWithOffsets(original: string): Folded {
  const { text, starts } = foldSparingly(original);
  return { text, starts: starts ?? Array.from({ length: original.length + 1 }, (_, at) => at) };
}

/** The same for texts that are kept: without `starts` each folded character stands where it stood in the original. */
export function foldSparingly(original: string): Pick<Folded, 'text'> & Partial<Folded> {
  let isEven = !SURROGATE.test(original);
  const text = original.replace(RUN, (run) => {
    const folded = foldRun(run);
    isEven &&= folded.length === run.length;
    return folded;
  });
  return { text: toSimplified(text), ...(isEven ? {} : { starts: listStarts(original) }) };
}

function listStarts(original: string): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const character of original) {
    for (let i = 0; i < foldRun(character).length; i += 1) starts.push(at);
    at += character.length;
  }
  return [...starts, original.length];
}

function foldRun(run: string): string {
  return run.normalize('NFKC').toLowerCase();
}

export function fold(original: string): string {
  return foldSparingly(original).text;
}
