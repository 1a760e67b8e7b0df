// What a wording may say: the looked-up reply and the words it quotes, read once for everything that is checked.
import { fold } from '../../../text/fold.ts';
import { readNumbers } from '../../../text/numbers/read-numbers.ts';
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';
import type { Block, Language, Reply } from '../../conversation/index.ts';
import type { Gazetteer, Register, Role } from '../../policy/index.ts';
import { readTaskMentions, withoutTaskNumbers } from './task-mentions.ts';

export interface Evidence {
  readonly gazetteer: Gazetteer;
  readonly language: Language;
  /** Folded: what the reply says, then what it quotes. */
  readonly text: string;
  /** Folded, for quotations and rare words. */
  readonly question: string;
  readonly clauses: readonly Clause[];
  readonly numbers: readonly WrittenNumber[];
  readonly units: ReadonlySet<string>;
  readonly tasks: ReadonlyMap<number, TaskEvidence>;
  /** Folded titles of the documents' tasks, with their numbers. */
  readonly titles: ReadonlyMap<string, number>;
}

export interface Clause {
  readonly text: string;
  readonly numbers: readonly WrittenNumber[];
}

export interface TaskEvidence {
  readonly roles: ReadonlyMap<string, ReadonlySet<Role>>;
  /** Folded: the task's own words and what the reply says of it. */
  readonly text: string;
  readonly numbers: readonly WrittenNumber[];
}

/** Undefined where a task's number means two tasks: nothing could be told apart. */
export function readEvidence(register: Register, reply: Reply, question: string): Evidence | undefined {
  const numbersOfTasks = reply.tasks.map(({ task }) => task);
  if (new Set(numbersOfTasks).size < numbersOfTasks.length) return undefined;
  const said = reply.blocks.flatMap(linesOf).map(fold);
  const quoted = reply.citations.map(({ quote, title }) => fold(`${quote}\n《${title}》`));
  const text = [...said, ...quoted].join('\n');
  const common = said.filter((line) => readTaskMentions(line).length === 0);
  return {
    gazetteer: register.gazetteer,
    language: reply.language,
    text,
    question: fold(question),
    // Titles tell nothing of a task: their years would only stand in the way.
    clauses: splitClauses([...said, ...reply.citations.map(({ quote }) => fold(quote))].join('\n')),
    numbers: numbersIn(text),
    units: unitsIn(register.gazetteer, text),
    titles: titlesOf(register, reply),
    tasks: new Map(
      reply.tasks.map((ref) => {
        const lines = said.filter((line) =>
          readTaskMentions(line).some(({ tasks }) => tasks.includes(ref.task)),
        );
        return [ref.task, taskEvidence(register, ref, [...lines, ...common].join('\n'))] as const;
      }),
    ),
  };
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
  const text = `${fold(entry?.task.text ?? '')}\n${said}`;
  return { roles, text, numbers: numbersIn(text) };
}

export function numbersIn(folded: string): readonly WrittenNumber[] {
  return readNumbers(withoutTaskNumbers(folded));
}

export function unitsIn(gazetteer: Gazetteer, folded: string): ReadonlySet<string> {
  return new Set(gazetteer.mentions(folded).flatMap(({ units }) => units));
}

export function splitClauses(folded: string): readonly Clause[] {
  return withoutTaskNumbers(folded)
    .split(/(?<!\d),|,(?!\d)|、(?=[^、]*\d)|[,，。;；!！?？\n]|(?<=[a-z)])\.(?=\s|$)/u)
    .filter((clause) => clause.trim() !== '')
    .map((text) => ({ text, numbers: readNumbers(text) }));
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
