// What the English facts promise, row by row: the number, what it counts, and when it is due; and the names of the tasks.
import type { WrittenNumber } from '../../../../text/numbers/written-number.ts';
import { readEnglishStems } from '../../../../text/english-stems.ts';
import type { Evidence } from '../evidence.ts';
import type { Statement } from '../statements.ts';
import type { Time } from '../times.ts';

export interface FactRow {
  readonly number: WrittenNumber | undefined;
  readonly isExcess: boolean;
  /** Stems of the English name of what is counted; empty where the facts have only Chinese for it. */
  readonly label: readonly string[];
  readonly name: string;
  /** The line of the facts, folded, with the Chinese words. */
  readonly line: string;
  readonly times: readonly Time[];
  readonly tasks: readonly number[];
}

const BOUND = /(?:at least|at most|more than|less than|up to)\s*$/u;

export function readRows({ statements }: Evidence): readonly FactRow[] {
  return statements.flatMap((statement): readonly FactRow[] => [
    ...statement.numbers.flatMap((number) => readRow(statement, number) ?? []),
    ...readUncounted(statement),
  ]);
}

function readRow(statement: Statement, number: WrittenNumber): FactRow | undefined {
  const written = statement.text.slice(0, number.start);
  const before = written.replace(BOUND, '');
  if (!/(?:^|[:•–])\s*$/u.test(before)) return undefined;
  return rowOf(statement, number, before, /more than\s*$/u.test(written));
}

/** "Lutong Code application full coverage (…) – by 2027". */
function readUncounted(statement: Statement): readonly FactRow[] {
  const { sentence, text, numbers } = statement;
  const isRow = /\) – |\) – $/u.test(sentence) || sentence.includes(' – every year');
  const isLabel = /^[•:\s]*[a-z][a-z -]*\($/u.test(text.trim());
  return numbers.length === 0 && isRow && isLabel ? [rowOf(statement, undefined, text, false)] : [];
}

function rowOf(
  { sentence, times, tasks }: Statement,
  number: WrittenNumber | undefined,
  before: string,
  isExcess: boolean,
): FactRow {
  const label = before.split(/[:•(]/u).findLast((part) => part.trim() !== '') ?? '';
  return { number, isExcess, label: readEnglishStems(label), name: label, line: sentence, times, tasks };
}

/** The names of a task, Chinese and English. */
export function titlesOf({ text, titles }: Evidence, task: number): readonly string[] {
  const english = [...text.matchAll(/task (\d+) \(([^()]*) – ([^()]*)\)/gu)].filter(
    ([, number]) => Number(number) === task,
  );
  return [
    ...[...titles].filter(([, number]) => number === task).map(([title]) => title),
    ...english.flatMap(([, , ...both]) => both.map((title) => title.trim())),
  ];
}

/** What the reply lists as the words that a task turns on. */
export function keyTermsOf({ text }: Evidence): readonly string[] {
  const line = /key terms: ([^\n]*)/u.exec(text)?.[1] ?? '';
  return [...line.matchAll(/([^,()]+) \([^()]*\)/gu)].map(([, term = '']) => term.trim());
}
