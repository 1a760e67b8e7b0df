// Tasks of earlier versions that the document has no more, with what was said about them.
import type { LedgerResponse } from '../../ledger-view.port.ts';
import { element } from '../dom/element.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { showEntries } from './show-entries.ts';

/** Fills the place, and says whether the document has lost any. What the reader has unfolded stays so. */
export function showRemoved(
  texts: Texts,
  removed: LedgerResponse['removed'],
  document: string,
  place: HTMLElement,
): boolean {
  const lost = removed.filter((task) => task.document === document);
  const before = new Map(
    [...place.children].flatMap((child) =>
      child instanceof HTMLDetailsElement ? [[child.id, child] as const] : [],
    ),
  );
  place.replaceChildren(
    ...lost.map(({ number: task, title, version, count, entries, hidden }) => {
      const id = `removed-${version}-${task}`;
      const summary = element('summary', {}, fill(texts.removedTask, { version, task, title, count }));
      const details = before.get(id) ?? element('details', { id }, summary, element('div'));
      details.firstElementChild?.replaceWith(summary);
      const said = details.lastElementChild;
      if (said instanceof HTMLElement) showEntries({ texts, place: said }, entries, hidden);
      return details;
    }),
  );
  return lost.length > 0;
}
