// The review of a document: the doubts first, then its text with what was understood, each mark a button to correct it.
import type { ReviewMark, ReviewResponse } from '../review-view.port.ts';
import { loadReview, sendCorrection, withdrawCorrection } from './api-client.ts';
import type { Outcome } from './api-client.ts';
import { createButton, element, getElement } from './dom/element.ts';
import { readerTexts, startMasthead } from './masthead.ts';
import { openCorrection } from './review/correction-form.ts';
import { MARK_TEXTS, showText } from './review/show-text.ts';
import { fill } from './texts/texts.ts';

startMasthead();
const texts = readerTexts();
const status = getElement('#review-status', HTMLElement);
void load();

async function load(): Promise<void> {
  const outcome = await loadReview(new URL(location.href).searchParams.get('document') ?? '');
  if (outcome.kind === 'failed') {
    status.textContent = outcome.message;
    return;
  }
  status.textContent = '';
  show(outcome.value);
}

function show(review: ReviewResponse): void {
  showHead(review);
  fillSection(
    'doubts',
    review.doubts.map(({ text, task, words }) => showDoubt(text, task, words)),
  );
  fillSection(
    'corrections',
    review.corrections.map(({ number, text }) =>
      element(
        'li',
        {},
        element('span', {}, `#${number} ${text}`),
        createButton('text-button', () => void apply(withdrawCorrection(number)), texts.reviewWithdraw),
      ),
    ),
  );
  getElement('#review-legend', HTMLElement).replaceChildren(
    ...(Object.keys(MARK_TEXTS) as ReviewMark[]).map((mark) =>
      element('li', {}, element('mark', { class: `is-${mark}` }, texts[MARK_TEXTS[mark]])),
    ),
  );
  getElement('#review-text', HTMLElement).replaceChildren(
    ...showText(texts, review, (piece, task) =>
      openCorrection(
        { texts, document: review.document, task, ...piece },
        (correction) => void apply(sendCorrection(correction)),
      ),
    ),
  );
  getElement('#text', HTMLElement).hidden = false;
}

function showHead({ document: id, documents, title }: ReviewResponse): void {
  const select = element(
    'select',
    { 'aria-label': texts.filterDocument },
    ...documents.map((each) => element('option', { value: each.id }, each.title)),
  );
  select.value = id;
  select.addEventListener('change', () => {
    location.search = new URLSearchParams({ document: select.value }).toString();
  });
  const register = `/register?${new URLSearchParams({ document: id }).toString()}`;
  getElement('#review-head', HTMLElement).replaceChildren(
    element('p', { class: 'register-kicker' }, texts.reviewTitle),
    element('h1', {}, title),
    element(
      'p',
      { class: 'review-facts' },
      documents.length > 1 ? select : undefined,
      element('a', { href: register }, texts.backToRegister),
    ),
  );
}

function showDoubt(text: string, task: number | undefined, words: string): HTMLElement {
  const place =
    task === undefined ? undefined : element('a', { href: `#part-${task}` }, fill(texts.task, { task }));
  return element(
    'li',
    {},
    place,
    element('span', {}, text),
    words === '' ? undefined : element('q', {}, words),
  );
}

function fillSection(name: string, items: readonly HTMLElement[]): void {
  getElement(`#${name}-list`, HTMLElement).replaceChildren(...items);
  getElement(`#${name}`, HTMLElement).hidden = items.length === 0;
}

async function apply(outcome: Promise<Outcome<unknown>>): Promise<void> {
  const done = await outcome;
  if (done.kind === 'failed') {
    status.textContent = done.message;
    status.scrollIntoView({ block: 'center' });
    return;
  }
  const top = scrollY;
  await load();
  scrollTo({ top });
  status.textContent = texts.reviewDone;
}
