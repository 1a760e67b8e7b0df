// Every number and date of a wording must stand in the facts as the same number, and beside the same words: 270 is the
// retail sales and not the cross-border trade, 2027 governs the platforms and not the patents.
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';
import { CHINESE_NUMERAL, parseChineseNumeral } from '../../../text/numerals.ts';
import { contentOf } from './clause-content.ts';
import { judgeTimes } from './check-times.ts';
import type { Evidence } from './evidence.ts';
import { saysHowMuch } from './says-how-much.ts';
import type { Finding } from './finding.ts';
import { withoutFrame } from './frame-words.ts';
import { homeOf } from './home-of.ts';
import { isSame } from './is-same-number.ts';
import { wordsOf } from './shared-words.ts';
import { readStatements } from './statements.ts';
import type { Statement } from './statements.ts';

export function checkStatements(evidence: Evidence, folded: string): readonly Finding[] {
  const [only, ...others] = evidence.tasks.keys();
  const context = only === undefined || others.length > 0 ? [] : [only];
  const said = readStatements(evidence.gazetteer, folded, { tasks: context });
  return [
    ...said.flatMap((statement) => [
      ...statement.numbers.flatMap((number) => judgeNumber(evidence, statement, number)),
      ...judgeTimes(evidence, statement),
    ]),
    ...unreadable(folded)
      .filter((words) => !evidence.text.includes(words))
      .map((words): Finding => ({ kind: 'number', words })),
  ];
}

/** Numerals that make no number one could compare: 十四五 is only ever copied. */
function unreadable(folded: string): readonly string[] {
  return [...folded.matchAll(new RegExp(CHINESE_NUMERAL, 'gu'))]
    .map(([written]) => written)
    .filter((written) => written.length > 1 && parseChineseNumeral(written) === undefined);
}

interface Placed {
  readonly statement: Statement;
  readonly number: WrittenNumber;
}

function judgeNumber(evidence: Evidence, statement: Statement, number: WrittenNumber): readonly Finding[] {
  const isEnglish = evidence.language === 'en';
  const words = statement.text.slice(number.start, number.end);
  const all = evidence.statements.flatMap((fact) =>
    fact.numbers.map((held): Placed => ({ statement: fact, number: held })),
  );
  const same = all.filter((fact) => isSame(number, fact.number, isEnglish));
  if (same.length === 0) return [{ kind: 'number', words }];
  const home = homeOf(evidence, statement);
  const atHome = same.filter((fact) => home(fact.statement));
  if (atHome.length === 0) return [{ kind: 'other-task', words }];
  const isRival = (fact: Placed): boolean =>
    fact.number.kind === number.kind &&
    (isEnglish || fact.number.measure === number.measure) &&
    fact.number.value !== number.value &&
    home(fact.statement);
  const rivals = all.filter(isRival);
  // Of an English wording and a Chinese fact little can be shared.
  const least = isEnglish ? 0 : 1;
  // What a Chinese number is said of is looked at letter by letter elsewhere.
  const isNear =
    (!isEnglish && saysHowMuch(statement, number, contentOf(evidence.gazetteer, statement.text))) ||
    rivals.length === 0 ||
    countsTasks(evidence, statement, number) ||
    Math.max(...atHome.map((fact) => nearness({ statement, number }, fact))) >=
      Math.max(least, ...rivals.map((fact) => nearness({ statement, number }, fact)));
  const counts =
    isNear &&
    (countsTasks(evidence, statement, number) || countsTheSame(evidence, statement, number, atHome));
  return counts ? [] : [{ kind: 'number-elsewhere', words: statement.text.trim() }];
}

/** 两项的责任单位: as many as the answer is about. */
function countsTasks({ tasks }: Evidence, { text }: Statement, { value, end }: WrittenNumber): boolean {
  return value === tasks.size && /^\s?(?:项|个?任务| tasks)/u.test(text.slice(end));
}

/** Words on the same side count more: 由80%提高到90%. */
const SAME_SIDE = 0.5;

function nearness(said: Placed, fact: Placed): number {
  const [before, after] = around(said);
  const [factBefore, factAfter] = around(fact);
  const count = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
    [...left].filter((word) => right.has(word)).length;
  return (
    count(new Set([...before, ...after]), new Set([...factBefore, ...factAfter])) +
    SAME_SIDE * (count(before, factBefore) + count(after, factAfter))
  );
}

/**
 * What stands between a number and its neighbours, or its own part of "A和B分别达到1和2"; where that is nothing ("five in
 * all"), the sentence.
 */
function around(placed: Placed): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  const { statement, number } = placed;
  const { text, numbers } = statement;
  const own = distributed(statement, number);
  if (own !== undefined) return [wordsOf(own), new Set()];
  const previous = numbers.findLast(({ end }) => end <= number.start)?.end ?? 0;
  const next = numbers.find(({ start }) => start >= number.end)?.start ?? text.length;
  const before = wordsOf(text.slice(previous, number.start));
  const after = wordsOf(text.slice(number.end, next));
  return before.size + after.size > 0 ? [before, after] : [wordsOf(statement.sentence), new Set()];
}

function distributed({ text, numbers }: Statement, number: WrittenNumber): string | undefined {
  const at = text.search(/分别|respectively/u);
  if (at < 0 || numbers.length < 2) return undefined;
  const [first] = numbers;
  const names = text
    .slice(0, first !== undefined && first.start > at ? at : (first?.start ?? at))
    .split(/、|和|与|以及|及|,| and /u)
    .filter((name) => name.trim() !== '');
  const place = numbers.findIndex(({ start }) => start === number.start);
  return names.length < numbers.length ? undefined : names.at(names.length - numbers.length + place);
}

/** 10个园区 are not 10家企业: what is counted must be a word of the fact. */
function countsTheSame(
  { gazetteer }: Evidence,
  { text }: Statement,
  number: WrittenNumber,
  facts: readonly Placed[],
): boolean {
  const behind = text.slice(number.end);
  const [unit] = gazetteer.mentions(behind);
  const noun = COUNTED.exec(behind.slice(0, unit?.start))?.groups?.['noun'] ?? '';
  const head = withoutFrame(noun).match(/\p{Script=Han}{2}(?!\p{Script=Han})/u)?.[0];
  if (head === undefined || number.kind !== 'count') return true;
  return facts.some(({ statement }) => statement.text.includes(head));
}

const COUNTED = /^(?:余|多)?\s?[个家项条件户种批处座所场名]?(?:以上|以下)?的?(?<noun>\p{Script=Han}{2,})/u;
