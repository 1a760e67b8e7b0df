// How facts are said to one reader: wording, script, names of units and tasks, dates.
import { daysBetween } from '../../shared/local-day.ts';
import { toSimplified } from '../../text/fold.ts';
import type { Language, Quantity } from '../conversation/index.ts';
import { isPast } from '../policy/index.ts';
import type { Deadline, Policy, Register, RegisteredTask, Section, Target } from '../policy/index.ts';
import { askedWords } from './asked-words.ts';
import { sayTarget } from './say-target.ts';
import { placeOf, shortTitle } from './short-title.ts';
import { groupByDocument } from './group-by-document.ts';
import { en } from './wording/en.ts';
import type { Wording } from './wording/wording.ts';
import { zhHans } from './wording/zh-hans.ts';
import { zhHant } from './wording/zh-hant.ts';

const WORDINGS: Readonly<Record<Language, Wording>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

export interface Speech {
  readonly language: Language;
  readonly words: Wording;
  /** Local ISO day of the question. */
  readonly today: string;
  /** Printed words in the reader's script; same length, so that marks stay right. */
  readonly shown: (printed: string) => string;
  /** Folded words of the question, as the asker wrote them. */
  readonly asked: (folded: string) => string;
  /** 市财政局, 市財政局, or 市財政局 (Finance Bureau). */
  readonly unit: (name: string) => string;
  readonly units: (names: readonly string[]) => string;
  readonly task: (entry: RegisteredTask) => string;
  readonly tasks: (entries: readonly RegisteredTask[]) => string;
  /** The numbers alone, the first of them where they are many. */
  readonly numbers: (entries: readonly RegisteredTask[]) => string;
  /** For a list: the number, then the title. */
  readonly taskRow: (entry: RegisteredTask) => string;
  readonly section: (section: Section) => string;
  readonly heading: (printed: string) => string;
  readonly due: (due: Deadline) => string;
  /** The same for a row of a list, where the day of asking has been said once. */
  readonly dueInRow: (due: Deadline) => string;
  readonly target: (target: Target, due: Deadline | undefined) => string;
  /** The whole title, and what it is called in passing. */
  readonly title: (policy: Policy) => string;
  readonly document: (policy: Policy) => string;
  readonly quantity: (quantity: Quantity) => string;
}

export interface Reader {
  readonly language: Language;
  /** Local ISO day of the question. */
  readonly today: string;
  /** As it was written. */
  readonly question: string;
}

export function createSpeech(register: Register, { language, today, question }: Reader): Speech {
  const words = WORDINGS[language];
  const shown = (printed: string): string => (language === 'zh-Hans' ? toSimplified(printed) : printed);
  const heading = (printed: string): string => withGloss(register, language, shown(printed));
  const several = register.policies.length > 1;
  const document = createNaming(register, shown);
  const named = (name: string, entry: RegisteredTask): string =>
    several ? words.inDocument(name, document(entry.policy)) : name;
  const numbers = (entries: readonly RegisteredTask[]): string => {
    const listed = entries.slice(0, several ? MOST_NUMBERS : entries.length);
    return (
      words.taskNumbers(listed.map(({ task }) => task.number)) + (listed.length < entries.length ? '…' : '')
    );
  };
  const unit = (name: string): string => {
    const english = language === 'en' ? register.gazetteer.find(name)?.english : undefined;
    return english === undefined ? shown(name) : `${name} (${english})`;
  };
  const due = (value: Deadline): string => sayDue(words, shown, value, today, words.due.past);
  const dueInRow = (value: Deadline): string =>
    sayDue(words, shown, value, today, (_date, _today, days) => words.due.pastInRow(days));
  return {
    language,
    words,
    today,
    shown,
    asked: (folded) => askedWords(question, folded),
    heading,
    unit,
    units: (names) => words.join(names.map(unit)),
    task: (entry) => named(words.taskName(entry.task.number, heading(entry.task.title)), entry),
    tasks: (entries) => (several ? sayTasks(words, entries, { document, numbers }) : numbers(entries)),
    numbers,
    taskRow: (entry) => capital(`${words.taskNumber(entry.task.number)} ${heading(entry.task.title)}`),
    section: (section) => words.sectionName(section.number, heading(section.title)),
    due,
    dueInRow,
    target: (target, deadline) =>
      words.target.promise(
        // A task that only has to be done by a day promises itself.
        target.text === deadline?.text ? heading(target.metric) : sayTarget(register, words, shown, target),
        deadline === undefined ? undefined : dueInRow(deadline),
      ),
    title: (policy) => shown(policy.title),
    document,
    quantity: ({ value, unit: measure }) => `${value}${measure}`,
  };
}

/** What a document is called in passing; a long list names the same ones again and again. */
function createNaming(
  { policies }: Register,
  shown: (printed: string) => string,
): (policy: Policy) => string {
  if (policies.length < 2) return ({ title }) => shown(title);
  const known = new Map<Policy, string>();
  let places: ReadonlySet<string> | undefined;
  return (policy) => {
    places ??= new Set(policies.map(placeOf).filter((place) => place !== ''));
    const name = known.get(policy) ?? shown(shortTitle(policy, places));
    known.set(policy, name);
    return name;
  };
}

const MOST_NUMBERS = 8;
const MOST_DOCUMENTS = 5;

/** 《甲》第1、2项；《乙》第3项: a number alone says nothing where it stands in several documents. */
function sayTasks(
  words: Wording,
  entries: readonly RegisteredTask[],
  { document, numbers }: Pick<Speech, 'document' | 'numbers'>,
): string {
  const { groups, left } = groupByDocument(entries, MOST_DOCUMENTS);
  const said = groups.map(({ policy, own }) => words.several.tasksIn(document(policy), numbers(own)));
  return words.row(left > 0 ? [...said, words.several.andMore(groups.length + left)] : said);
}

function withGloss(register: Register, language: Language, printed: string): string {
  const gloss = language === 'en' ? register.glossHeading(printed) : undefined;
  return gloss === undefined ? printed : `${printed} – ${gloss}`;
}

function sayDue(
  words: Wording,
  shown: (text: string) => string,
  due: Deadline,
  today: string,
  remark: Wording['due']['past'],
): string {
  const recurrence = words.due.recurrence[due.recurrence];
  const printed = shown(due.text);
  if (recurrence !== '') return recurrence === printed ? printed : `${recurrence} (${printed})`;
  const said = words.due.printed(printed, due.year, /底|末/u.test(due.text));
  if (due.date === undefined || !isPast(due, today)) return said;
  return brackets(words, said, remark(due.date, today, daysBetween(due.date, today)));
}

function brackets(words: Wording, said: string, remark: string): string {
  return words.join(['a', 'b']).includes(' and ') ? `${said} (${remark})` : `${said}（${remark}）`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
