// How a sentence about a brief is read: one saying after the other, each of which speaks of a subject or tests it.
import type { Light } from '../../ledger/index.ts';
import { CHINESE_NUMERAL, parseNumber } from '../../../text/numerals.ts';
import { ENGLISH_NUMBER, parseEnglishNumber } from '../../../text/numbers/english-number-words.ts';
import type { SaidDay } from './days.ts';
import type { Figures } from './figures.ts';
import type { Name } from './names.ts';

export type Test = (label: string) => boolean;

/** 13-1、15-1等6项: every label meets the tests, and so many of all do. */
export interface Subject {
  readonly labels: readonly string[];
  readonly count?: number;
  /** Of these only. */
  readonly light?: Light;
}

export interface State {
  readonly subject?: Subject;
  readonly tests: readonly Test[];
  /** Lights that were counted so far. */
  readonly lights: readonly Light[];
  /** A day that stands before what it is the day of. */
  readonly day?: SaidDay;
}

/** What a saying found: its words, and the names in them. */
export interface Found {
  text(group: string): string;
  number(group: string): number;
  light(group: string): Light | undefined;
  /** Of all marks in the group; of the whole saying without one. */
  names<K extends Name['kind']>(kind: K, group?: string): readonly Extract<Name, { readonly kind: K }>[];
  day(): SaidDay | undefined;
}

export interface Saying {
  readonly pattern: RegExp;
  /** Undefined where it is not so. */
  readonly read: (found: Found, state: State, figures: Figures) => State | undefined;
}

const AND = '(?:,|、|和|与|及|以及|,? and )';
const ITEM = '(?:⟦m\\d+⟧\\(⟦l\\d+⟧\\)|⟦l\\d+⟧ ?\\(⟦m\\d+⟧\\)|⟦l\\d+⟧ ?⟦m\\d+⟧|⟦l\\d+⟧|⟦m\\d+⟧)';
const PARTS: Readonly<Record<string, string>> = {
  N: `(?<n>\\d+(?:\\.\\d+)?|${CHINESE_NUMERAL}|${ENGLISH_NUMBER})`,
  M: `(?<m>\\d+(?:\\.\\d+)?|${CHINESE_NUMERAL}|${ENGLISH_NUMBER})`,
  /** How many labels there are, beside a list of them. */
  COUNT: `(?<count>\\d+|${CHINESE_NUMERAL}|${ENGLISH_NUMBER})`,
  LIGHT:
    '(?<light>红灯?|黄灯?|绿灯?|灰灯?|(?:累计)?已(?:经)?销号|待审|red|yellow|green|gr[ea]y|closed|under review)',
  FROM: '(?<from>[红黄绿灰]|red|yellow|green|gr[ea]y)灯?',
  TO: '(?<to>[红黄绿灰]|red|yellow|green|gr[ea]y)灯?',
  LIST: `(?<list>${ITEM}(?: ?${AND} ?${ITEM})*)`,
  UNITS: `(?<units>⟦u\\d+⟧(?: ?${AND} ?(?:the )?⟦u\\d+⟧)*)`,
  DAY: '(?<day>⟦d\\d+⟧)',
  NOTE: '(?<note>⟦n\\d+⟧)',
  MEASURE: '(?<measure>亿元|万元|个百分点|[个家项件条种类批款场份套台%])?',
};

export function saying(source: string, read: Saying['read']): Saying {
  const filled = source.replace(/\{([A-Z]+)\}/gu, (_, part: string) => PARTS[part] ?? '');
  return { pattern: new RegExp(filled, 'uy'), read };
}

export function found(
  groups: Readonly<Record<string, string | undefined>>,
  whole: string,
  names: readonly Name[],
): Found {
  const text = (group: string): string => groups[group] ?? '';
  const namesIn = (words: string): readonly Name[] =>
    [...words.matchAll(/⟦[a-z](\d+)⟧/gu)].flatMap(([, index]) => names[Number(index)] ?? []);
  const ofKind = <K extends Name['kind']>(
    kind: K,
    group?: string,
  ): readonly Extract<Name, { readonly kind: K }>[] =>
    namesIn(group === undefined ? whole : text(group)).filter(
      (name): name is Extract<Name, { readonly kind: K }> => name.kind === kind,
    );
  return {
    text,
    number: (group) => parseNumber(text(group)) ?? parseEnglishNumber(text(group)) ?? Number.NaN,
    light: (group) => lightOf(text(group)),
    names: ofKind,
    day: () => ofKind('day')[0]?.day,
  };
}

const LIGHTS: readonly (readonly [RegExp, Light])[] = [
  [/红|red/u, 'red'],
  [/黄|yellow/u, 'yellow'],
  [/绿|green/u, 'green'],
  [/灰|gr[ea]y/u, 'grey'],
  [/销号|closed/u, 'closed'],
  [/待审|under review/u, 'claimed'],
];

function lightOf(words: string): Light | undefined {
  return LIGHTS.find(([pattern]) => pattern.test(words))?.[1];
}

/** The subject so far is done with; undefined where what was said of it is not so. */
export function open(figures: Figures, state: State, subject?: Subject): State | undefined {
  if (!isSo(figures, state)) return undefined;
  const { lights, day } = state;
  return { tests: [], lights, ...(day !== undefined && { day }), ...(subject !== undefined && { subject }) };
}

/** A word that is true or not whatever is spoken of. */
export function when(isTrue: boolean, state: State): State | undefined {
  return isTrue ? state : undefined;
}

export function isSo(figures: Figures, { subject, tests }: State): boolean {
  if (subject === undefined) return tests.length === 0;
  const { labels, count, light } = subject;
  const isTold = tests.length > 0 || light !== undefined;
  const meets: Test = (label) =>
    (light === undefined || figures.row(label)?.light === light) && tests.every((one) => one(label));
  return (
    isTold &&
    (labels.length > 0 || count !== undefined) &&
    labels.every(meets) &&
    (count === undefined || figures.labels.filter(meets).length === count)
  );
}
