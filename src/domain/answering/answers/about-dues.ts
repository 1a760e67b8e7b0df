// "When is task 8 due?" – each printed date beside what is promised by then; past dates are said to be past.
import type { RegisteredTask } from '../../policy/index.ts';
import { listBlock, refsOf, taskItem, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { quoteBody, quoteOf, sentenceAround } from '../quotes.ts';
import type { Quote } from '../quotes.ts';
import type { Speech } from '../speech.ts';
import type { Topic } from '../topic.ts';
import type { Desk } from './desk.ts';
import { choosePromises, promisesOf } from './promises.ts';
import type { Promised } from './promises.ts';

export function answerDues(
  { speech, register }: Desk,
  entries: readonly RegisteredTask[],
  topic: Topic | undefined,
  focus: string | undefined,
): Answered {
  const said = focus;
  const parts = entries.map((entry) => {
    const dated = promisesOf(entry).filter(({ due }) => due !== undefined);
    const { promises, by } = choosePromises(register, entry, dated, topic, focus);
    const remark =
      by === 'elsewhere' ? [textBlock(speech.words.due.elsewhere(speech.asked(said ?? '')))] : [];
    return {
      blocks: [...remark, ...duesBlocks(speech, entry, promises)],
      quote: duesQuote(entry, promises, topic),
    };
  });
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    quotes: parts.map(({ quote }) => quote),
    tasks: refsOf(entries),
  };
}

function duesBlocks(
  speech: Speech,
  entry: RegisteredTask,
  promises: readonly Promised[],
): Answered['blocks'] {
  const { due: words } = speech.words;
  const name = speech.task(entry);
  if (promises.length === 0) return noDue(speech, entry);
  const dues = [...new Set(promises.flatMap(({ due }) => (due === undefined ? [] : [speech.due(due)])))];
  const [only] = dues;
  const rows = unique(promises.map((promise) => sayPromise(speech, promise))).map((row) =>
    taskItem(entry, row),
  );
  if (only !== undefined && dues.length === 1) {
    const first = textBlock(words.one(name, only));
    const names = promises.some(({ target }) => target !== undefined);
    return names
      ? [
          first,
          listBlock(
            unique(promises.map((promise) => sayTarget(speech, promise))).map((row) => taskItem(entry, row)),
          ),
        ]
      : [first];
  }
  return [textBlock(words.many(name, dues.length)), listBlock(rows)];
}

function noDue(speech: Speech, entry: RegisteredTask): Answered['blocks'] {
  const { due: words } = speech.words;
  const numbers = promisesOf(entry).filter(({ target }) => target?.value !== undefined);
  if (numbers.length === 0) return [textBlock(words.none(speech.task(entry)))];
  return [
    textBlock(words.noneButNumbers(speech.task(entry))),
    listBlock(numbers.map((promise) => taskItem(entry, sayTarget(speech, promise)))),
  ];
}

export function duesQuote(
  entry: RegisteredTask,
  promises: readonly Promised[],
  topic: Topic | undefined,
): Quote {
  const marks = promises.flatMap(({ due }) => (due === undefined ? [] : [due.span]));
  const spans = promises.length > 0 ? [...marks, ...promises.map(({ span }) => span)] : (topic?.spans ?? []);
  if (spans.length === 0) return quoteBody(entry);
  return quoteOf(
    entry,
    spans.map((span) => sentenceAround(entry, span)),
    marks,
  );
}

export function sayDue(speech: Speech, { due }: Promised): string {
  return due === undefined ? speech.words.due.noDate : speech.dueInRow(due);
}

function sayTarget(speech: Speech, { target, due }: Promised): string {
  if (target === undefined) return speech.shown(due?.text ?? '');
  // A task that only has to be done by a day promises itself.
  return target.text === due?.text ? speech.shown(target.metric) : speech.target(target, undefined);
}

export function sayPromise(speech: Speech, promise: Promised): string {
  const { target, due } = promise;
  if (target === undefined) return sayDue(speech, promise);
  return speech.target(target, due);
}

/** Two promises in one printed clause are one line. */
export function unique(rows: readonly string[]): readonly string[] {
  return [...new Set(rows)];
}
