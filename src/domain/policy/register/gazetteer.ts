// Every unit that the policies name, and where a text speaks of one of them, in Chinese or English.
import { fold } from '../../../text/fold.ts';
import type { Policy } from '../policy.ts';
import { aliasesOfCollective, coresOfCollective, englishOfCollective } from './collective-names.ts';
import { createEnglishUnitFinder } from './english-units.ts';
import { createUnitIdentity } from './unit-identity.ts';
import type { IdentifyUnit, UnitAliases } from './unit-identity.ts';
import { ABBREVIATIONS, namesOf } from './unit-names.ts';

export interface Unit {
  /** As printed where it was read first; the name by which a Query means it. */
  readonly name: string;
  readonly folded: string;
  /** What all names of the office have in common; see unit-identity.ts. */
  readonly key: string;
  /** Every name under which the documents print it. */
  readonly printed: readonly string[];
  readonly collective: boolean;
  readonly english: string | undefined;
  /** Folded Chinese names, the printed one first. */
  readonly aliases: readonly string[];
  readonly bare: readonly string[];
  readonly cores: readonly string[];
  readonly documents: readonly string[];
}

export interface UnitMention {
  /** More than one where the words fit several units: 教育局 in a province's and in a city's policy. */
  readonly units: readonly string[];
  /** In the folded text that was searched. */
  readonly start: number;
  readonly end: number;
}

export interface Gazetteer {
  readonly units: readonly Unit[];
  find(name: string): Unit | undefined;
  /** The unit that a document means by a printed name. */
  identify: IdentifyUnit;
  /** Mentions in a folded text, in reading order, never overlapping. */
  mentions(text: string): readonly UnitMention[];
}

/** What makes 财政 or 教育 mean the office and not the matter: 财政牵头, 教育那边, 发改有哪些任务. */
const COMPANY = '(?:(?:和|跟|与|、|同|及)[^，。？?]{0,12}?)?(?:单独|共同|联合|也|都|还|又|一共|总共|到底)*';
const DUTY =
  '(?:牵头|主办|负责|承担|参与|担任|领了|(?:一起|共同|联合)(?:做|干|办)|系统|机关|口(?=的|要|有|牵|负)|那边|这边|那头|这头)';
const AFTER_STEM = new RegExp(`^${COMPANY}${DUTY}`, 'u');
const AFTER_SHORT = new RegExp(
  `^${COMPANY}(?:${DUTY}|的任务|的事|有哪|有什么|有啥|有咩|有几|有多少|要干|要做|干啥|干什么|做什么|管哪|管什么|管啥|呢)`,
  'u',
);
/** A bare name begins a phrase: 建设 in 算力中心建设 is no office. */
const BEFORE_BARE = /(?:^|[^\p{Script=Han}]|[和与跟及同由那归、])$/u;

const NO_ALIASES: UnitAliases = new Map();

export function createGazetteer(policies: readonly Policy[], extra: UnitAliases = NO_ALIASES): Gazetteer {
  const identify = createUnitIdentity(extra);
  const units = collectUnits(policies, identify, extra);
  const byName = new Map(units.flatMap((unit) => unit.printed.map((name) => [name, unit] as const)));
  const byFolded = new Map(
    units.flatMap((unit) => unit.aliases.map((name) => [name, unit] as const)).reverse(),
  );
  for (const unit of units) byFolded.set(unit.folded, unit);
  const aliases = aliasIndex(units, (unit) => unit.aliases);
  const bare = aliasIndex(units, (unit) => unit.bare);
  const findEnglish = createEnglishUnitFinder(units);
  return {
    units,
    identify,
    find: (name) => byName.get(name) ?? byFolded.get(fold(name)),
    mentions: (text) => {
      const chinese = findChinese(text, aliases, bare);
      const english = findEnglish(text).filter(
        (mention) => !chinese.some((other) => overlap(mention, other)),
      );
      return [...chinese, ...english].sort((a, b) => a.start - b.start);
    },
  };
}

interface Collected {
  readonly names: Set<string>;
  readonly collective: boolean;
  readonly documents: Set<string>;
}

function collectUnits(
  policies: readonly Policy[],
  identify: IdentifyUnit,
  extra: UnitAliases,
): readonly Unit[] {
  const found = new Map<string, Collected>();
  for (const policy of policies) {
    for (const { assignments } of policy.tasks) {
      for (const { unit, collective } of assignments) {
        const key = identify(unit, policy);
        const entry = found.get(key) ?? { names: new Set(), collective, documents: new Set() };
        entry.names.add(unit);
        entry.documents.add(policy.id);
        found.set(key, entry);
      }
    }
  }
  const others = othersOf(extra);
  return [...found].map(([key, entry]) => describeUnit(key, entry, others));
}

/** Folded name → the other names that the office's list gives it. */
function othersOf(extra: UnitAliases): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, readonly string[]>();
  for (const [alias, name] of extra) others.set(name, [...(others.get(name) ?? [name]), alias]);
  return others;
}

function describeUnit(
  key: string,
  { names, collective, documents }: Collected,
  others: ReadonlyMap<string, readonly string[]>,
): Unit {
  const printed = [...names];
  const [name = ''] = printed;
  const folded = fold(name);
  const folds = [...new Set(printed.map(fold))];
  const all = folds.map(namesOf);
  const listed = folds.flatMap((form) => others.get(form) ?? []);
  const union = (listOf: (one: (typeof all)[number]) => readonly string[]): readonly string[] => [
    ...new Set(all.flatMap(listOf)),
  ];
  const groups = collective ? [...folds, ...folds.flatMap(aliasesOfCollective)] : [];
  return {
    name,
    folded,
    key,
    printed,
    collective,
    documents: [...documents],
    english: collective
      ? englishOfCollective(folded)
      : all.find(({ english }) => english !== undefined)?.english,
    aliases: [...new Set(collective ? groups : [...folds, ...union(({ chinese }) => chinese), ...listed])],
    bare: collective ? [] : union((one) => one.bare),
    cores: collective ? coresOfCollective(folded) : union((one) => one.cores),
  };
}

interface AliasIndex {
  readonly units: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

/** An exact printed name beats another unit's short form of the same letters. */
function aliasIndex(units: readonly Unit[], aliasesOf: (unit: Unit) => readonly string[]): AliasIndex {
  const index = new Map<string, string[]>();
  const printed = new Map(units.flatMap((unit) => unit.printed.map((name) => [fold(name), unit] as const)));
  for (const unit of units) {
    for (const alias of aliasesOf(unit)) {
      const named = printed.get(alias);
      if (named !== undefined && named !== unit) continue;
      const list = index.get(alias);
      if (list === undefined) index.set(alias, [unit.name]);
      else if (!list.includes(unit.name)) list.push(unit.name);
    }
  }
  return { units: index, longest: Math.max(0, ...[...index.keys()].map((alias) => alias.length)) };
}

function findChinese(text: string, aliases: AliasIndex, bare: AliasIndex): UnitMention[] {
  const mentions: UnitMention[] = [];
  for (let start = 0; start < text.length;) {
    const mention =
      longestAt(text, start, aliases) ??
      (BEFORE_BARE.test(text.slice(0, start))
        ? longestAt(text, start, bare, (end) => hasDutyAfter(text, start, end))
        : undefined);
    if (mention !== undefined && !isOtherLevel(text, start)) mentions.push(mention);
    start = mention?.end ?? start + 1;
  }
  return mentions;
}

/** 财政 stands for its office beside a word of duty; 发改, which means nothing else, beside any question. */
function hasDutyAfter(text: string, start: number, end: number): boolean {
  const pattern = ABBREVIATIONS.has(text.slice(start, end)) ? AFTER_SHORT : AFTER_STEM;
  return pattern.test(text.slice(end));
}

function longestAt(
  text: string,
  start: number,
  index: AliasIndex,
  accept: (end: number) => boolean = () => true,
): UnitMention | undefined {
  for (let length = Math.min(index.longest, text.length - start); length >= 2; length -= 1) {
    const units = index.units.get(text.slice(start, start + length));
    if (units !== undefined && accept(start + length)) return { units, start, end: start + length };
  }
  return undefined;
}

function overlap(a: UnitMention, b: UnitMention): boolean {
  return a.start < b.end && b.start < a.end;
}

/** 省财政厅's short form inside 区财政局: another level's office is no unit of this document. */
function isOtherLevel(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return /(?:[省区县镇乡]|国家|全国)$/u.test(before) && !/^[省区县]/u.test(text.slice(start, start + 1));
}
