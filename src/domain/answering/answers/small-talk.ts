// Greetings, help, and asking back: what a person gets whose message asks nothing that a document could answer.
import type { Intent, Query } from '../../conversation/index.ts';
import { textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import type { Policy } from '../../policy/index.ts';
import type { Desk } from './desk.ts';

export function answerHelp({ speech }: Desk): Answered {
  const { talk } = speech.words;
  return { kind: 'help', blocks: [textBlock(talk.help)], tasks: [], buttons: examples(talk.examples) };
}

export function answerGreeting(
  { speech }: Desk,
  { occasion }: Extract<Query, { ask: 'greeting' }>,
): Answered {
  const { talk } = speech.words;
  const text = { hello: talk.hello, thanks: talk.thanks, bye: talk.bye, 'who-are-you': talk.whoAreYou }[
    occasion
  ];
  const more = occasion === 'hello' || occasion === 'who-are-you' ? examples(talk.examples) : [];
  return { kind: 'help', blocks: [textBlock(text)], tasks: [], buttons: more };
}

export function askBack(
  { speech, register }: Desk,
  { missing, query }: Extract<Intent, { kind: 'incomplete' }>,
): Answered {
  const { talk } = speech.words;
  const tasks = 'where' in query ? (query.where.tasks ?? []) : [];
  const remember = { query, tasks: [] };
  switch (missing.kind) {
    case 'task':
      return { kind: 'clarify', blocks: [textBlock(talk.whichTask)], tasks: [], remember };
    case 'unit':
      return { kind: 'clarify', blocks: [textBlock(talk.whichUnit)], tasks: [], remember };
    case 'document':
      return {
        kind: 'clarify',
        blocks: [
          textBlock(talk.whichDocument),
          ...(missing.documents.length > MOST_BUTTONS
            ? [textBlock(speech.words.several.moreDocuments(missing.documents.length))]
            : []),
        ],
        tasks: [],
        buttons: missing.documents.slice(0, MOST_BUTTONS).flatMap((id) => {
          const policy = register.findPolicy(id);
          const numbers = tasks.filter(({ document }) => document === id).map(({ task }) => task);
          if (policy === undefined) return [];
          return [
            {
              label: speech.document(policy),
              say: `《${speech.shown(nameToSay(register, policy))}》${numbers.length === 0 ? '' : ` ${speech.words.taskNumbers(numbers)}`}`,
            },
          ];
        }),
        remember,
      };
  }
}

/** More choices than this are no choice. */
const MOST_BUTTONS = 8;

/** A title that two documents share means neither: then the file's name. */
export function nameToSay({ policies }: Desk['register'], { id, title }: Policy): string {
  return policies.some((other) => other.title === title && other.id !== id) ? id : title;
}

export function answerUnreadable({ speech }: Desk, reason: 'empty' | 'too-long'): Answered {
  const { talk } = speech.words;
  if (reason === 'too-long') return { kind: 'error', blocks: [textBlock(talk.tooLong)], tasks: [] };
  return { kind: 'clarify', blocks: [textBlock(talk.empty)], tasks: [], buttons: examples(talk.examples) };
}

function examples(questions: readonly string[]): NonNullable<Answered['buttons']> {
  return questions.map((say) => ({ label: say, say }));
}
