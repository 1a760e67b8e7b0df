// Markdown signs and bullets are no words: they are read as white space, so that what stands behind them can be seen.
import type { View } from './view.ts';

/** Headings, quotes and bullets at a line's start; bold marks anywhere; rules and table edges alone on a line. */
const ORNAMENT =
  /(?<=^|[\n\r])[ \t]*(?:#{1,6}|>|[-*+·●◆■▪])(?=[ \t]+\S)|\*\*|__|(?<=^|[\n\r])[ \t]*[-*_=]{3,}[ \t]*(?=$|[\n\r])/g;

export function withoutOrnaments(view: View): View {
  return { ...view, text: view.text.replace(ORNAMENT, (signs) => ' '.repeat(signs.length)) };
}
