// The review as one plain page: no script, no outside request, colours by class.
import { escapeHtml } from '../../../text/escape-html.ts';
import { REPORT_WORDS } from '../reading/report-words.ts';
import { describeCorrection } from './describe-correction.ts';
import type { MarkKind, Piece, Review } from './review.ts';

export type ReviewLanguage = 'en' | 'zh-Hans';

const NAMES: Readonly<Record<ReviewLanguage, Readonly<Record<MarkKind, string>>>> = {
  en: {
    heading: 'heading',
    lead: 'lead',
    responsible: 'responsible',
    cooperating: 'cooperating',
    due: 'date',
    target: 'number',
  },
  'zh-Hans': {
    heading: '标题',
    lead: '牵头',
    responsible: '责任',
    cooperating: '配合',
    due: '时限',
    target: '指标',
  },
};

const HEADINGS: Readonly<
  Record<ReviewLanguage, { readonly doubts: string; readonly corrections: string; readonly text: string }>
> = {
  en: { doubts: 'Doubts', corrections: 'Corrections', text: 'Text' },
  'zh-Hans': { doubts: '存疑', corrections: '更正', text: '原文' },
};

export function nameOfMark(mark: MarkKind, language: ReviewLanguage): string {
  return NAMES[language][mark];
}

export function nameOfDoubt(kind: string, message: string, language: ReviewLanguage): string {
  return REPORT_WORDS[language].doubts[kind] ?? message;
}

/** The whole of the page's style, so that a content policy can name it by its hash. */
export const reviewStyle = `body{font:16px/1.8 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1f2329;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}ul{padding-left:1.2rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere}.furniture{color:#6b7178}
mark{color:inherit;padding:0 .15em;border-radius:.2em}
.heading{background:#e8eaed;font-weight:600}.lead{background:#ffd8d2}.responsible{background:#d3e5ff}.cooperating{background:#d6f2dc}
.due{background:#ffeebf}.target{background:#e9dcff}.doubt{border-bottom:3px double #c4320a}`;

function markUp({ text, mark, isDoubted }: Piece, language: ReviewLanguage): string {
  const marked =
    mark === undefined
      ? escapeHtml(text)
      : `<mark class="${mark}" title="${escapeHtml(nameOfMark(mark, language))}">${escapeHtml(text)}</mark>`;
  return isDoubted ? `<span class="doubt">${marked}</span>` : marked;
}

export function toReviewHtml(review: Review, language: ReviewLanguage): string {
  const words = HEADINGS[language];
  const doubts = review.doubts.map((doubt) => {
    const task = doubt.task === undefined ? '' : ` ${doubt.task}`;
    const quoted = doubt.words === '' ? '' : `: “${doubt.words}”`;
    return `<li>${escapeHtml(`${nameOfDoubt(doubt.kind, doubt.message, language)}${task}${quoted}`)}</li>`;
  });
  const corrections = review.corrections.map(
    (one) => `<li>${escapeHtml(`#${one.number} ${describeCorrection(one, language)}`)}</li>`,
  );
  const legend = (Object.keys(NAMES[language]) as MarkKind[])
    .map((mark) => `<mark class="${mark}">${escapeHtml(nameOfMark(mark, language))}</mark>`)
    .join(' ');
  const parts = review.parts.map(
    ({ kind, pieces }) =>
      `<span class="${kind}">${pieces.map((piece) => markUp(piece, language)).join('')}</span>`,
  );
  const list = (title: string, items: readonly string[]): string =>
    items.length === 0 ? '' : `<h2>${title} (${items.length})</h2><ul>${items.join('')}</ul>`;
  return `<!doctype html><html lang="${language === 'en' ? 'en' : 'zh-Hans'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(review.title)}</title><style>${reviewStyle}</style></head><body><h1>${escapeHtml(review.title)}</h1>${list(words.doubts, doubts)}${list(words.corrections, corrections)}<h2>${words.text}</h2><p>${legend}</p><div class="text">${parts.join('')}</div></body></html>`;
}
