// The weekly digest: which week and for whom stands in the address; the page itself is the one that prints.
import type { DigestsResponse, DigestVersion } from '../digest-view.port.ts';
import { loadDigests } from './api-client.ts';
import { element, getElement } from './dom/element.ts';
import { createIcon } from './dom/icon.ts';
import { readerLanguage, readerTexts, startMasthead } from './masthead.ts';
import { fill } from './texts/texts.ts';
import type { TextKey } from './texts/texts.ts';

const VERSIONS: Readonly<Record<DigestVersion, TextKey>> = {
  leader: 'digestLeader',
  office: 'digestOffice',
  unit: 'digestUnit',
};

startMasthead();
const texts = readerTexts();
const status = getElement('#digest-status', HTMLElement);
const form = getElement('#digest-choice', HTMLFormElement);
const frame = getElement('#digest-page', HTMLIFrameElement);
void start();

async function start(): Promise<void> {
  const outcome = await loadDigests();
  if (outcome.kind === 'failed') {
    status.textContent = outcome.message;
    return;
  }
  const { weeks, versions } = outcome.value;
  if (weeks.length === 0) {
    status.textContent = texts.digestNone;
    return;
  }
  fillChoices(weeks, versions);
  form.addEventListener('change', () => {
    const address = new URL(location.href);
    readChoices().forEach(([name, value]) => address.searchParams.set(name, value));
    history.replaceState(null, '', address);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}

function fillChoices(weeks: DigestsResponse['weeks'], versions: DigestsResponse['versions']): void {
  const wanted = new URL(location.href).searchParams;
  const weekChoice = getElement('#digest-week', HTMLSelectElement);
  const versionChoice = getElement('#digest-version', HTMLSelectElement);
  weekChoice.replaceChildren(
    ...weeks.map(({ week, state }) =>
      element('option', { value: week }, state === 'draft' ? fill(texts.digestDraft, { week }) : week),
    ),
  );
  versionChoice.replaceChildren(
    ...versions.map((version) => element('option', { value: version }, texts[VERSIONS[version]])),
  );
  for (const [choice, name] of [
    [weekChoice, 'week'],
    [versionChoice, 'version'],
  ] as const) {
    const value = wanted.get(name);
    if ([...choice.options].some((option) => option.value === value)) choice.value = value ?? '';
  }
  form.hidden = false;
}

function readChoices(): readonly (readonly [string, string])[] {
  return [...form.querySelectorAll('select')].map(({ name, value }) => [name, value] as const);
}

function show(): void {
  const query = new URLSearchParams({ lang: readerLanguage() });
  readChoices().forEach(([name, value]) => query.set(name, value));
  const page = `/digest/page?${query.toString()}`;
  frame.addEventListener('load', fitFrame, { once: true });
  frame.src = page;
  frame.hidden = false;
  status.textContent = '';
  const links = getElement('#digest-links', HTMLElement);
  links.replaceChildren(
    element('a', { href: page, target: '_blank' }, createIcon('print'), texts.digestPrint),
    element(
      'a',
      { href: `/digest/file?${query.toString()}`, download: true },
      createIcon('download'),
      'Word',
    ),
  );
  links.hidden = false;
}

/** The page is as long as it is: one scroll bar is enough. */
function fitFrame(): void {
  const body = frame.contentDocument?.documentElement;
  if (body !== undefined) frame.height = String(body.scrollHeight + 24);
}
