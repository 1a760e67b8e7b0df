// The document's text, every character, with what was understood marked; units and dates can be pressed.
import type { ReviewMark, ReviewResponse } from '../../review-view.port.ts';
import { createButton, element } from '../dom/element.ts';
import { fill } from '../texts/texts.ts';
import type { TextKey, Texts } from '../texts/texts.ts';

export const MARK_TEXTS: Readonly<Record<ReviewMark, TextKey>> = {
  lead: 'lead',
  responsible: 'responsible',
  cooperating: 'cooperating',
  due: 'filterDue',
  target: 'milestones',
  heading: 'reviewHeading',
};

type Piece = ReviewResponse['parts'][number]['pieces'][number];

export interface PressedPiece {
  readonly text: string;
  readonly mark: ReviewMark;
}

/** Headings and numbers are what they are: a correction speaks of units, roles and dates. */
const CORRECTABLE: readonly ReviewMark[] = ['lead', 'responsible', 'cooperating', 'due'];

export function showText(
  texts: Texts,
  { parts }: ReviewResponse,
  onPress: (piece: PressedPiece, task: number | undefined) => void,
): HTMLElement[] {
  return parts.map(({ kind, task, pieces }) =>
    element(
      'span',
      { class: `part is-${kind}`, id: task === undefined ? undefined : `part-${task}` },
      ...pieces.map((piece) => showPiece(texts, piece, (pressed) => onPress(pressed, task))),
    ),
  );
}

function showPiece(
  texts: Texts,
  { text, mark, isDoubted }: Piece,
  onPress: (piece: PressedPiece) => void,
): HTMLElement | string {
  const doubt = isDoubted === true ? ' is-doubted' : '';
  if (mark === undefined) return doubt === '' ? text : element('span', { class: doubt.trim() }, text);
  const name = texts[MARK_TEXTS[mark]];
  if (!CORRECTABLE.includes(mark)) {
    return element('mark', { class: `is-${mark}${doubt}`, title: name }, text);
  }
  const button = createButton(`mark is-${mark}${doubt}`, () => onPress({ text, mark }), text);
  button.title = fill(texts.reviewPress, { kind: name });
  return button;
}
