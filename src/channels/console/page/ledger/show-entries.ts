// Every entry of a task, the newest first: what was recorded, by whom and when, and what became of it.
import type { EntryView } from '../../ledger-view.port.ts';
import { element } from '../dom/element.ts';
import { fill } from '../texts/texts.ts';
import type { TextKey, Texts } from '../texts/texts.ts';

const STATE_TEXTS: Readonly<Partial<Record<EntryView['state'], TextKey>>> = {
  withdrawn: 'entryWithdrawn',
  corrected: 'entryCorrected',
  proposed: 'entryProposed',
};
/** As much of a hash as people compare by eye. */
const SHORT_HASH = 8;

export interface EntriesDeps {
  readonly texts: Texts;
  readonly place: HTMLElement;
}

/** What the reader has unfolded stays so. */
export function showEntries(
  { texts, place }: EntriesDeps,
  entries: readonly EntryView[],
  hidden: boolean,
): void {
  const unfolded = new Set(
    [...place.querySelectorAll<HTMLElement>('li:has(details[open])')].map(({ id }) => id),
  );
  const items = entries.map((entry) => showEntry(texts, entry, unfolded.has(`entry-${entry.entry}`)));
  place.replaceChildren(
    ...(items.length === 0
      ? [element('p', { class: 'none' }, texts.historyEmpty)]
      : [element('ol', { class: 'entries' }, ...items)]),
    ...(hidden ? [element('p', { class: 'none' }, texts.historyHidden)] : []),
  );
}

function showEntry(texts: Texts, entry: EntryView, isUnfolded: boolean): HTMLElement {
  const state = STATE_TEXTS[entry.state];
  const who = [entry.unit, [entry.person, entry.role].filter((part) => part !== '').join(' ')]
    .filter((part) => part !== '')
    .join(' · ');
  return element(
    'li',
    { class: `entry is-${entry.state}`, id: `entry-${entry.entry}` },
    element(
      'p',
      { class: 'entry-head' },
      element('span', { class: 'entry-number' }, `#${entry.entry}`),
      element('time', {}, entry.recordedAt),
      element('span', {}, who),
      state === undefined ? undefined : element('span', { class: 'entry-state' }, texts[state]),
      entry.about === undefined
        ? undefined
        : element('a', { href: `#entry-${entry.about}` }, `→ #${entry.about}`),
    ),
    element(
      'p',
      { class: 'entry-text' },
      entry.state === 'withdrawn' ? element('s', {}, entry.text) : entry.text,
    ),
    entry.now === undefined
      ? undefined
      : element('p', { class: 'entry-now' }, fill(texts.entryNow, { text: entry.now })),
    element(
      'details',
      { class: 'entry-source', open: isUnfolded },
      element('summary', {}, texts.entrySaid),
      element('blockquote', {}, entry.said),
      element(
        'p',
        { class: 'hash' },
        element(
          'code',
          { title: `${entry.previous.slice(0, SHORT_HASH)} → ${entry.hash}` },
          fill(texts.entryHash, { hash: entry.hash.slice(0, SHORT_HASH) }),
        ),
      ),
    ),
  );
}
