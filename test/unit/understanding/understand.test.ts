// What a message is read as: task numbers in every usual form, dates by the message's own day, slips that are said.
import { expect, test } from 'vitest';
import { createUnderstanding } from '../../../src/understanding/index.ts';
import { ASKED_AT, loadWeihai, ZONE } from '../../support/ask-weihai.ts';

const understand = createUnderstanding({ register: loadWeihai(), zone: ZONE });
const read = (text: string, at = ASKED_AT) => understand({ text, at }, undefined);

function tasksOf(text: string): readonly number[] | undefined {
  const { intent } = read(text);
  if (intent.kind !== 'question' || !('where' in intent.query)) return undefined;
  return intent.query.where.tasks?.map(({ task }) => task);
}

test.each([
  '第13项谁牵头',
  '13条谁牵头',
  '第十三项谁牵头',
  '第１３項邊個牽頭',
  '任务13谁牵头',
  '13号任务谁牵头',
  'T13 谁牵头',
  '13谁牵头',
  'who leads task 13?',
  'who leads item no. 13',
  'who leads #13',
  'who leads number thirteen',
  'who leads the 13th task?',
  'ｗｈｏ ｌｅａｄｓ ｔａｓｋ １３',
  'di 13 xiang shui qiantou',
])('%s is about task 13', (text) => {
  expect(tasksOf(text)).toEqual([13]);
});

test.each([
  ['第6-8项谁负责', [6, 7, 8]],
  ['第三、四项期限', [3, 4]],
  ['tasks 13 and 14 deadline', [13, 14]],
  ['第二十1项谁负责', [21]],
])('%s names several tasks, or one in mixed numerals', (text, tasks) => {
  expect(tasksOf(text)).toEqual(tasks);
});

test.each([
  '一共有13项任务吗',
  '大数据局牵头10项任务对吗',
  '第三部分有哪些任务',
  '由2家单位牵头的任务',
  'no one leads',
])('%s names no task', (text) => {
  expect(tasksOf(text) ?? []).toEqual([]);
});

test('a number that no document has is kept as missing', () => {
  const { intent } = read('第30项谁牵头');
  expect(intent).toMatchObject({ kind: 'question', query: { ask: 'lead', where: { missingTasks: [30] } } });
});

test('this year is the year at the office, not in London', () => {
  const newYear = new Date('2026-12-31T17:00:00Z');
  const { intent } = read('今年到期的任务有哪些', newYear);
  expect(intent).toMatchObject({ query: { ask: 'list', where: { due: { kind: 'year', year: 2027 } } } });
});

test.each([
  ['鲁统码哪年全覆盖', '鲁统码', '鲁通码'],
  ['跨镜电商目标多少', '跨镜', '跨境'],
  ['resposible units task 11', 'resposible', 'responsible'],
])('%s: the slip is read and said', (text, written, meant) => {
  const { notes } = read(text);
  expect(notes).toHaveLength(1);
  expect(notes[0]?.written).toContain(written);
  expect(notes[0]?.read).toContain(meant);
});

test.each(['Count the tasks led by the Finance Bureau', '税务局负责什么', '第17项是财政局牵头吗'])(
  '%s holds real words only, and none is taken for a slip',
  (text) => {
    expect(read(text).notes).toEqual([]);
  },
);

test.each([
  ['第13項誰牽頭', 'zh-Hant'],
  ['第13项谁牵头', 'zh-Hans'],
  ['who leads task 13?', 'en'],
  ['算力中心 这块 who is responsible?', 'en'],
  ['T2 谁牵头', 'zh-Hans'],
  ['Which bureaus deal with "天网"?', 'en'],
  ['shuju biaozhu shui qiantou', 'zh-Hans'],
])('%s is answered in %s', (text, language) => {
  expect(read(text).language).toBe(language);
});

test('empty and endless messages are told apart from questions', () => {
  expect(read('').intent).toEqual({ kind: 'unreadable', reason: 'empty' });
  expect(read('🙏🙏 \u202e\u0000').intent).toEqual({ kind: 'unreadable', reason: 'empty' });
  expect(read('问'.repeat(2001)).intent).toEqual({ kind: 'unreadable', reason: 'too-long' });
  expect(read(`${'请问'.repeat(900)}第13项谁牵头`).intent.kind).toBe('question');
});
