// A street that knows one question: the console's own tests need an answer with every kind of block, not a policy.
import type { Street } from '../../src/channels/channel.port.ts';
import type { ConversationStore, Message, Reply, Turn } from '../../src/domain/conversation/index.ts';
import { clauseOfTask13, fakeDocument, fakeTitle } from './fake-register.ts';

export const leadsOfTask13 = [
  '市發展改革委',
  '市財政局',
  '市人力資源社會保障局',
  '市市場監管局',
  '市大數據局',
] as const;

const QUOTE_START = 400;

export interface FakeStreet extends Street, Pick<ConversationStore, 'loadTurns'> {
  readonly heard: readonly Message[];
}

/** "break" makes it throw, as a bug would. */
export function createFakeStreet(): FakeStreet {
  const turns: Turn[] = [];
  return {
    get heard() {
      return turns.map(({ message }) => message);
    },
    handle(message) {
      if (message.text === 'break') return Promise.reject(new Error('a bug with /secret/path'));
      const reply = /13/.test(message.text) ? answerLeads() : answerNothing(message.text);
      turns.push({ message, reply });
      return Promise.resolve(reply);
    },
    loadTurns: (conversation) =>
      Promise.resolve(turns.filter(({ message }) => message.conversation === conversation)),
  };
}

function answerLeads(): Reply {
  const start = clauseOfTask13.indexOf(leadsOfTask13[0]);
  const end = clauseOfTask13.indexOf(';責任單位');
  return {
    kind: 'answer',
    blocks: [
      { kind: 'text', text: 'Task 13 names five lead units:' },
      { kind: 'list', items: leadsOfTask13.map((text) => ({ text })) },
      { kind: 'quote', text: clauseOfTask13, citation: 0 },
      { kind: 'buttons', buttons: [{ label: 'And its deadline?', say: 'and its deadline?' }] },
    ],
    tasks: [{ document: fakeDocument, task: 13 }],
    citations: [
      {
        document: fakeDocument,
        title: fakeTitle,
        task: 13,
        quote: clauseOfTask13,
        span: { start: QUOTE_START, end: QUOTE_START + clauseOfTask13.length },
        marks: [{ start, end }],
      },
    ],
    made: 'looked-up',
    language: 'en',
  };
}

function answerNothing(text: string): Reply {
  return {
    kind: 'not_found',
    blocks: [
      { kind: 'text', text: `The document says nothing about “${text}”.` },
      { kind: 'fields', fields: [{ label: 'Nearest', value: 'task 12' }] },
      {
        kind: 'table',
        columns: [
          { key: 'task', label: 'Task', type: 'number' },
          { key: 'words', label: 'Words', type: 'text' },
        ],
        rows: [{ task: 12, words: null }],
      },
      {
        kind: 'list',
        items: [{ text: '12. 提升“山東通”智能辦公能力', task: { document: fakeDocument, task: 12 } }],
      },
    ],
    tasks: [{ document: fakeDocument, task: 12 }],
    citations: [],
    made: 'retrieved',
    language: 'en',
  };
}
