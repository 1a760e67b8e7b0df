// The clause that an answer rests on: an excerpt with the answering words marked, unfolding to the whole clause.
import type { Citation } from '../../../../domain/conversation/index.ts';
import { createButton, element } from '../dom/element.ts';
import { createIcon } from '../dom/icon.ts';
import { createTaskLink } from '../register/register-link.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { cutExcerpt } from './cut-excerpt.ts';
import type { Mark } from './cut-excerpt.ts';
import { markText } from './mark-text.ts';

/** `reading`: the quote in the reader's own script, where the reply brought one. */
export function showCitation(texts: Texts, citation: Citation, reading = citation.quote): HTMLElement {
  // Converting the script keeps every character's place, so the printed marks fit; otherwise nothing is marked.
  const marks = reading.length === citation.quote.length ? citation.marks : [];
  const clause = element('blockquote', { class: 'clause', lang: 'zh' }, ...markText(reading, marks));
  const foot = showFoot(texts, citation, reading, clause, marks);
  const source = element('span', { class: 'citation-source' }, nameSource(texts, citation));
  const excerpt = cutExcerpt(reading, marks);
  if (excerpt === undefined) return element('div', { class: 'citation' }, source, clause, foot);
  const summary = element(
    'summary',
    {},
    element('span', { class: 'citation-head' }, source, showToggle(texts)),
    element('span', { class: 'citation-excerpt', lang: 'zh' }, ...markText(excerpt.text, excerpt.marks)),
  );
  return element('details', { class: 'citation' }, summary, clause, foot);
}

function nameSource(texts: Texts, { task }: Citation): string {
  const place = task === undefined ? texts.outsideTasks : fill(texts.task, { task });
  return `${texts.source} · ${place}`;
}

function showToggle(texts: Texts): HTMLElement {
  return element(
    'span',
    { class: 'citation-toggle' },
    element('span', { class: 'when-folded' }, texts.unfold),
    element('span', { class: 'when-unfolded' }, texts.fold),
    createIcon('open'),
  );
}

function showFoot(
  texts: Texts,
  citation: Citation,
  reading: string,
  clause: HTMLElement,
  marks: readonly Mark[],
): HTMLElement {
  const foot = element(
    'div',
    { class: 'citation-foot' },
    element('cite', { lang: 'zh' }, `《${citation.title}》`),
  );
  if (reading !== citation.quote) foot.append(createScriptSwitch(texts, citation, reading, clause, marks));
  if (citation.task !== undefined) {
    foot.append(element('a', { href: createTaskLink(citation.document, citation.task) }, texts.inRegister));
  }
  return foot;
}

function createScriptSwitch(
  texts: Texts,
  citation: Citation,
  reading: string,
  clause: HTMLElement,
  marks: readonly Mark[],
): HTMLElement {
  let printed = false;
  const button = createButton(
    'text-button',
    () => {
      printed = !printed;
      clause.replaceChildren(
        ...(printed ? markText(citation.quote, citation.marks) : markText(reading, marks)),
      );
      button.textContent = printed ? texts.showReading : texts.showPrinted;
    },
    texts.showPrinted,
  );
  return button;
}
