// The facts as sentences of clauses, each reduced to its content: what a clause of a wording is held against.
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';
import type { Gazetteer } from '../../policy/index.ts';
import { contentOf } from './clause-content.ts';
import type { Statement } from './statements.ts';
import type { Time } from './times.ts';

export interface FactClause {
  readonly content: string;
  /** Of 在线率、覆盖率均达到100%: how much of the content each of the things takes up. */
  readonly things: readonly number[];
  /** 对…企业, 在…后: without it the rest of the sentence would hold for more. */
  readonly isCondition: boolean;
  readonly numbers: readonly WrittenNumber[];
  readonly tasks: readonly number[];
  /** The dates that govern it; in the words of a policy a date governs only what stands behind it. */
  readonly times: readonly Time[];
}

export type FactSentence = readonly FactClause[];

/** Statements of one sentence stand beside one another. */
export function readFactSentences(
  gazetteer: Gazetteer,
  statements: readonly Statement[],
): readonly FactSentence[] {
  const sentences: FactClause[][] = [];
  let governing: readonly Time[] = [];
  for (const statement of statements) {
    const { text, numbers, tasks, opens, ownTimes } = statement;
    if (opens) {
      sentences.push([]);
      governing = [];
    }
    const due = ownTimes.filter(({ isAsOf }) => !isAsOf);
    if (due.length > 0) governing = due;
    sentences.at(-1)?.push({
      content: contentOf(gazetteer, text),
      things: readThings(gazetteer, text),
      isCondition: CONDITION.test(text),
      numbers,
      tasks,
      times: governing,
    });
  }
  return sentences.map(withDateBehind);
}

/** 印发日期：2025年7月7日; 评选一批场景——每年: a date that ends the line by itself is that of the whole line. */
function withDateBehind(sentence: FactSentence): FactSentence {
  const last = sentence.at(-1);
  if (last === undefined || last.content !== '') return sentence;
  return sentence.map((clause) => (clause.times.length > 0 ? clause : { ...clause, times: last.times }));
}

/** What is said of each of several things is said of any one of them. */
function readThings(gazetteer: Gazetteer, text: string): readonly number[] {
  const each = text.search(/[均都]/u);
  if (each < 0) return [];
  return text
    .slice(0, each)
    .split('、')
    .map((thing) => contentOf(gazetteer, thing).length);
}

const CONDITION =
  /^[\s“"(]*(?:对(?!接|照|标|外|[^,]*(?:进行|开展|实施|实行))|凡|如(?!期)|若|除|符合|经(?!济|营|费|贸)|因|在[^,]*(?:后|前|下|期间|中|时),)|的,$/u;
