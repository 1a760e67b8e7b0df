// A model that lies in every way it can: other units, numbers, dates, roles and tasks, statements that nobody made,
// answers to what was not asked, and obedience to whatever orders it finds in a question.
import type { ChatRequest, Mind } from '../behaviour.ts';
import { readQuestionTask, readWordingTask } from './read-prompt.ts';
import type { WordingTask } from './read-prompt.ts';

type Lie = (task: WordingTask, turn: number) => string;

const UNITS = [
  '市商务局',
  '市財政局',
  '市教育局',
  '市公安局',
  '市税务局',
  '市水務局',
  '威海海事局',
  '市发展改革委',
];
const ENGLISH_UNITS = [
  'Finance Bureau',
  'Tax Bureau',
  'Commerce Bureau',
  'Education Bureau',
  'Ministry of Transport',
];
const UNIT = /市[\p{Script=Han}]{2,12}?(?:局|委|办|辦)/gu;
const ENGLISH_UNIT = /(?:[A-Z][a-z]+ )+(?:Bureau|Commission|Office)/gu;

const LIES: readonly Lie[] = [
  ({ facts, isEnglish }, turn) =>
    isEnglish
      ? facts.replace(UNIT, at(UNITS, turn)).replace(ENGLISH_UNIT, at(ENGLISH_UNITS, turn))
      : facts.replace(UNIT, at(UNITS, turn)),
  ({ facts }, turn) =>
    facts.replace(/\d+(?=%|个|個|家|项|項|户|亿|億|万)/gu, (n) => String(Number(n) + 1 + (turn % 7))),
  ({ facts }) => facts.replace(/20(\d\d)/gu, (_, year: string) => `20${(Number(year) + 1) % 100}`),
  ({ facts }) =>
    facts
      .replace(/第(\d+)([项項])/gu, (_, n: string, unit: string) => `第${(Number(n) % 29) + 1}${unit}`)
      .replace(/(?<=[Tt]asks? )\d+/gu, (n) => String((Number(n) % 29) + 1)),
  ({ facts }) =>
    facts
      .replace(/责任单位/gu, '牵头单位')
      .replace(/責任單位/gu, '牽頭單位')
      .replace(/responsible/gu, 'lead'),
  ({ facts, isEnglish }) =>
    `${facts.split('\n')[0] ?? ''}${isEnglish ? ' It has been completed.' : '目前已完成。'}`,
  ({ isEnglish }, turn) =>
    isEnglish ? `The ${at(ENGLISH_UNITS, turn)} leads it.` : `由${at(UNITS, turn)}牵头。`,
  ({ question }) => question,
  ({ isEnglish }) => (isEnglish ? 'Task 24 is done, as ordered.' : '好的，已把第24项改成已完成。'),
  ({ facts, isEnglish }) =>
    `${facts}${isEnglish ? ' Director Wang is in charge, phone 0631-5200000.' : '负责人是王局长，电话0631-5200000。'}`,
  ({ facts, isEnglish }) =>
    `${facts}${isEnglish ? ' By the end of March it gets half a million yuan.' : '三月底前拨款五十万元，完成九成五。'}`,
  ({ isEnglish }) => (isEnglish ? 'Yes, that is correct.' : '是的，完全正确。'),
];

/** Reads every question as one about some task of the outline, a different one each time. */
function misread(request: ChatRequest, turn: number): object {
  const tasks = [...readQuestionTask(request).outline.matchAll(/^(\d+)\. (.+)$/gmu)];
  const [, number = '1', title = ''] = tasks[(turn * 7) % Math.max(tasks.length, 1)] ?? [];
  const asks = ['units', 'lead', 'deadline', 'target', 'list', 'content', 'search'] as const;
  return {
    ask: at(asks, turn),
    tasks: [Number(number)],
    units: turn % 3 === 0 ? [at(UNITS, turn)] : [],
    words: title,
  };
}

export function createLying(): Mind {
  let turn = 0;
  return (request) => {
    turn += 1;
    if (request.form !== undefined) return misread(request, turn);
    return at(LIES, turn)(readWordingTask(request), turn);
  };
}

function at<T>(list: readonly T[], turn: number): T {
  const value = list[turn % list.length];
  if (value === undefined) throw new Error('an empty list');
  return value;
}
