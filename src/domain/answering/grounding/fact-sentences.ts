// The facts as sentences of clauses, each reduced to its content: what a clause of a wording is held against.
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';
import type { Gazetteer } from '../../policy/index.ts';
import { contentOf } from './clause-content.ts';
import type { Statement } from './statements.ts';

export interface FactClause {
  readonly content: string;
  /** Of 在线率、覆盖率均达到100%: how much of the content each of the things takes up. */
  readonly things: readonly number[];
  /** 对…企业, 在…后: without it the rest of the sentence would hold for more. */
  readonly isCondition: boolean;
  readonly numbers: readonly WrittenNumber[];
  readonly tasks: readonly number[];
}

export type FactSentence = readonly FactClause[];

/** Statements of one sentence stand beside one another. */
export function readFactSentences(
  gazetteer: Gazetteer,
  statements: readonly Statement[],
): readonly FactSentence[] {
  const sentences: FactClause[][] = [];
  for (const statement of statements) {
    const { text, numbers, tasks, opens } = statement;
    if (opens) sentences.push([]);
    sentences.at(-1)?.push({
      content: contentOf(gazetteer, text),
      things: readThings(gazetteer, text),
      isCondition: CONDITION.test(text),
      numbers,
      tasks,
    });
  }
  return sentences;
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
  /^[\s“"(]*(?:对(?!接|照|标|外)|凡|如(?!期)|若|除|符合|经(?!济|营|费|贸)|因|在[^,]*(?:后|前|下|期间|中|时),)|的,$/u;
