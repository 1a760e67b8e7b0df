// "How large should it be?" – the numbers that a task is to reach; the one that was meant first, then the others.
import type { RegisteredTask } from '../../policy/index.ts';
import { listBlock, refsOf, taskItem, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { quoteBody, quoteOf, quoteSentences, sentenceAround } from '../quotes.ts';
import type { Quote } from '../quotes.ts';
import type { Speech } from '../speech.ts';
import type { Topic } from '../topic.ts';
import { unique } from './about-dues.ts';
import type { Desk } from './desk.ts';
import { choosePromises, promisesOf } from './promises.ts';
import type { Promised } from './promises.ts';

export function answerTargets(
  { speech, register }: Desk,
  entries: readonly RegisteredTask[],
  topic: Topic | undefined,
  focus: string | undefined,
): Answered {
  const parts = entries.map((entry) => {
    const all = promisesOf(entry).filter(({ target }) => target !== undefined);
    const { promises: chosen, by } = choosePromises(register, entry, all, topic, focus);
    const remark =
      by === 'elsewhere' ? [textBlock(speech.words.target.elsewhere(speech.asked(focus ?? '')))] : [];
    return {
      blocks: [...remark, ...targetBlocks(speech, entry, all, chosen)],
      quote: targetQuote(entry, chosen, topic),
    };
  });
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    quotes: parts.map(({ quote }) => quote),
    tasks: refsOf(entries),
  };
}

export function targetBlocks(
  speech: Speech,
  entry: RegisteredTask,
  all: readonly Promised[],
  chosen: readonly Promised[],
): Answered['blocks'] {
  const { target: words } = speech.words;
  const name = speech.task(entry);
  if (all.length === 0) return [textBlock(words.none(name))];
  const others = all.filter((promise) => !chosen.includes(promise));
  const rows = (promises: readonly Promised[]): Answered['blocks'] => [
    listBlock(
      unique(promises.map((promise) => sayTarget(speech, promise))).map((row) => taskItem(entry, row)),
    ),
  ];
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1) {
    const first = textBlock(words.one(name, sayTarget(speech, only)));
    return others.length === 0 ? [first] : [first, textBlock(words.also(name)), ...rows(others)];
  }
  // One printed sentence may set several targets: what is counted is what is shown.
  const shown = unique([...chosen, ...others].map((promise) => sayTarget(speech, promise)));
  const heading = all.some(({ target }) => target?.value !== undefined)
    ? words.many(name, shown.length)
    : words.onlyWords(name);
  return [textBlock(heading), ...rows([...chosen, ...others])];
}

export function sayTarget(speech: Speech, { target, due }: Promised): string {
  return target === undefined ? '' : speech.target(target, due);
}

export function targetQuote(
  entry: RegisteredTask,
  chosen: readonly Promised[],
  topic: Topic | undefined,
): Quote {
  const spans = chosen.map(({ span }) => span);
  if (spans.length > 0)
    return quoteOf(
      entry,
      spans.map((span) => sentenceAround(entry, span)),
      spans,
    );
  return topic?.entry === entry && topic.spans.length > 0
    ? quoteSentences(entry, topic.spans)
    : quoteBody(entry);
}
