// Questions with the tasks that answer them, from either of two files.
import { readFile } from 'node:fs/promises';
import { fold } from '../src/text/fold.ts';

export interface Question {
  readonly group: string;
  readonly question: string;
  readonly tasks: readonly number[];
}

interface QuestionFile {
  readonly questions: readonly Asked[];
  readonly hard?: readonly Asked[];
  readonly offTopic?: readonly string[];
}
interface Asked {
  readonly lang: string;
  readonly q: string;
  readonly gold: readonly number[];
}
interface Case {
  readonly category: string;
  readonly turns: readonly string[];
  readonly expect: { readonly tasks_include?: readonly number[] };
}

/** Categories whose questions speak of a topic; the others ask for units, lists and dates, which no search answers. */
const TOPICAL = ['topic-to-unit', 'content', 'deadline', 'target', 'yes-no', 'noisy'];

/** `{"questions":[{"lang","q","gold"}],"hard":[…],"offTopic":["…"]}`; nothing answers the off-topic ones. */
export async function readQuestionFile(path: string): Promise<Question[]> {
  const { questions, hard = [], offTopic = [] } = JSON.parse(await readFile(path, 'utf8')) as QuestionFile;
  const read =
    (prefix: string) =>
    ({ lang, q, gold }: Asked): Question => ({
      group: `${prefix}${lang === 'en' ? 'English' : 'Chinese'}`,
      question: q,
      tasks: gold,
    });
  return [
    ...questions.map(read('')),
    ...hard.map(read('hard ')),
    ...offTopic.map((question) => ({ group: 'off-topic', question, tasks: [] })),
  ];
}

/** One case a line; those of one turn that ask after a topic and name no task's number. */
export async function readEvalFile(path: string): Promise<Question[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines
    .map((line) => JSON.parse(line) as Case)
    .filter(
      ({ category, turns }) => TOPICAL.includes(category) && turns.length === 1 && !namesTask(turns[0] ?? ''),
    )
    .flatMap(({ turns, expect }) =>
      (expect.tasks_include ?? []).length === 0
        ? []
        : [{ group: 'eval', question: turns[0] ?? '', tasks: expect.tasks_include ?? [] }],
    );
}

function namesTask(question: string): boolean {
  return /第?\s*[\d一二三四五六七八九十]+\s*[项条]|\b(t|task|tasks|taks|item|number)\s*\d/.test(
    fold(question),
  );
}
