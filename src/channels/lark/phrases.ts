// Menu entries and slash commands in the words that somebody would type: the platform's pickers are shortcuts for
// saying something, and nothing more. Commands that are not in this table are understood as they are typed.
import type { Language } from '../../domain/conversation/index.ts';

/** What the native picker offers. */
export interface PickerCommand {
  /** Behind the slash. */
  readonly key: string;
  readonly about: Readonly<Record<'zh_cn' | 'en_us', string>>;
}

export interface Phrase extends PickerCommand {
  readonly takesTask: boolean;
  /** `task` as the person typed it; empty where nothing was. */
  readonly say: Readonly<Record<Language, (task: string) => string>>;
}

export const PHRASES: readonly Phrase[] = [
  {
    key: 'help',
    takesTask: false,
    about: { zh_cn: '看看我能回答什么', en_us: 'What I can answer' },
    say: { 'zh-Hans': () => '帮助', 'zh-Hant': () => '幫助', en: () => 'help' },
  },
  {
    key: 'tasks',
    takesTask: false,
    about: { zh_cn: '列出全部任务', en_us: 'List all tasks' },
    say: { 'zh-Hans': () => '有哪些任务', 'zh-Hant': () => '有哪些任務', en: () => 'list all tasks' },
  },
  {
    key: 'lead',
    takesTask: true,
    about: { zh_cn: '谁牵头，如 /lead 13', en_us: 'Who leads, e.g. /lead 13' },
    say: {
      'zh-Hans': (task) => `第${task}项由谁牵头`,
      'zh-Hant': (task) => `第${task}項由誰牽頭`,
      en: (task) => `who leads task ${task}`,
    },
  },
  {
    key: 'due',
    takesTask: true,
    about: { zh_cn: '何时完成，如 /due 13', en_us: 'By when, e.g. /due 13' },
    say: {
      'zh-Hans': (task) => `第${task}项什么时候完成`,
      'zh-Hant': (task) => `第${task}項什麼時候完成`,
      en: (task) => `when is task ${task} due`,
    },
  },
  {
    key: 'clause',
    takesTask: true,
    about: { zh_cn: '原文，如 /clause 13', en_us: 'The clause, e.g. /clause 13' },
    say: {
      'zh-Hans': (task) => `第${task}项全文`,
      'zh-Hant': (task) => `第${task}項全文`,
      en: (task) => `full text of task ${task}`,
    },
  },
];

/** A menu's key may be any command that says enough without further words. */
const BARE_COMMAND = /^[a-z]{2,16}$/;
const TASK_NUMBER = /^\d{1,3}$/;

/** `/lead 13` → the question; what is no phrase of ours stays as it was typed. */
export function spellOut(text: string, language: Language): string {
  const [, key = '', rest = ''] = /^\/([a-z]+)(?:\s+(.*))?$/is.exec(text) ?? [];
  const phrase = PHRASES.find((each) => each.key === key.toLowerCase());
  const task = rest.trim();
  if (phrase === undefined || !fits(phrase, task)) return text;
  // Without a task it is not yet a question: the help shows how it is asked.
  return phrase.takesTask && task === '' ? sayHelp(language) : phrase.say[language](task);
}

/** The ledger has a /help NAME and a /due of its own, for a year, a span or everything overdue. */
function fits({ key, takesTask }: Phrase, task: string): boolean {
  if (key === 'help') return false;
  if (key === 'due') return TASK_NUMBER.test(task);
  return takesTask || task === '';
}

/** A menu's key in the same words; one that nobody knows asks for help. */
export function sayMenu(key: string, language: Language): string {
  const phrase = PHRASES.find((each) => each.key === key && !each.takesTask);
  if (phrase !== undefined) return phrase.say[language]('');
  return BARE_COMMAND.test(key) ? `/${key}` : sayHelp(language);
}

/** Ours first, in their order, then the others. */
export function listPicker(others: readonly PickerCommand[]): readonly PickerCommand[] {
  const own = new Set(PHRASES.map(({ key }) => key));
  return [...PHRASES, ...others.filter(({ key }) => !own.has(key))];
}

export function sayHelp(language: Language): string {
  return PHRASES[0]?.say[language]('') ?? '';
}
