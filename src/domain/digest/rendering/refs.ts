// The entries behind a line, as a reader cites them: [#12 #15].
import type { EntryRef } from '../brief/facts/facts.ts';

const SHOWN = 3;

/** The latest ones; how many more there are is said. */
export function sayRefs(entries: readonly EntryRef[], isFull: boolean): string {
  if (entries.length === 0) return '';
  const shown = isFull ? entries : entries.slice(-SHOWN);
  const more = entries.length - shown.length;
  const numbers = shown.map(({ number }) => `#${String(number)}`).join(' ');
  return `[${numbers}${more === 0 ? '' : ` +${String(more)}`}]`;
}
