// How a sentence about a brief is read: one saying after the other, each of which speaks of a subject or tests it.
import type { Light } from '../../ledger/index.ts';
import { CHINESE_NUMERAL, parseNumber } from '../../../text/numerals.ts';
import { ENGLISH_NUMBER, parseEnglishNumber } from '../../../text/numbers/english-number-words.ts';
import type { SaidDay } from './days.ts';
import type { Figures } from './figures.ts';
import { isMatterSo } from './matter-claim.ts';
import type { MatterClaim } from './matter-claim.ts';
import type { Name } from './names.ts';

export type Test = (label: string) => boolean;

/** 13-1、15-1等6项: every label meets the tests, and so many of all do. */
export interface Subject {
  readonly labels: readonly string[];
  readonly count?: number;
  /** Of these only. */
  readonly light?: Light;
  /** "Among others": there is at least one more. */
  readonly isOpen?: boolean;
  /** "Another six": none of those that were counted before. */
  readonly apart?: readonly Light[];
}

export interface State {
  readonly subject?: Subject;
  readonly tests: readonly Test[];
  /** Hold where it happened in this very period: they count once "this week" is said, before or behind. */
  readonly recent?: readonly Test[];
  readonly isRecent?: true;
  /** What one and the same matter before the leadership has to be. */
  readonly matter?: MatterClaim;
  /** Lights that were counted so far. */
  readonly lights: readonly Light[];
  /** The count of a light was said just now: only then a comparison is about it. */
  readonly isCounted?: true;
  /** The reasons that were given for what was said last; a reason behind anything else is made up. */
  readonly why?: (label: string) => readonly string[];
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
const MEASURES = '亿元|万元|个百分点|[个家项件条种类批款场份套台%]';
const MOVING = '[红黄绿灰]|待审(?:核)?|已?销号|red|yellow|green|gr[ea]y|under review|closed';
const PARTS: Readonly<Record<string, string>> = {
  N: `(?<n>\\d+(?:\\.\\d+)?|${CHINESE_NUMERAL}|${ENGLISH_NUMBER})`,
  M: `(?<m>\\d+(?:\\.\\d+)?|${CHINESE_NUMERAL}|${ENGLISH_NUMBER})`,
  /** How many labels there are, beside a list of them. */
  COUNT: `(?<count>\\d+|${CHINESE_NUMERAL}|${ENGLISH_NUMBER})`,
  LIGHT:
    '(?<light>红灯?|黄灯?|绿灯?|灰灯?|(?:累计)?已(?:经)?销号|待审(?:核)?|red|yellow|green|gr[ea]y|closed|under review)',
  FROM: `(?<from>${MOVING})灯?`,
  TO: `(?<to>${MOVING})灯?`,
  LIST: `(?<list>${ITEM}(?: ?${AND} ?${ITEM})*)`,
  UNITS: `(?<units>⟦u\\d+⟧(?: ?${AND} ?(?:the )?⟦u\\d+⟧)*)`,
  DAY: '(?<day>⟦d\\d+⟧)',
  NOTE: '(?<note>⟦n\\d+⟧)',
  MEASURE: `(?<measure>${MEASURES})?`,
  MEASURED: `(?<measure>${MEASURES})`,
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
  const { lights, day, isRecent } = state;
  return {
    tests: [],
    lights,
    ...(day !== undefined && { day }),
    ...(isRecent && { isRecent }),
    ...(subject !== undefined && { subject }),
  };
}

type More = Pick<State, 'matter' | 'why'> & { readonly test?: Test; readonly recent?: Test };

/** One more thing said of the subject. */
export function add(state: State, { test, recent, matter, why }: More): State {
  const kept = without(state, 'isCounted', 'why');
  return {
    ...kept,
    tests: test === undefined ? state.tests : [...state.tests, test],
    ...(recent !== undefined && { recent: [...(state.recent ?? []), recent] }),
    ...(matter !== undefined && { matter }),
    ...(why !== undefined && { why }),
  };
}

/** What happened "this week" is not said of what follows. */
export function withoutPeriod(state: State): State {
  return without(state, 'isRecent', 'recent');
}

function without(state: State, ...names: readonly (keyof State)[]): State {
  return Object.fromEntries(
    Object.entries(state).filter(([name]) => !names.includes(name as keyof State)),
  ) as unknown as State;
}

/** A word that is true or not whatever is spoken of. */
export function when(isTrue: boolean, state: State): State | undefined {
  return isTrue ? state : undefined;
}

export function isSo(figures: Figures, state: State): boolean {
  const { subject, tests, recent = [], isRecent = false, matter } = state;
  if (subject === undefined) return tests.length === 0 && matter === undefined;
  const { labels, count, light, apart, isOpen = false } = subject;
  const isTold = tests.length > 0 || matter !== undefined || light !== undefined;
  const meets: Test = (label) => {
    const own = figures.row(label)?.light;
    return (
      (light === undefined || own === light) &&
      (own === undefined || apart?.includes(own) !== true) &&
      tests.every((one) => one(label)) &&
      (!isRecent || recent.every((one) => one(label))) &&
      (matter === undefined || isMatterSo(matter, label, isRecent, figures))
    );
  };
  return (
    isTold &&
    (labels.length > 0 || count !== undefined) &&
    labels.every(meets) &&
    (count === undefined || figures.labels.filter(meets).length === count) &&
    (!isOpen || figures.all.filter(meets).length > labels.length)
  );
}
