// What the index holds: each task without its bracket of units, and the prose around the tasks, down to the sentence.
// Without the brackets a question about data no longer finds every task of the Big Data Bureau.
import { createHash } from 'node:crypto';
import type { PartKind, Policy, Span, Task } from '../../policy/index.ts';

export interface PassageText {
  readonly document: string;
  readonly task?: number;
  readonly span: Span;
  /** As printed. */
  readonly text: string;
  /** Sentences worth quoting; a task's title is not one of them, unless it is all there is. */
  readonly sentences: readonly Span[];
}

const PROSE: readonly PartKind[] = ['preamble', 'section-text', 'closing'];

export function splitPassages(policy: Policy): PassageText[] {
  const prose = policy.parts
    .filter((part) => PROSE.includes(part.kind))
    .map(({ span }) => readPassage(policy, span, splitSentences(policy.text, span)));
  const tasks = policy.tasks.map((task) => ({
    ...readPassage(policy, task.bodySpan, splitTask(policy.text, task)),
    task: task.number,
  }));
  return [...tasks, ...prose].filter(({ text }) => text.trim() !== '');
}

/** Changes with any text and any reading of it. */
export function digestPassages(passages: readonly PassageText[]): string {
  const hash = createHash('sha256');
  for (const { document, task, span, text } of passages) {
    hash.update(JSON.stringify([document, task, span.start, span.end, text]));
  }
  return hash.digest('hex').slice(0, 32);
}

function readPassage(policy: Policy, span: Span, sentences: readonly Span[]): PassageText {
  return { document: policy.id, span, text: policy.text.slice(span.start, span.end), sentences };
}

function splitTask(text: string, task: Task): Span[] {
  const sentences = splitSentences(text, task.bodySpan);
  const body = sentences.filter(({ start, end }) => !isTitle(text.slice(start, end), task.title));
  return body.length > 0 ? body : sentences;
}

/** "13.提升…能力。" with or without its number and full stop. */
function isTitle(sentence: string, title: string): boolean {
  return title !== '' && sentence.length <= title.length + 8 && sentence.includes(title);
}

/** Up to and with 。；！？ or the end of a line; blanks at either end are left out. */
function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(/[^。；;！!？?\n]+[。；;！!？?]*/g)) {
    const start = span.start + match.index + (match[0].length - match[0].trimStart().length);
    const end = span.start + match.index + match[0].trimEnd().length;
    if (end > start) sentences.push({ start, end });
  }
  return sentences;
}
