// A diff in plain lines, in both languages: what changed, with the old words and the new.
import type { Deadline, Role, Target, Task } from '../policy.ts';
import type { Change, PolicyDiff } from './policy-diff.ts';

export type DiffLanguage = 'en' | 'zh-Hans';

const ROLES: Readonly<Record<DiffLanguage, Readonly<Record<Role, string>>>> = {
  en: { lead: 'Lead', responsible: 'Responsible units', cooperating: 'Cooperating units' },
  'zh-Hans': { lead: '牵头单位', responsible: '责任单位', cooperating: '配合单位' },
};

interface Words {
  readonly comma: string;
  readonly none: string;
  readonly name: (task: Task) => string;
  readonly follows: (old: Task, fresh: Task) => string;
  readonly becomes: (what: string, from: string, to: string) => string;
  readonly due: string;
  readonly target: string;
  readonly title: string;
  readonly reworded: (task: string) => string;
  readonly added: (task: string) => string;
  readonly removed: (task: string) => string;
  readonly split: (task: string, into: string) => string;
  readonly merged: (from: string, task: string) => string;
  readonly moved: (task: string, to: number) => string;
  readonly swapped: (first: string, second: string, now: readonly number[]) => string;
  readonly same: string;
}

const EN: Words = {
  comma: ', ',
  none: 'none',
  name: (task) => `task ${task.number} “${task.title}”`,
  follows: (old, fresh) => (old.number === fresh.number ? '' : ` (formerly ${old.number})`),
  becomes: (what, from, to) => `${what}: ${from} → ${to}`,
  due: 'Date',
  target: 'Number',
  title: 'Heading',
  reworded: (task) => `${task}: other words; units, dates and numbers are the same`,
  added: (task) => `New: ${task}`,
  removed: (task) => `No longer there: ${task}`,
  split: (task, into) => `${task} was split into ${into}`,
  merged: (from, task) => `${from} became one: ${task}`,
  moved: (task, to) => `${task} is now number ${to}`,
  swapped: (first, second, now) => `${first} and ${second} took each other's place: now ${now.join(' and ')}`,
  same: 'Nothing changed in the tasks.',
};

const ZH: Words = {
  comma: '、',
  none: '未写明',
  name: (task) => `第${task.number}项“${task.title}”`,
  follows: (old, fresh) => (old.number === fresh.number ? '' : `（原第${old.number}项）`),
  becomes: (what, from, to) => `${what}由${from}改为${to}`,
  due: '时限',
  target: '指标',
  title: '标题',
  reworded: (task) => `${task}：文字有改动，单位、时限和指标未变`,
  added: (task) => `新增${task}`,
  removed: (task) => `删去${task}`,
  split: (task, into) => `${task}拆分为${into}`,
  merged: (from, task) => `${from}合并为${task}`,
  moved: (task, to) => `${task}调整为第${to}项`,
  swapped: (first, second, now) => `${first}与${second}互换位置，现为第${now.join('项、第')}项`,
  same: '任务没有变化。',
};

export const DIFF_WORDS: Readonly<Record<DiffLanguage, Words>> = { en: EN, 'zh-Hans': ZH };

type FactChange = Extract<Change, { kind: 'units' | 'due' | 'target' | 'title' }>;

function detail(change: FactChange, words: Words, roles: Readonly<Record<Role, string>>): string {
  const list = (names: readonly string[]): string =>
    names.length === 0 ? words.none : names.join(words.comma);
  const dues = (all: readonly Deadline[]): string => list(all.map((due) => due.text));
  const target = (one: Target | undefined): string => one?.text ?? words.none;
  switch (change.kind) {
    case 'units':
      return words.becomes(roles[change.role], list(change.from), list(change.to));
    case 'due':
      return words.becomes(words.due, dues(change.from), dues(change.to));
    case 'target':
      return words.becomes(words.target, target(change.from), target(change.to));
    case 'title':
      return words.becomes(words.title, change.old.title, change.new.title);
  }
}

export function describeChange(change: Change, language: DiffLanguage): string {
  const words = DIFF_WORDS[language];
  const names = (tasks: readonly Task[]): string => tasks.map(words.name).join(words.comma);
  switch (change.kind) {
    case 'words':
      return words.reworded(words.name(change.new));
    case 'added':
      return words.added(words.name(change.new));
    case 'removed':
      return words.removed(words.name(change.old));
    case 'split':
      return words.split(words.name(change.old), names(change.into));
    case 'merged':
      return words.merged(names(change.from), words.name(change.new));
    case 'moved':
      return words.moved(words.name(change.old), change.new.number);
    case 'swapped': {
      const [first, second] = change.tasks;
      return first && second
        ? words.swapped(words.name(first[0]), words.name(second[0]), [first[1].number, second[1].number])
        : '';
    }
    case 'units':
    case 'due':
    case 'target':
    case 'title': {
      const name = `${words.name(change.new)}${words.follows(change.old, change.new)}`;
      return `${name}${language === 'en' ? ': ' : '：'}${detail(change, words, ROLES[language])}`;
    }
  }
}

export function describeDiff(diff: PolicyDiff, language: DiffLanguage): readonly string[] {
  if (diff.changes.length === 0) return [DIFF_WORDS[language].same];
  return diff.changes.map((change) => `- ${describeChange(change, language)}`);
}
