// A document as its reviewer sees it: every character in order, with what was understood of it marked, and the doubts first.
import type { AppliedCorrection, Doubt, PartKind, Policy, Role, Span } from '../policy.ts';

export type MarkKind = Role | 'heading' | 'due' | 'target';

export interface Piece {
  readonly text: string;
  /** Undefined: read, and nothing more to say of it. */
  readonly mark?: MarkKind;
  /** A doubt is about these words; whatever else they are. */
  readonly isDoubted?: true;
}

export interface ReviewPart {
  readonly kind: PartKind;
  /** The task that stands here. */
  readonly task?: number;
  readonly pieces: readonly Piece[];
}

export interface ReviewDoubt {
  readonly kind: string;
  readonly message: string;
  readonly task?: number;
  /** The words that it is about; a few of them where they are many. */
  readonly words: string;
}

export interface Review {
  readonly document: string;
  readonly title: string;
  readonly hash: string;
  readonly doubts: readonly ReviewDoubt[];
  readonly parts: readonly ReviewPart[];
  readonly corrections: readonly AppliedCorrection[];
}

interface Mark extends Span {
  readonly kind: MarkKind | 'doubt';
}

/** A longer doubt is about a whole task: it is listed, and would only hide the other marks. */
const LONGEST_DOUBT = 80;
const MOST_WORDS = 40;

/** Earlier ones cover later ones. */
const ORDER: readonly MarkKind[] = ['lead', 'responsible', 'cooperating', 'due', 'target', 'heading'];

function marksOf(policy: Policy): Mark[] {
  const marks: Mark[] = [];
  for (const task of policy.tasks) {
    for (const { span, role, correction } of task.assignments)
      marks.push({ ...span, kind: correction?.printedRole ?? role });
    for (const { span } of task.deadlines) marks.push({ ...span, kind: 'due' });
    for (const { span } of task.targets) marks.push({ ...span, kind: 'target' });
    const at = task.text.indexOf(task.title);
    if (at >= 0)
      marks.push({
        start: task.span.start + at,
        end: task.span.start + at + task.title.length,
        kind: 'heading',
      });
  }
  for (const { span } of policy.doubts)
    if (span.end > span.start && span.end - span.start <= LONGEST_DOUBT)
      marks.push({ ...span, kind: 'doubt' });
  return marks.sort((a, b) => a.start - b.start);
}

/** Cuts a part where a mark begins or ends; each piece carries the mark that weighs most. */
function piecesOf(text: string, part: Span, marks: readonly Mark[]): Piece[] {
  const mine = marks.filter((mark) => mark.start < part.end && mark.end > part.start);
  const inside = (at: number): boolean => at > part.start && at < part.end;
  const cuts = mine.flatMap((mark) => [mark.start, mark.end]).filter(inside);
  const places = [...new Set([part.start, ...cuts, part.end])].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, i): Piece => {
    const to = places[i + 1] ?? part.end;
    const kinds = mine.filter((mark) => mark.start <= from && mark.end >= to).map((mark) => mark.kind);
    const mark = ORDER.find((kind) => kinds.includes(kind));
    const doubted = kinds.includes('doubt') ? { isDoubted: true as const } : {};
    return { text: text.slice(from, to), ...(mark === undefined ? {} : { mark }), ...doubted };
  });
}

function doubtOf(policy: Policy, { kind, message, task, span }: Doubt): ReviewDoubt {
  const words = policy.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return {
    kind,
    message,
    ...(task === undefined ? {} : { task }),
    words: words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words,
  };
}

export function reviewOf(policy: Policy): Review {
  const marks = marksOf(policy);
  const tasks = new Map(policy.tasks.map((task) => [task.span.start, task.number]));
  return {
    document: policy.id,
    title: policy.title,
    hash: policy.hash,
    doubts: policy.doubts.map((doubt) => doubtOf(policy, doubt)),
    parts: policy.parts.map(({ kind, span }): ReviewPart => {
      const task = kind === 'task' ? tasks.get(span.start) : undefined;
      return { kind, ...(task === undefined ? {} : { task }), pieces: piecesOf(policy.text, span, marks) };
    }),
    corrections: policy.corrections ?? [],
  };
}
