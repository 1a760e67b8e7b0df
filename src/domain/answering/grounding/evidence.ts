// What a wording may say: the looked-up reply and the words it quotes, read once for everything that is checked.
import { fold } from '../../../text/fold.ts';
import { readNumbers } from '../../../text/numbers/read-numbers.ts';
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';
import type { Block, Language, Reply } from '../../conversation/index.ts';
import type { Gazetteer, Register, Role } from '../../policy/index.ts';
import { readFactSentences } from './fact-sentences.ts';
import type { FactSentence } from './fact-sentences.ts';
import { readStatements } from './statements.ts';
import type { Statement } from './statements.ts';
import { readTaskMentions, withoutTaskNumbers } from './task-mentions.ts';
import { readTimes } from './times.ts';
import type { Time } from './times.ts';

export interface Evidence {
  readonly gazetteer: Gazetteer;
  readonly language: Language;
  /** Folded: what the reply says, then what it quotes. */
  readonly text: string;
  /** Folded: what the reply says of no task, or before it comes to one. */
  readonly common: string;
  /** Folded, for quotations and rare words. */
  readonly question: string;
  readonly statements: readonly Statement[];
  /** The same, sentence by sentence, reduced to what they say besides units, numbers and dates. */
  readonly sentences: readonly FactSentence[];
  /** Folded: the items of the reply's lists. */
  readonly rows: readonly string[];
  readonly units: ReadonlySet<string>;
  readonly tasks: ReadonlyMap<number, TaskEvidence>;
  /** Folded titles of the documents' tasks, with their numbers. */
  readonly titles: ReadonlyMap<string, number>;
  /** The reply denies what was asked: a wording may do so in its own words. */
  readonly denies: boolean;
}

export interface TaskEvidence {
  readonly roles: ReadonlyMap<string, ReadonlySet<Role>>;
  /** Folded: the task's own words and what the reply says of it. */
  readonly text: string;
}

/** Undefined where a task's number means two tasks: nothing could be told apart. */
export function readEvidence(register: Register, reply: Reply, question: string): Evidence | undefined {
  const numbersOfTasks = reply.tasks.map(({ task }) => task);
  if (new Set(numbersOfTasks).size < numbersOfTasks.length) return undefined;
  const { gazetteer } = register;
  const lines = placeLines(reply);
  const quoted = reply.citations.map(({ quote, title }) => fold(`${quote}\n《${title}》`));
  const text = [...lines.map((line) => line.text), ...quoted].join('\n');
  const saidOf = (task: number): string =>
    lines
      .filter(({ tasks }) => tasks.includes(task))
      .map((line) => line.text)
      .join('\n');
  const statements = [
    ...lines.flatMap(({ text: line, ...place }) => readStatements(gazetteer, line, place)),
    // Titles tell nothing of a task: their years would only stand in the way.
    ...reply.citations.flatMap(({ quote, task }) =>
      readStatements(gazetteer, fold(quote), task === undefined ? {} : { tasks: [task] }),
    ),
    ...countable(register, reply),
  ];
  return {
    gazetteer,
    language: reply.language,
    text,
    common: lines
      .filter(({ tasks }) => tasks.length === 0)
      .map((line) => line.text)
      .join('\n'),
    question: fold(question),
    statements,
    sentences: reply.language === 'en' ? [] : readFactSentences(gazetteer, statements),
    rows: reply.blocks.flatMap((block) => (block.kind === 'list' ? linesOf(block).map(fold) : [])),
    units: unitsIn(gazetteer, text),
    titles: titlesOf(register, reply),
    tasks: new Map(reply.tasks.map((ref) => [ref.task, taskEvidence(register, ref, saidOf(ref.task))])),
    denies: /^(?:不是|没有|no\b|not\b)/u.test(lines[0]?.text ?? ''),
  };
}

interface Line {
  /** Folded. */
  readonly text: string;
  readonly tasks: readonly number[];
  /** Of the heading above a row. */
  readonly times: readonly Time[];
}

/** What is said below "task 14:" is said of task 14. */
function placeLines(reply: Reply): readonly Line[] {
  const [only, ...others] = reply.tasks.map(({ task }) => task);
  let spoken: readonly number[] = only === undefined || others.length > 0 ? [] : [only];
  let heading: readonly Time[] = [];
  return reply.blocks.flatMap((block): readonly Line[] => {
    const quoted = block.kind === 'quote' ? reply.citations[block.citation]?.task : undefined;
    return linesOf(block).map((line) => {
      const text = fold(line);
      if (quoted !== undefined) return { text, tasks: [quoted], times: [] };
      const mentioned = readTaskMentions(text).flatMap(({ tasks }) => tasks);
      if (mentioned.length > 0) spoken = [...new Set(mentioned)];
      if (block.kind === 'text') heading = readTimes(text).filter(({ isAsOf }) => !isAsOf);
      return { text, tasks: spoken, times: block.kind === 'list' ? heading : [] };
    });
  });
}

function titlesOf(register: Register, reply: Reply): ReadonlyMap<string, number> {
  const documents = new Set(reply.tasks.map(({ document }) => document));
  const titled = register.tasks.filter(
    ({ ref, task }) => documents.has(ref.document) && task.title.length >= 4,
  );
  return new Map(titled.map(({ task }) => [fold(task.title), task.number]));
}

function taskEvidence(register: Register, ref: Reply['tasks'][number], said: string): TaskEvidence {
  const entry = register.findTask(ref);
  const names = new Map(register.gazetteer.units.map(({ key, name }) => [key, name]));
  const roles = new Map(
    [...(entry?.roles ?? [])].map(([key, held]) => [names.get(key) ?? key, new Set(held)] as const),
  );
  return { roles, text: `${fold(entry?.task.text ?? '')}\n${said}` };
}

const ROLE_NAMES: readonly (readonly [Role, string])[] = [
  ['lead', '牵头单位 lead units'],
  ['responsible', '责任单位 responsible units'],
  ['cooperating', '配合单位 cooperating units'],
];

/** What anybody can count in the facts: units by role, tasks, rows. */
function countable(register: Register, reply: Reply): readonly Statement[] {
  const rows = reply.blocks.flatMap((block) => (block.kind === 'list' ? [block.items.length] : []));
  const said = [
    `共${reply.tasks.length}项`,
    ...rows.flatMap((count) => [`目标${count}个`, `时间节点${count}个`, `共${count}项`]),
  ];
  return [
    ...said.flatMap((words) => readStatements(register.gazetteer, words)),
    ...reply.tasks.flatMap((ref) => {
      const roles = [...(register.findTask(ref)?.roles.values() ?? [])];
      const lines = ROLE_NAMES.map(([role, name]): readonly [number, string] => [
        roles.filter((held) => held.includes(role)).length,
        name,
      ]).filter(([count]) => count > 0);
      return lines.flatMap(([count, name]) =>
        readStatements(register.gazetteer, `${name} ${count}家`, { tasks: [ref.task] }),
      );
    }),
  ];
}

export function numbersIn(folded: string): readonly WrittenNumber[] {
  return readNumbers(withoutTaskNumbers(folded));
}

export function unitsIn(gazetteer: Gazetteer, folded: string): ReadonlySet<string> {
  return new Set(gazetteer.mentions(folded).flatMap(({ units }) => units));
}

/** What a block says, a line each; buttons say nothing. */
export function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return block.text.split('\n');
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${value}`);
    case 'list':
      return block.items.map(({ text }) => text);
    case 'table':
      return block.rows.map((row) =>
        block.columns.map(({ key, label }) => `${label} ${row[key] ?? ''}`).join('; '),
      );
    case 'chart':
      return [block.summary];
    case 'buttons':
      return [];
  }
}
