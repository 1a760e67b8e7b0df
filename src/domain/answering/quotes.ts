// From spans in a document to the words that a reply quotes: whole sentences, cut marks, and what to mark inside them.
import type { Citation } from '../conversation/index.ts';
import type { Policy, RegisteredTask, Span } from '../policy/index.ts';

export interface Quote {
  readonly policy: Policy;
  readonly task: number | undefined;
  /** In reading order, not overlapping. */
  readonly pieces: readonly Span[];
  /** In document offsets. */
  readonly marks: readonly Span[];
}

const CUT = '…';
const SENTENCE_END = /[。；;！!？?\n]/u;

export function citationOf({ policy, task, pieces, marks }: Quote): Citation {
  let quote = '';
  const inQuote: { start: number; end: number }[] = [];
  pieces.forEach((piece, index) => {
    if (index > 0) quote += CUT;
    for (const mark of marks) {
      const start = Math.max(mark.start, piece.start);
      const end = Math.min(mark.end, piece.end);
      if (start < end)
        inQuote.push({ start: quote.length + start - piece.start, end: quote.length + end - piece.start });
    }
    quote += policy.text.slice(piece.start, piece.end);
  });
  const span = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
  return {
    document: policy.id,
    title: policy.title,
    ...(task === undefined ? {} : { task }),
    quote,
    span,
    marks: merged(inQuote),
    ...clauseOf({ policy, task, marks }),
  };
}

/** The task that the quote was taken from, whole, where the quote is less than that. */
function clauseOf({ policy, task, marks }: Omit<Quote, 'pieces'>): Pick<Citation, 'clause'> {
  const clause = policy.tasks.find(({ number }) => number === task);
  if (clause === undefined) return {};
  const { text, span } = clause;
  const inClause = marks
    .filter((mark) => mark.start >= span.start && mark.end <= span.end)
    .map((mark) => ({ start: mark.start - span.start, end: mark.end - span.start }));
  return { clause: { text, marks: merged(inClause) } };
}

/** The sentences of a task that hold the spans. */
export function quoteSentences(entry: RegisteredTask, spans: readonly Span[]): Quote {
  const pieces = merged(spans.map((span) => sentenceAround(entry, span)));
  return { policy: entry.policy, task: entry.task.number, pieces, marks: spans };
}

export function quoteBody(entry: RegisteredTask, marks: readonly Span[] = []): Quote {
  return {
    policy: entry.policy,
    task: entry.task.number,
    pieces: [trimmed(entry.policy, entry.task.bodySpan)],
    marks,
  };
}

/** Where the document names the task's units, with the brackets around them. */
export function quoteUnits(entry: RegisteredTask): Quote {
  const spans = entry.task.assignments.map(({ span }) => span);
  const pieces = merged(spans.map((span) => bracketAround(entry, span)));
  return { policy: entry.policy, task: entry.task.number, pieces, marks: spans };
}

export function quoteOf(entry: RegisteredTask, pieces: readonly Span[], marks: readonly Span[]): Quote {
  return { policy: entry.policy, task: entry.task.number, pieces: merged(pieces), marks };
}

export function joinQuotes(first: Quote, second: Quote): Quote {
  return {
    ...first,
    pieces: merged([...first.pieces, ...second.pieces]),
    marks: [...first.marks, ...second.marks],
  };
}

export function sentenceAround({ policy, task }: RegisteredTask, { start, end }: Span): Span {
  const { text } = policy;
  let from = Math.max(start, task.bodySpan.start);
  while (from > task.bodySpan.start && !SENTENCE_END.test(text.charAt(from - 1))) from -= 1;
  let to = Math.min(end, task.bodySpan.end);
  while (to < task.bodySpan.end && !SENTENCE_END.test(text.charAt(to - 1))) to += 1;
  return trimmed(policy, { start: from, end: Math.max(to, from) });
}

const WIDEST_BRACKET = 400;

function bracketAround({ policy, task }: RegisteredTask, { start, end }: Span): Span {
  const { text } = policy;
  const from = Math.max(text.lastIndexOf('(', start), text.lastIndexOf('（', start));
  const closings = [text.indexOf(')', end), text.indexOf('）', end)].filter((at) => at >= 0);
  const to = Math.min(...closings);
  const inside = from >= task.span.start && to < task.span.end && to - from < WIDEST_BRACKET;
  return inside ? { start: from, end: to + 1 } : sentenceIn(policy, task.span, { start, end });
}

function sentenceIn(policy: Policy, within: Span, { start, end }: Span): Span {
  let from = start;
  while (from > within.start && !/[。！？\n]/u.test(policy.text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < within.end && !/[。！？\n]/u.test(policy.text.charAt(to - 1))) to += 1;
  return trimmed(policy, { start: from, end: to });
}

function trimmed(policy: Policy, { start, end }: Span): Span {
  const text = policy.text.slice(start, end);
  return {
    start: start + (text.length - text.trimStart().length),
    end: end - (text.length - text.trimEnd().length),
  };
}

/** Sorted, with overlapping and touching spans joined. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
