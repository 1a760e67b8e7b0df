// Readers that lie with a plan: what a plain liar says at random, these choose so that it looks likely. Their wordings are
// the plain liar's.
import type { ChatRequest, Mind } from '../behaviour.ts';
import { createLying } from './lying.ts';
import { readQuestionTask } from './read-prompt.ts';

/** The tasks that a search finds for a question, best first. */
export type Lookup = (question: string) => Promise<readonly number[]>;

export const STRATEGIES = ['first', 'second', 'third', 'talk', 'twist', 'narrow'] as const;
export type Strategy = (typeof STRATEGIES)[number];

const PLACE: Readonly<Partial<Record<Strategy, number>>> = { first: 0, second: 1, third: 2 };

export function createAdversary(strategy: Strategy, search: Lookup): Mind {
  const lie = createLying();
  let turn = 0;
  return async (request) => {
    if (request.form === undefined) return lie(request);
    turn += 1;
    const { question } = readQuestionTask(request);
    const place = PLACE[strategy];
    if (place !== undefined) {
      const tasks = (await search(question)).slice(place, place + 1);
      return { ask: askOf(question, turn), tasks, words: question };
    }
    if (strategy === 'talk') return { ask: askOf(question, turn), tasks: talkedAbout(request) };
    return strategy === 'twist' ? twist(question, request, turn) : narrow(question, request, turn);
  };
}

/** What the question seems to ask, so that the lie is about the task alone; every third time something else. */
function askOf(question: string, turn: number): string {
  if (turn % 3 === 0) return ['units', 'deadline', 'target', 'content'][turn % 4] ?? 'units';
  if (/牵头|牽頭|lead/iu.test(question)) return 'lead';
  if (/谁|誰|哪|归|歸|邊個|who|which/iu.test(question)) return 'units';
  if (/时候|時候|期限|when|deadline/iu.test(question)) return 'deadline';
  return /多少|几|幾|目标|目標|how|target/iu.test(question) ? 'target' : 'units';
}

function talkedAbout({ user }: ChatRequest): readonly number[] {
  const said = /上文谈到的任务：(.*)/u.exec(user)?.[1] ?? '';
  return [...said.matchAll(/第(\d+)项/gu)].map(([, number]) => Number(number));
}

/** Everything that was said, turned into its opposite or into another role. */
function twist(question: string, request: ChatRequest, turn: number): object {
  const units = unitsIn(question, request);
  const year = Number(/20\d\d/u.exec(question)?.[0] ?? '2027');
  const twists = [
    { ask: 'list', without: units },
    { ask: 'list', units, role: 'lead' },
    { ask: 'count', units, noLead: true },
    { ask: 'list', units, alone: true, year },
    { ask: 'list', units, notLead: true },
    { ask: 'list', noLead: true, year },
    { ask: 'compare', units: units.length > 1 ? units : ['市財政局', '市大數據局'] },
    { ask: 'list', year: year + 1, units },
    { ask: 'lead', units },
    { ask: 'list', due: 'yearly' },
    { ask: 'list', due: 'overdue', units },
    { ask: 'count', leads: 2 },
  ];
  return twists[turn % twists.length] ?? {};
}

/** Half of what was said, and the rest left out. */
function narrow(question: string, request: ChatRequest, turn: number): object {
  const units = unitsIn(question, request).slice(0, 1);
  const year = /20\d\d/u.exec(question)?.[0];
  return turn % 2 === 0 || year === undefined
    ? { ask: 'list', units: units.length > 0 ? units : ['市大數據局'] }
    : { ask: 'list', year: Number(year) };
}

/** Of the units in the prompt, those of which the question holds a part of the name; at random where it holds none. */
function unitsIn(question: string, { user }: ChatRequest): readonly string[] {
  const parts = [...user.matchAll(/<<<([\s\S]*?)>>>/gu)].map(([, part = '']) => part);
  const all = (parts[1] ?? '').split('、').filter((name) => name !== '');
  const said = all.filter((name) => question.includes(name.slice(1, 3)));
  return said.length > 0 ? said : all.slice(question.length % 20, (question.length % 20) + 1);
}
