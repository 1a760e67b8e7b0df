// The clause that an answer rests on: an excerpt with the answering words marked, unfolding to the whole clause.
import type { Block, Citation } from '../../../../domain/conversation/index.ts';
import { createButton, element } from '../dom/element.ts';
import { createIcon } from '../dom/icon.ts';
import { createTaskLink } from '../register/register-link.ts';
import { fill } from '../texts/texts.ts';
import type { Texts } from '../texts/texts.ts';
import { cutExcerpt } from './cut-excerpt.ts';
import type { Excerpt, Mark } from './cut-excerpt.ts';
import { markText } from './mark-text.ts';

/** What a citation shows: words in the reader's own script, the same as printed, and the parts of them that answer. */
interface Passage {
  readonly reading: string;
  readonly printed: string;
  readonly marks: readonly Mark[];
}

type QuoteBlock = Pick<Extract<Block, { kind: 'quote' }>, 'text' | 'clause'>;

/** `block`: the quote and its clause in the reader's own script, where the reply brought them. */
export function showCitation(texts: Texts, citation: Citation, block?: QuoteBlock): HTMLElement {
  const quote: Passage = {
    reading: block?.text ?? citation.quote,
    printed: citation.quote,
    marks: citation.marks,
  };
  const whole: Passage | undefined = citation.clause && {
    reading: block?.clause ?? citation.clause.text,
    printed: citation.clause.text,
    marks: citation.clause.marks,
  };
  const shown = whole ?? quote;
  const clause = element('blockquote', { class: 'clause', lang: 'zh' }, ...markPassage(shown));
  const foot = showFoot(texts, citation, shown, clause);
  const source = element('span', { class: 'citation-source' }, nameSource(texts, citation));
  const excerpt = findExcerpt(quote, shown);
  if (excerpt === undefined) return element('div', { class: 'citation' }, source, clause, foot);
  const summary = element(
    'summary',
    {},
    element('span', { class: 'citation-head' }, source, showToggle(texts)),
    element('span', { class: 'citation-excerpt', lang: 'zh' }, ...markText(excerpt.text, excerpt.marks)),
  );
  return element('details', { class: 'citation' }, summary, clause, foot);
}

/** What shows before the clause unfolds; undefined where the quote is short and the clause no longer. */
function findExcerpt(quote: Passage, shown: Passage): Excerpt | undefined {
  const cut = cutExcerpt(quote.reading, fittingMarks(quote));
  if (cut !== undefined || shown.reading.length === quote.reading.length) return cut;
  return { text: quote.reading, marks: fittingMarks(quote) };
}

/** Converting the script keeps every character's place, so the printed marks fit; otherwise nothing is marked. */
function fittingMarks({ reading, printed, marks }: Passage): readonly Mark[] {
  return reading.length === printed.length ? marks : [];
}

function markPassage(passage: Passage): Node[] {
  return markText(passage.reading, fittingMarks(passage));
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

function showFoot(texts: Texts, citation: Citation, shown: Passage, clause: HTMLElement): HTMLElement {
  const foot = element('div', { class: 'citation-foot' }, element('cite', { lang: 'zh' }, citation.title));
  if (shown.reading !== shown.printed) foot.append(createScriptSwitch(texts, shown, clause));
  if (citation.task !== undefined) {
    foot.append(element('a', { href: createTaskLink(citation.document, citation.task) }, texts.inRegister));
  }
  return foot;
}

function createScriptSwitch(texts: Texts, shown: Passage, clause: HTMLElement): HTMLElement {
  let isPrinted = false;
  const button = createButton(
    'text-button',
    () => {
      isPrinted = !isPrinted;
      clause.replaceChildren(...(isPrinted ? markText(shown.printed, shown.marks) : markPassage(shown)));
      button.textContent = isPrinted ? texts.showReading : texts.showPrinted;
    },
    texts.showPrinted,
  );
  return button;
}
