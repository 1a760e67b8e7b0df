// Before the first question: which documents are read, and questions to click.
import type { RegisterDocument, RegisterPage } from '../../register-view.port.ts';
import { createButton, element, getElement } from '../dom/element.ts';
import { createIcon } from '../dom/icon.ts';
import { describeCounts } from '../register/show-document.ts';
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
  const examples = pickExamples(deps.texts, deps.language, page).map((example) =>
    element(
      'li',
      {},
      createButton('example', () => deps.say(example), element('span', {}, example), createIcon('go')),
    ),
  );
  getElement('#examples', HTMLElement).replaceChildren(...examples);
  getElement('#examples-heading', HTMLElement).hidden = examples.length === 0;
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
