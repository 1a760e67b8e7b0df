// A model says that a task is meant, and the words of the question bear it out too little: the clause is shown and the
// person decides. No unit, date or number is given as an answer to what was perhaps not asked.
import { fold } from '../../../text/fold.ts';
import type { Intent } from '../../conversation/index.ts';
import type { RegisteredTask, Span } from '../../policy/index.ts';
import type { Answered } from '../answered.ts';
import { refsOf, textBlock } from '../answered.ts';
import { quoteOf } from '../quotes.ts';
import { suggestions } from './about-task.ts';
import type { Desk } from './desk.ts';
import { unknownTopic } from './not-found.ts';

const LOOKED_AT = 12;

export async function answerSuggestion(
  desk: Desk,
  { task, words }: Extract<Intent, { kind: 'suggestion' }>,
): Promise<Answered> {
  const entry = desk.register.findTask(task);
  if (entry === undefined) return unknownTopic(desk, '', {});
  const { missing } = desk.speech.words;
  const tasks = refsOf([entry]);
  const piece = await findPiece(desk, entry, words);
  return {
    kind: 'clarify',
    blocks: [textBlock(missing.suggested(desk.speech.task(entry)))],
    quotes: piece === undefined ? [] : [quoteOf(entry, [piece], [])],
    tasks,
    made: 'retrieved',
    buttons: suggestions(desk, entry, []),
    remember: { query: { ask: 'content', where: { tasks } }, tasks },
  };
}

/** The sentence that speaks most of the question, or the first; none that names a unit. */
async function findPiece(
  { register, passages, question }: Desk,
  entry: RegisteredTask,
  words: string,
): Promise<Span | undefined> {
  const found = await passages.search(`${question} ${words}`, {
    limit: LOOKED_AT,
    documents: [entry.ref.document],
  });
  const { text } = entry.policy;
  const best = found.find((passage) => passage.task === entry.ref.task)?.sentence;
  return [...(best === undefined ? [] : [best]), firstSentence(entry)].find(
    ({ start, end }) => register.gazetteer.mentions(fold(text.slice(start, end))).length === 0,
  );
}

function firstSentence({ policy, task }: RegisteredTask): Span {
  const body = policy.text.slice(task.bodySpan.start, task.bodySpan.end);
  const end = body.search(/[。；;\n]/u);
  return { start: task.bodySpan.start, end: end < 0 ? task.bodySpan.end : task.bodySpan.start + end + 1 };
}
