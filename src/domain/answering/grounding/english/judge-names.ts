// What a task is called and which words it turns on: titles and key terms are copied whole, never pieced together.
import { readEnglishStems } from '../../../../text/english-stems.ts';
import { keyTermsOf, titlesOf } from './fact-rows.ts';
import { placeOf } from './said.ts';
import type { Judge } from './said.ts';

const sameStems = (one: string, other: string): boolean =>
  readEnglishStems(one).join(' ') === readEnglishStems(other).join(' ');

/** "Data quality, data survey, and enterprises and institutions": each a key term, whole. */
export const judgeTerms: Judge = ({ evidence }, _, groups) => {
  const terms = keyTermsOf(evidence);
  const parts = (groups['list'] ?? '').split(/, and |, | and /u);
  const said: string[] = [];
  for (let at = 0; at < parts.length;) {
    const known = [2, 1].find((length) =>
      terms.some((term) => sameStems(term, parts.slice(at, at + length).join(' and '))),
    );
    if (known === undefined) return false;
    said.push(parts.slice(at, at + known).join(' and '));
    at += known;
  }
  return groups['all'] === undefined || said.length === terms.length;
};

/** What was asked about falls under the task that the answer is about. */
export const judgeTopic: Judge = ({ evidence }, { tasks }, groups) => {
  const asked = readEnglishStems(evidence.question);
  const stems = readEnglishStems(groups['what'] ?? '');
  return (
    stems.length > 0 &&
    stems.every((stem) => asked.includes(stem)) &&
    evidence.tasks.size === 1 &&
    tasks.every((task) => evidence.tasks.has(task))
  );
};

export const judgeTitle: Judge = ({ evidence, masked }, { tasks }, groups) => {
  const [task = 0] = tasks;
  const quoted = groups['quoted'];
  const words = quoted === undefined ? (groups['what'] ?? '') : (masked.quotations[placeOf(quoted)] ?? '');
  return titlesOf(evidence, task).some(
    (title) => title === words || (quoted === undefined && sameStems(title, words)),
  );
};
