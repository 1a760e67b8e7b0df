// Who leads, who is responsible: the words of a role in a sentence, and the unit that each of them speaks of.
import type { Role } from '../../policy/index.ts';
import { CLAIMS } from './claims.ts';

interface RoleWord {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
  /** 牵头单位是 … names the units behind it; 由…牵头 those before it. */
  readonly points: 'forward' | 'backward';
}

const WORDS: Readonly<Record<Role, string>> = {
  lead: '牵头负责|负责牵头|牵头|主办|负总责|总负责|\\bled\\b|\\bleads?\\b|\\bleading\\b|\\bheads?\\b|\\bheaded\\b|in charge',
  responsible: '责任|负责|承办|\\bresponsib(?:le|ility)\\b|\\baccountable\\b',
  cooperating:
    '配合|协办|协助|协同|参与|\\bcooperat\\w+|\\bsupport(?:s|ed|ing)?\\b|\\bassist\\w*|\\bparticipat\\w+',
};
const WORD = new RegExp(
  `(?<lead>${WORDS.lead})|(?<responsible>${WORDS.responsible})|(?<cooperating>${WORDS.cooperating})`,
  'gu',
);
const ASIDE = '(?:\\s*\\([^)]*\\))?';
const FORWARD = new RegExp(
  `^(?:单位|部门|方|的|者)*${ASIDE}\\s*(?:分别|主要|都|均|也|则|就)?(?:是|为|有|包括|[:：—-])` +
    `|^(?: (?:units?|offices?|bureaus?|departments?|agenc(?:y|ies)|role))?${ASIDE}(?: (?:for|of) [^,.;:]{1,60}?)?(?: is| are| ?[:–-]| include| by| lies with| rests with| falls to)` +
    '|^(?:单位|部门)\\s*(?=\\p{Script=Han}*[局委办厅院])',
  'u',
);

/** The role that the sentence gives to a unit in it; several where two words are as near, none where none is. */
export function rolesOf(sentence: string, unit: Place, units: readonly Place[]): readonly Role[] {
  const plain = rubOut(sentence, CLAIMS['noLead'] ?? /$^/u);
  // Of a list of units the last stands as near to the word before the list as the first.
  const gap = (from: number, to: number): number =>
    [...plain.slice(from, to).replace(/[、,，和与及\s]|\band\b/gu, '')].length -
    units
      .filter(({ start, end }) => start >= from && end <= to)
      .reduce((total, { start, end }) => total + plain.slice(start, end).replace(/\s/gu, '').length, 0);
  const candidates = readRoleWords(plain).flatMap(({ role, points, start, end }) => {
    if (points === 'forward') return unit.start < end ? [] : [{ role, distance: gap(end, unit.start) }];
    // "A leads, B is responsible": behind a comma somebody else may begin.
    const isApart = plain.slice(unit.end, start).includes(',');
    return start < unit.end ? [] : [{ role, distance: gap(unit.end, start) + (isApart ? APART : 0) }];
  });
  const nearest = Math.min(...candidates.map(({ distance }) => distance));
  return [...new Set(candidates.filter(({ distance }) => distance === nearest).map(({ role }) => role))];
}

const APART = 10;

interface Place {
  readonly start: number;
  readonly end: number;
}

const DENIED_BEFORE =
  /(?:不是|不由|并非|非|没有?|未|不|not|n['’]t|nor|without|except)(?:由|让|是|写|写明|列|点名|涉及|包括|包含|by|the|led| )*$/u;
/** 不是市财政局一家 denies that it is the only one, not that it is one. */
const ALONE = /^(?:一家|独家|单独|一个(?:单位|部门))/u;
const DENIED_AFTER =
  /^(?:并|也|都)?(?:不|没有?|未|并非|非)(?!止|仅)|^无关|^ (?:is|are|does|do)(?: not|n['’]t)/u;

/** "Not by the Finance Bureau", 财政局不牵头. */
export function isDenied(sentence: string, { start, end }: Place): boolean {
  return (
    (DENIED_BEFORE.test(sentence.slice(Math.max(0, start - 24), start)) &&
      !ALONE.test(sentence.slice(end))) ||
    DENIED_AFTER.test(sentence.slice(end))
  );
}

/** The roles that a text gives to anybody. */
export function rolesIn(text: string): readonly Role[] {
  return [...new Set(readRoleWords(rubOut(text, CLAIMS['noLead'] ?? /$^/u)).map(({ role }) => role))];
}

/** "牵头10项", "responsible in 13": a role and the number beside it. */
export function roleNumbers(text: string): readonly string[] {
  return readRoleWords(text).flatMap(({ role, end }) => {
    const number = /^[^\d,，。;；、(（·]{0,8}[:：(（ ]?(\d+)/u.exec(text.slice(end))?.[1];
    return number === undefined ? [] : [`${role} ${number}`];
  });
}

function rubOut(text: string, pattern: RegExp): string {
  return text.replace(new RegExp(pattern.source, 'gu'), (words) => '·'.repeat(words.length));
}

function readRoleWords(sentence: string): readonly RoleWord[] {
  return [...sentence.matchAll(WORD)].map((match) => {
    const end = match.index + match[0].length;
    const { lead, responsible } = match.groups ?? {};
    return {
      role: lead !== undefined ? 'lead' : responsible !== undefined ? 'responsible' : 'cooperating',
      start: match.index,
      end,
      points: FORWARD.test(sentence.slice(end)) ? 'forward' : 'backward',
    };
  });
}
