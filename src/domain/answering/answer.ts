// Intent → reply. One executor over the register; each kind of question has its answerer, and the compiler knows them all.
import { localDay } from '../../shared/local-day.ts';
import { encodeMemory, withOffer } from '../conversation/index.ts';
import type {
  ConversationMemory,
  Intent,
  Language,
  Note,
  Query,
  Remembered,
  Reply,
} from '../conversation/index.ts';
import { versionTag } from '../policy/index.ts';
import type { Register } from '../policy/index.ts';
import type { Answered } from './answered.ts';
import { toReply } from './answered.ts';
import { answerCheck } from './answers/about-checks.ts';
import { answerCount } from './answers/about-counts.ts';
import { answerRank, listUnits } from './answers/about-ranks.ts';
import { answerMeta } from './answers/about-document.ts';
import { answerList } from './answers/about-lists.ts';
import { answerSearch } from './answers/about-search.ts';
import { answerSuggestion } from './answers/about-suggestion.ts';
import { answerTask } from './answers/about-task.ts';
import type { Desk } from './answers/desk.ts';
import { outsideTopic, strangers } from './answers/not-found.ts';
import { answerGreeting, answerHelp, answerUnreadable, askBack } from './answers/small-talk.ts';
import type { PassageSearch } from './passage-search.port.ts';
import { createSpeech } from './speech.ts';
import type { Speech } from './speech.ts';

export interface AnsweringDeps {
  readonly register: Register;
  readonly passages: PassageSearch;
  /** The office's time zone: "overdue" is counted in its days. */
  readonly zone: string;
}

export interface Question {
  readonly intent: Intent;
  readonly language: Language;
  /** The question as it was read, for the passage index. */
  readonly text: string;
  /** The question as it was written: what a reply quotes of it. */
  readonly original: string;
  readonly notes: readonly Note[];
  /** When it was asked: the clock of the answer. */
  readonly at: Date;
  readonly memory: Remembered | undefined;
}

export interface Answer {
  readonly reply: Reply;
  readonly memory: ConversationMemory;
}

export async function answer(
  { register, passages, zone }: AnsweringDeps,
  question: Question,
): Promise<Answer> {
  const { intent, language, notes, memory } = question;
  const speech = createSpeech(register, {
    language,
    today: localDay(question.at, zone),
    question: question.original,
  });
  const answered = await answerIntent({ register, passages, speech, question: question.text }, intent);
  const remarks = [
    ...notes.map(({ written, read }) => speech.words.talk.readAs(speech.shown(written), speech.shown(read))),
    ...sayDocument(register, speech, question, answered),
  ];
  const next = encodeMemory(nextMemory(answered, question, memory, register));
  return {
    reply: toReply(answered, speech, remarks),
    memory: intent.kind === 'suggestion' ? withOffer(next, intent.query) : next,
  };
}

async function answerIntent(desk: Desk, intent: Intent): Promise<Answered> {
  switch (intent.kind) {
    case 'question':
      return answerQuery(desk, intent.query);
    case 'incomplete':
      return askBack(desk, intent);
    case 'suggestion':
      return answerSuggestion(desk, intent);
    case 'unreadable':
      return answerUnreadable(desk, intent.reason);
  }
}

async function answerQuery(desk: Desk, query: Query): Promise<Answered> {
  switch (query.ask) {
    case 'units':
    case 'lead':
    case 'responsible':
    case 'cooperating':
    case 'deadline':
    case 'target':
    case 'content':
    case 'number':
    case 'status':
    case 'money':
      return query.where.strangers === undefined
        ? answerTask(desk, query)
        : strangers(desk, query.where.strangers, query.where.text, query.where);
    case 'check':
      return answerCheck(desk, query);
    case 'list':
      return answerList(desk, query);
    case 'count':
      return answerCount(desk, query);
    case 'list-units':
      return listUnits(desk, query.where);
    case 'rank':
      return answerRank(desk, query);
    case 'meta':
      return answerMeta(desk, query);
    case 'outside':
      return outsideTopic(desk, query);
    case 'help':
      return answerHelp(desk);
    case 'greeting':
      return answerGreeting(desk, query);
    case 'search':
      return answerSearch(desk, query);
  }
}

/** Where several are loaded, a question that was kept to one document says so; a named task says it by itself. */
function sayDocument(
  { policies }: Register,
  speech: Speech,
  { intent, memory }: Question,
  { tasks, blocks }: Answered,
): string[] {
  const query = intent.kind === 'question' ? intent.query : undefined;
  const [only, ...others] = (query !== undefined && 'where' in query && query.where.documents) || [];
  const policy = policies.find(({ id }) => id === only);
  if (policy === undefined || others.length > 0 || policies.length === 1) return [];
  const { using, from } = speech.words.several;
  if (memory?.using === only) return [using(speech.document(policy))];
  const title = speech.title(policy);
  const isNamed =
    tasks.length > 0 || blocks.some((block) => block.kind === 'text' && block.text.includes(title));
  return isNamed ? [] : [from(title)];
}

/** An answer about nothing (a greeting, "not in this document") leaves the subject of the talk as it was. */
function nextMemory(
  answered: Answered,
  { language }: Question,
  memory: Remembered | undefined,
  register: Register,
): Remembered {
  const { remember } = answered;
  if (remember === undefined) {
    return withoutOffer({ ...(memory ?? { query: { ask: 'help' }, tasks: [] }), language });
  }
  const document = documentOf(remember.tasks) ?? memory?.document;
  return {
    language,
    ...remember,
    texts: textsOf(remember.tasks, register),
    ...(document === undefined ? {} : { document }),
    ...(memory?.using === undefined ? {} : { using: memory.using }),
  };
}

/** What was offered is taken at once, or not at all. */
function withoutOffer({ language, query, tasks, texts, document, using }: Remembered): Remembered {
  return {
    language,
    query,
    tasks,
    ...(texts === undefined ? {} : { texts }),
    ...(document !== undefined && { document }),
    ...(using !== undefined && { using }),
  };
}

function textsOf(tasks: Reply['tasks'], register: Register): Readonly<Record<string, string>> {
  const documents = new Set(tasks.map(({ document }) => document));
  const tags = [...documents].flatMap((document) => {
    const policy = register.findPolicy(document);
    return policy === undefined ? [] : [[document, versionTag(policy)] as const];
  });
  return Object.fromEntries(tags);
}

function documentOf(tasks: Reply['tasks']): string | undefined {
  const documents = [...new Set(tasks.map(({ document }) => document))];
  return documents.length === 1 ? documents[0] : undefined;
}
