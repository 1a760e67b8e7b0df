// A model says what is meant, and the words of the question bear it out too little: the clause is shown, or the question
// put plainly, and the person decides. No unit, date or number is given as an answer to what was perhaps not asked.
import { fold } from '../../../text/fold.ts';
import type { Button, Intent, Query, Reply } from '../../conversation/index.ts';
import type { RegisteredTask, Span } from '../../policy/index.ts';
import type { Answered } from '../answered.ts';
import { refsOf, textBlock } from '../answered.ts';
import { quoteOf } from '../quotes.ts';
import { createSpeech } from '../speech.ts';
import { suggestions } from './about-task.ts';
import type { TaskQuery } from './about-task.ts';
import type { Desk } from './desk.ts';

type Suggestion = Extract<Intent, { kind: 'suggestion' }>;

const LOOKED_AT = 12;

export async function answerSuggestion(desk: Desk, suggestion: Suggestion): Promise<Answered> {
  const { query, say } = suggestion;
  const offered: Button = { label: say, say };
  const task = isTaskQuery(query) && query.where.tasks?.length === 1 ? query.where.tasks[0] : undefined;
  const entry = task === undefined ? undefined : desk.register.findTask(task);
  if (entry === undefined || !isTaskQuery(query)) {
    return {
      kind: 'clarify',
      blocks: [textBlock(desk.speech.words.offers.meant)],
      tasks: [],
      buttons: [offered],
    };
  }
  const tasks = refsOf([entry]);
  const piece = await findPiece(desk, entry, suggestion.words);
  return {
    kind: 'clarify',
    blocks: [textBlock(desk.speech.words.offers.suggested(desk.speech.task(entry)))],
    quotes: piece === undefined ? [] : [quoteOf(entry, [piece], [])],
    tasks,
    made: 'retrieved',
    buttons: [offered, ...suggestions(desk, entry, [query.ask])],
    remember: { query: { ask: 'content', where: { tasks } }, tasks },
  };
}

/** Below an answer that stands: what a model takes the question for besides, as a button. */
export function addOffer(register: Desk['register'], reply: Reply, { say }: Pick<Suggestion, 'say'>): Reply {
  const { words } = createSpeech(register, { language: reply.language, today: '', question: '' });
  const buttons = { kind: 'buttons' as const, buttons: [{ label: say, say }] };
  return { ...reply, blocks: [...reply.blocks, textBlock(words.offers.orMeant), buttons] };
}

function isTaskQuery(query: Query): query is TaskQuery {
  return ['units', 'lead', 'responsible', 'cooperating', 'deadline', 'target', 'content', 'number'].includes(
    query.ask,
  );
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
