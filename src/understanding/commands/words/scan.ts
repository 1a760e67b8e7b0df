// A message from which each reader takes what it understands; what nobody took is the note, in the person's own words.
import { foldWithOffsets } from '../../../text/fold.ts';

/** Stands where something was taken: no pattern reads across it. */
const TAKEN = '\uE000';

export interface Scan {
  /** Folded; what was taken is blanked out, so that places stay the same. */
  readonly rest: string;
  /** Takes the first match that `accept` agrees to. Only a group named "take" is taken, where the pattern has one. */
  take(pattern: RegExp, accept?: (match: RegExpExecArray) => boolean): RegExpExecArray | undefined;
  /** Takes a stretch and gives it back in the person's own words. */
  takeWords(start: number, end: number): string;
  /** What is left, in the person's own words; pieces that `isFiller` (given them folded) are left out. */
  note(isFiller?: (folded: string) => boolean): string;
}

export function createScan(original: string): Scan {
  const { text, starts } = foldWithOffsets(original);
  let rest = text;
  const blank = (start: number, end: number): void => {
    rest = rest.slice(0, start) + TAKEN.repeat(end - start) + rest.slice(end);
  };
  const words = (start: number, end: number): string => original.slice(starts[start], starts[end]);
  return {
    get rest() {
      return rest;
    },
    take(pattern, accept = () => true) {
      const flags = new Set([...pattern.flags, 'g', 'd']);
      for (const match of rest.matchAll(new RegExp(pattern.source, [...flags].join('')))) {
        if (match[0] === '' || !accept(match)) continue;
        const [start, end] = match.indices?.groups?.['take'] ?? [match.index, match.index + match[0].length];
        blank(start, end);
        return match;
      }
      return undefined;
    },
    takeWords(start, end) {
      const taken = clean(words(start, end));
      blank(start, end);
      return taken;
    },
    note(isFiller = () => false) {
      const pieces = [...rest.matchAll(new RegExp(`[^${TAKEN}]+`, 'gu'))]
        .filter(({ 0: piece }) => !isFiller(piece))
        .map(({ 0: piece, index }) => clean(words(index, index + piece.length)));
      return pieces.filter((piece) => piece !== '').join(' ');
    },
  };
}

const EDGE = /^[\s,，。.;；:：、!！?？~～\-—–()（）]+|[\s,，。.;；:：、!！?？~～\-—–(（]+$/gu;

function clean(text: string): string {
  return text.replace(EDGE, '').replace(/\s+/gu, ' ');
}
