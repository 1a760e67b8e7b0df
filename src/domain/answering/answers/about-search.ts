// Free text that is no Query: the passage index is asked, and what it finds comes back as a quotation, not as a fact.
import type { Query } from '../../conversation/index.ts';
import { refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import type { Passage } from '../passage-search.port.ts';
import type { Quote } from '../quotes.ts';
import type { Desk } from './desk.ts';
import { unknownTopic } from './not-found.ts';

/** What a passage must hold of the question's informative words to be quoted as an answer. */
const ENOUGH = 0.45;

export async function answerSearch(
  desk: Desk,
  { text, where }: Extract<Query, { ask: 'search' }>,
): Promise<Answered> {
  const found = await desk.passages.search(desk.question, {
    limit: 3,
    ...(where.documents === undefined ? {} : { documents: where.documents }),
  });
  const [best] = found;
  if (best === undefined || best.coverage < ENOUGH) return unknownTopic(desk, text, where);
  return retrieved(desk, best) ?? unknownTopic(desk, text, where);
}

function retrieved({ register, speech }: Desk, passage: Passage): Answered | undefined {
  const policy = register.findPolicy(passage.document);
  if (policy === undefined) return undefined;
  const entry =
    passage.task === undefined
      ? undefined
      : register.findTask({ document: passage.document, task: passage.task });
  const quote: Quote = { policy, task: passage.task, pieces: [passage.span], marks: [] };
  const { missing } = speech.words;
  const tasks = entry === undefined ? [] : refsOf([entry]);
  return {
    blocks: [
      textBlock(entry === undefined ? missing.retrievedOutside : missing.retrieved(speech.task(entry))),
    ],
    quotes: [quote],
    tasks,
    made: 'retrieved',
    ...(entry === undefined ? {} : { remember: { query: { ask: 'content', where: { tasks } }, tasks } }),
  };
}
