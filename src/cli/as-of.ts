// --as-of: questions put to the texts that held at a day or an instant, whatever holds today.
import type { App } from '../app/compose.ts';
import type { AsOf } from '../app/past-knowledge.ts';
import { readMoment } from './ledger.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export const AS_OF_FLAG = '--as-of <date>';
export const AS_OF_HELP =
  'answer from the texts and corrections that held then: the end of a day (YYYY-MM-DD), or an instant';

/** Undefined: from today's. */
export function readAsOf(written: string | undefined, zone: string): AsOf | undefined {
  return written === undefined ? undefined : { at: new Date(readMoment(written, zone).cutoff) };
}

const MOST_NAMED = 5;

/** Says beside the answers which versions they are from. */
export function tellHeld({ knowledge }: App, { stderr }: Terminal): void {
  const { held = [] } = knowledge;
  for (const { id, ordinal, heldFrom } of held.slice(0, MOST_NAMED))
    printLine(stderr, `from ${id}@${ordinal}${heldFrom === '' ? '' : `, read at ${heldFrom}`}`);
  if (held.length > MOST_NAMED) printLine(stderr, `… and ${held.length - MOST_NAMED} more documents`);
}
