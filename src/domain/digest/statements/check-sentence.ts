// Does a sentence say only what a brief's figures say? A model may put them in its own words; whatever is not one of the
// known sayings, or is not so, makes the whole sentence fall.
import type { Gazetteer } from '../../policy/index.ts';
import type { Brief } from '../brief/brief.ts';
import { createFigures } from './figures.ts';
import type { Figures } from './figures.ts';
import { createNameBook } from './names.ts';
import type { Marked } from './names.ts';
import { found, isSo } from './saying.ts';
import type { Saying, State } from './saying.ts';
import { en, enFrame } from './en/sayings.ts';
import { zh, zhFrame } from './zh/sayings.ts';

export type HoldsSentence = (sentence: string) => boolean;

export function createSentenceCheck(brief: Brief, gazetteer: Gazetteer): HoldsSentence {
  const book = createNameBook(brief.facts, gazetteer);
  const figures = createFigures(brief, book);
  const [sayings, frame] = brief.language === 'en' ? [en, enFrame] : [zh, zhFrame];
  return (sentence) => read(sayings, frame, book.mark(sentence), figures);
}

function read(sayings: readonly Saying[], frame: RegExp, { text, names }: Marked, figures: Figures): boolean {
  let state: State = { tests: [], lights: [] };
  let at = 0;
  let isTold = false;
  while (at < text.length) {
    const hit = match(sayings, text, at);
    if (hit === undefined) {
      const between = matchAt(frame, text, at);
      if (between === undefined) return false;
      at += between[0].length;
      continue;
    }
    const { one, words } = hit;
    const next = one.read(found(words.groups ?? {}, words[0], names), state, figures);
    if (next === undefined) return false;
    state = next;
    at += words[0].length;
    isTold = true;
  }
  return isTold && state.day === undefined && isSo(figures, state);
}

function match(
  sayings: readonly Saying[],
  text: string,
  at: number,
): { readonly one: Saying; readonly words: RegExpExecArray } | undefined {
  for (const one of sayings) {
    const words = matchAt(one.pattern, text, at);
    if (words !== undefined) return { one, words };
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
