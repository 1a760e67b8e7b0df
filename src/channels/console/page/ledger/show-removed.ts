// Tasks of earlier versions that the document has no more, with what was said about them.
import type { LedgerResponse } from '../../ledger-view.port.ts';
import { element } from '../dom/element.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { showEntries } from './show-entries.ts';

/** Undefined where the document has lost none. */
export function showRemoved(
  texts: Texts,
  removed: LedgerResponse['removed'],
  document: string,
): readonly HTMLElement[] | undefined {
  const lost = removed.filter((task) => task.document === document);
  if (lost.length === 0) return undefined;
  return lost.map(({ number: task, title, version, count, entries, hidden }) => {
    const place = element('div');
    showEntries({ texts, place }, entries, hidden);
    return element(
      'details',
      {},
      element('summary', {}, fill(texts.removedTask, { version, task, title, count })),
      place,
    );
  });
}
