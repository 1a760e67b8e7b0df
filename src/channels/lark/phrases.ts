// Menu entries and slash commands in the words that somebody would type: the platform's pickers are shortcuts for
// saying something, and nothing more. The setup command registers the same table.
import type { Language } from '../../domain/conversation/index.ts';

export interface Phrase {
  /** Behind the slash, and the menu's event key. */
  readonly key: string;
  readonly takesTask: boolean;
  readonly about: Readonly<Record<'zh_cn' | 'en_us', string>>;
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

/** `/lead 13` → the question; what is no command of ours stays as it was typed. */
export function spellOut(text: string, language: Language): string {
  const [, key = '', rest = ''] = /^\/([a-z]+)(?:\s+(.*))?$/is.exec(text) ?? [];
  const phrase = PHRASES.find((each) => each.key === key.toLowerCase());
  if (phrase === undefined) return text;
  const task = rest.trim();
  if (!phrase.takesTask) return phrase.say[language](task);
  // Without a task it is not yet a question: the help shows how it is asked.
  if (task === '') return sayHelp(language);
  return phrase.say[language](task);
}

/** A menu's key in the same words; one that we do not know asks for help. */
export function sayMenu(key: string, language: Language): string {
  const phrase = PHRASES.find((each) => each.key === key && !each.takesTask);
  return phrase === undefined ? sayHelp(language) : phrase.say[language]('');
}

export function sayHelp(language: Language): string {
  return PHRASES[0]?.say[language]('') ?? '';
}
