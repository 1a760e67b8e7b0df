// "What does task 20 involve?", "what about computing power?", "which task speaks of it?" – the clause itself.
import { fold } from '../../../text/fold.ts';
import type { MatchSpan, RegisteredTask } from '../../policy/index.ts';
import { refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { quoteBody, quoteSentences, sentenceAround } from '../quotes.ts';
import type { Quote } from '../quotes.ts';
import type { Speech } from '../speech.ts';
import { strongSpans } from '../topic.ts';
import type { Topic } from '../topic.ts';
import type { Desk } from './desk.ts';

/** A clause of this length is quoted whole, even where only a sentence was asked for. */
const SHORT_CLAUSE = 260;
const KEY_TERMS = 8;

export function answerContent(
  desk: Desk,
  entries: readonly RegisteredTask[],
  topic: Topic | undefined,
  said: string | undefined,
): Answered {
  const { speech } = desk;
  const blocks = entries.flatMap((entry) => [
    textBlock(heading(speech, entry, topic, said)),
    ...keyTerms(desk, entry),
  ]);
  return {
    blocks: [...blocks, ...alsoIn(speech, topic)],
    quotes: entries.map((entry) => contentQuote(entry, topic)),
    tasks: refsOf(entries),
  };
}

export function answerNumber(
  { speech }: Desk,
  entries: readonly RegisteredTask[],
  topic: Topic | undefined,
  said: string | undefined,
): Answered {
  const { content } = speech.words;
  const blocks = entries.map((entry) => {
    const section = entry.section === undefined ? undefined : speech.section(entry.section);
    const name = speech.task(entry);
    return textBlock(
      said === undefined ? content.plain(name, section) : content.number(speech.asked(said), name, section),
    );
  });
  return {
    blocks: [...blocks, ...alsoIn(speech, topic)],
    quotes: entries.map((entry) => contentQuote(entry, topic)),
    tasks: refsOf(entries),
  };
}

function heading(
  speech: Speech,
  entry: RegisteredTask,
  topic: Topic | undefined,
  said: string | undefined,
): string {
  const { content } = speech.words;
  const name = speech.task(entry);
  if (topic === undefined || said === undefined || topic.foundBy === 'passages') return content.whole(name);
  return isSaidIn(entry, topic, said) ? content.about(name, speech.asked(said)) : content.whole(name);
}

/** Whether the clause holds the asker's words together; found apart, they must not be claimed to stand there. */
function isSaidIn(entry: RegisteredTask, { spans }: Topic, said: string): boolean {
  const words = fold(said);
  if (!/\p{Script=Han}/u.test(words) || entry.folded.text.includes(words)) return true;
  const held = (span: MatchSpan): readonly string[] => {
    const sentence = sentenceAround(entry, span);
    return spans
      .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .map((found) => found.words);
  };
  return spans.some((span) => {
    const together = held(span);
    return [...words].every((character) => together.some((found) => found.includes(character)));
  });
}

function contentQuote(entry: RegisteredTask, topic: Topic | undefined): Quote {
  const { start, end } = entry.task.bodySpan;
  const spans = topic?.entry === entry ? topic.spans : [];
  if (spans.length === 0 || end - start <= SHORT_CLAUSE) return quoteBody(entry, spans);
  return quoteSentences(entry, strongSpans(spans));
}

function alsoIn(speech: Speech, topic: Topic | undefined): Answered['blocks'] {
  if (topic === undefined || topic.others.length === 0) return [];
  return [textBlock(speech.words.content.alsoIn(speech.tasks(topic.others)))];
}

/** The clause stays Chinese; its terms in English help who can't read it. */
function keyTerms({ register, speech }: Desk, entry: RegisteredTask): Answered['blocks'] {
  if (speech.language !== 'en') return [];
  const terms = register.topics
    .terms(entry)
    .slice(0, KEY_TERMS)
    .map(({ english, printed }) => `${english} (${printed})`);
  return terms.length === 0 ? [] : [textBlock(speech.words.content.speaksOf(terms.join(', ')))];
}
