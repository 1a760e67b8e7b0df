// Before the first question: which documents are read, and questions to click.
import type { RegisterDocument, RegisterPage } from '../../register-view.port.ts';
import { createButton, element, getElement } from '../dom/element.ts';
import { createIcon } from '../dom/icon.ts';
import { describeCounts } from '../register/show-document.ts';
import { readSpeaker } from '../speaker.ts';
import type { Texts } from '../texts/texts.ts';
import { pickExamples } from './pick-examples.ts';

export interface WelcomeDeps {
  readonly texts: Texts;
  readonly language: string;
  readonly say: (text: string) => void;
}

export function showWelcome(deps: WelcomeDeps, page: RegisterPage): void {
  const reading = getElement('#reading', HTMLElement);
  reading.replaceChildren(...page.documents.map((document) => showDocument(deps.texts, document)));
  const examples = [...pickLedgerExamples(deps.texts), ...pickExamples(deps.texts, deps.language, page)].map(
    (example) =>
      element(
        'li',
        {},
        createButton('example', () => deps.say(example), element('span', {}, example), createIcon('go')),
      ),
  );
  getElement('#examples', HTMLElement).replaceChildren(...examples);
  getElement('#examples-heading', HTMLElement).hidden = examples.length === 0;
}

/** Whoever may see lights asks after them first; a unit, after what it owes. */
function pickLedgerExamples(texts: Texts): readonly string[] {
  const { sees } = readSpeaker();
  if (sees === 'none') return [];
  return sees === 'all' ? [texts.exampleStatus] : [texts.exampleStatus, texts.exampleMine];
}

function showDocument(texts: Texts, document: RegisterDocument): HTMLElement {
  return element(
    'p',
    { class: 'reading' },
    element('span', { class: 'reading-label' }, texts.readFrom),
    element(
      'a',
      { href: `/register?${new URLSearchParams({ document: document.id }).toString()}` },
      document.title,
    ),
    element('span', { class: 'reading-counts' }, describeCounts(texts, document)),
  );
}
