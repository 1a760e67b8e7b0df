// The ledger in one look: how many lights of which colour, as a bar that adds up and as counts that filter the page.
import type { LedgerResponse, Light } from '../../ledger-view.port.ts';
import { showBars } from '../chart/show-bars.ts';
import { createButton, element } from '../dom/element.ts';
import { createIcon } from '../dom/icon.ts';
import { readSpeaker } from '../speaker.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { LIGHT_TEXTS, LIGHTS } from './show-light.ts';

export interface OverviewDeps {
  readonly texts: Texts;
  readonly chosen: Light | undefined;
  readonly onChoose: (light: Light | undefined) => void;
}

export function showOverview({ texts, chosen, onChoose }: OverviewDeps, ledger: LedgerResponse): Element[] {
  const counts = LIGHTS.map((light) => ({ light, count: ledger.counts[light] }));
  const chips = counts.map(({ light, count }) => {
    const chip = createButton(
      `chip is-${light}`,
      () => onChoose(chosen === light ? undefined : light),
      element('span', { class: 'chip-name' }, texts[LIGHT_TEXTS[light]]),
      element('strong', {}, String(count)),
    );
    chip.setAttribute('aria-pressed', String(chosen === light));
    return chip;
  });
  const parts = counts.map(({ light, count }) => ({
    name: texts[LIGHT_TEXTS[light]],
    tone: light,
    value: count,
  }));
  const total = fill(texts.lightsTotal, { total: ledger.total, time: ledger.asOf });
  return [
    element('div', { class: 'overview-chips', role: 'group', 'aria-label': texts.filterLight }, ...chips),
    showBars(parts),
    element(
      'p',
      { class: 'overview-foot' },
      element('span', {}, total),
      element('span', { class: 'live', id: 'live' }, texts.live),
      readSpeaker().mayExport ? showExports(texts) : undefined,
    ),
  ];
}

function showExports(texts: Texts): HTMLElement {
  const links = (['xlsx', 'csv', 'json'] as const).map((format) =>
    element('a', { href: `/api/export?format=${format}`, download: true }, format.toUpperCase()),
  );
  return element(
    'span',
    { class: 'exports', title: texts.exportNote },
    createIcon('download'),
    element('span', {}, texts.exportLedger),
    ...links,
  );
}
