// The review on a terminal: doubts first, then the text with colours, or with signs where there are none.
import { describeCorrection } from './describe-correction.ts';
import { nameOfDoubt, nameOfMark } from './review-html.ts';
import type { ReviewLanguage } from './review-html.ts';
import type { MarkKind, Piece, Review } from './review.ts';

const COLOURS: Readonly<Record<MarkKind, string>> = {
  heading: '1',
  lead: '41;97',
  responsible: '44;97',
  cooperating: '42;30',
  due: '43;30',
  target: '45;97',
};

const DOUBTED = '4;31';

function pieceText({ text, mark, isDoubted }: Piece, colour: boolean, language: ReviewLanguage): string {
  if (mark === undefined) return colour && isDoubted ? `\u001b[${DOUBTED}m${text}\u001b[0m` : text;
  if (colour) return `\u001b[${COLOURS[mark]}m${text}\u001b[0m`;
  return mark === 'heading' ? text : `⟦${nameOfMark(mark, language)}:${text}⟧`;
}

export interface ReviewTextOptions {
  readonly colour: boolean;
  readonly language: ReviewLanguage;
  /** Only this task's words. */
  readonly task?: number;
}

export function toReviewLines(
  review: Review,
  { colour, language, task }: ReviewTextOptions,
): readonly string[] {
  const isMeant = (other: number | undefined): boolean => task === undefined || other === task;
  const doubts = review.doubts
    .filter((doubt) => isMeant(doubt.task))
    .map((doubt) => {
      const where = doubt.task === undefined ? '' : ` ${doubt.task}`;
      const words = doubt.words === '' ? '' : ` “${doubt.words}”`;
      return `? ${nameOfDoubt(doubt.kind, doubt.message, language)}${where}${words}`;
    });
  const corrections = review.corrections
    .filter((one) => task === undefined || one.tasks.includes(task))
    .map((one) => `* #${one.number} ${describeCorrection(one, language)}`);
  const text = review.parts
    .filter((part) => task === undefined || part.task === task)
    .map((part) => part.pieces.map((piece) => pieceText(piece, colour, language)).join(''))
    .join('');
  const marks = (['lead', 'responsible', 'cooperating', 'due', 'target'] as const)
    .map((mark) => pieceText({ text: nameOfMark(mark, language), mark }, colour, language))
    .join(' ');
  return [review.title, ...doubts, ...corrections, ...(colour ? [marks] : []), '', text.trimEnd()];
}
