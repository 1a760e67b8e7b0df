// Greetings, help, and asking back: what a person gets whose message asks nothing that a document could answer.
import type { Intent, Query } from '../../conversation/index.ts';
import { textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
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
        blocks: [textBlock(talk.whichDocument)],
        tasks: [],
        buttons: missing.documents.flatMap((id) => {
          const policy = register.findPolicy(id);
          const numbers = tasks.filter(({ document }) => document === id).map(({ task }) => task);
          if (policy === undefined) return [];
          const title = speech.document(policy);
          return [
            {
              label: title,
              say: `《${title}》${numbers.length === 0 ? '' : ` ${speech.words.taskNumbers(numbers)}`}`,
            },
          ];
        }),
        remember,
      };
  }
}

export function answerUnreadable({ speech }: Desk, reason: 'empty' | 'too-long'): Answered {
  const { talk } = speech.words;
  if (reason === 'too-long') return { kind: 'error', blocks: [textBlock(talk.tooLong)], tasks: [] };
  return { kind: 'clarify', blocks: [textBlock(talk.empty)], tasks: [], buttons: examples(talk.examples) };
}

function examples(questions: readonly string[]): NonNullable<Answered['buttons']> {
  return questions.map((say) => ({ label: say, say }));
}
