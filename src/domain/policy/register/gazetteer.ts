// Every unit that the policies name, and where a text speaks of one of them, in Chinese or English.
import { fold } from '../../../text/fold.ts';
import type { Policy } from '../policy.ts';
import { aliasesOfCollective, coresOfCollective, englishOfCollective } from './collective-names.ts';
import { createEnglishUnitFinder } from './english-units.ts';
import { ABBREVIATIONS, namesOf } from './unit-names.ts';

export interface Unit {
  /** As printed where it was read first; the name by which a Query means it. */
  readonly name: string;
  readonly folded: string;
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

export function createGazetteer(policies: readonly Policy[]): Gazetteer {
  const units = collectUnits(policies);
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const aliases = aliasIndex(units, (unit) => unit.aliases);
  const bare = aliasIndex(units, (unit) => unit.bare);
  const findEnglish = createEnglishUnitFinder(units);
  return {
    units,
    find: (name) => byName.get(name) ?? units.find((unit) => unit.folded === fold(name)),
    mentions: (text) => {
      const chinese = findChinese(text, aliases, bare);
      const english = findEnglish(text).filter(
        (mention) => !chinese.some((other) => overlap(mention, other)),
      );
      return [...chinese, ...english].sort((a, b) => a.start - b.start);
    },
  };
}

function collectUnits(policies: readonly Policy[]): readonly Unit[] {
  const found = new Map<string, { name: string; collective: boolean; documents: Set<string> }>();
  for (const policy of policies) {
    for (const { unit, collective } of policy.tasks.flatMap((task) => task.assignments)) {
      const entry = found.get(fold(unit)) ?? { name: unit, collective, documents: new Set() };
      entry.documents.add(policy.id);
      found.set(fold(unit), entry);
    }
  }
  return [...found].map(([folded, { name, collective, documents }]) => {
    const names = namesOf(folded);
    return {
      name,
      folded,
      collective,
      documents: [...documents],
      english: collective ? englishOfCollective(folded) : names.english,
      aliases: collective ? [...new Set([folded, ...aliasesOfCollective(folded)])] : names.chinese,
      bare: collective ? [] : names.bare,
      cores: collective ? coresOfCollective(folded) : names.cores,
    };
  });
}

interface AliasIndex {
  readonly units: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

/** An exact printed name beats another unit's short form of the same letters. */
function aliasIndex(units: readonly Unit[], aliasesOf: (unit: Unit) => readonly string[]): AliasIndex {
  const index = new Map<string, string[]>();
  for (const unit of units) {
    for (const alias of aliasesOf(unit)) {
      if (alias !== unit.folded && units.some((other) => other.folded === alias)) continue;
      index.set(alias, [...(index.get(alias) ?? []), unit.name]);
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
