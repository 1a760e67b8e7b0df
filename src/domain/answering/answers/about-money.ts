// Money and progress: what a policy's text seldom or never tells. What it does say about the task is shown beside it.
import type { RegisteredTask, Span } from '../../policy/index.ts';
import { listBlock, refsOf, taskItem, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { quoteOf, quoteSentences, sentenceAround } from '../quotes.ts';
import type { Topic } from '../topic.ts';
import { sayTarget } from './about-targets.ts';
import type { Desk } from './desk.ts';
import { promisesOf } from './promises.ts';

const AMOUNT = /\d+(?:\.\d+)?\s*(?:万亿|亿|万|億|萬)?元/gu;
const GIVEN =
  /补贴|补助|奖励|奖补|资助|资金|经费|给予|拨付|减免|贷款|補貼|補助|獎勵|獎補|資助|資金|經費|給予|撥付|減免|貸款/u;

export function answerMoney(
  { speech }: Desk,
  entries: readonly RegisteredTask[],
  topic: Topic | undefined,
): Answered {
  const found = entries.flatMap((entry) => {
    const sentences = amountSentences(entry);
    return sentences.length === 0 ? [] : [{ entry, sentences }];
  });
  const { missing } = speech.words;
  if (found.length > 0) {
    return {
      blocks: found.map(({ entry }) => textBlock(missing.moneyFound(speech.task(entry)))),
      quotes: found.map(({ entry, sentences }) => quoteOf(entry, sentences, sentences)),
      tasks: refsOf(found.map(({ entry }) => entry)),
    };
  }
  return {
    kind: 'not_found',
    blocks: entries.map((entry) => textBlock(missing.money(speech.task(entry)))),
    quotes: entries.flatMap((entry) =>
      topic?.entry === entry ? [quoteSentences(entry, topic.spans.slice(0, 1))] : [],
    ),
    tasks: refsOf(entries),
  };
}

/** Sentences that speak of giving money and print an amount; a target in yuan is no grant. */
function amountSentences(entry: RegisteredTask): readonly Span[] {
  const { start, end } = entry.task.bodySpan;
  const body = entry.policy.text.slice(start, end);
  return [...body.matchAll(AMOUNT)]
    .map((match) =>
      sentenceAround(entry, { start: start + match.index, end: start + match.index + match[0].length }),
    )
    .filter((sentence) => GIVEN.test(entry.policy.text.slice(sentence.start, sentence.end)));
}

export function answerStatus({ speech }: Desk, entries: readonly RegisteredTask[]): Answered {
  const blocks = entries.flatMap((entry) => {
    const promises = promisesOf(entry).filter(({ target }) => target !== undefined);
    const first = textBlock(speech.words.missing.status(speech.task(entry)));
    if (promises.length === 0) return [first, textBlock(speech.words.target.none(speech.task(entry)))];
    return [first, listBlock(promises.map((promise) => taskItem(entry, sayTarget(speech, promise))))];
  });
  return { kind: 'not_found', blocks, tasks: refsOf(entries) };
}
