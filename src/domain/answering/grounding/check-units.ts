// No unit, and no body that sounds like one, may be named that the facts do not name.
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { isDenied, rolesIn } from './role-words.ts';

const SUFFIX =
  '局|委|委员会|办公室|厅|署|法院|检察院|银行|集团|公司|中心|大学|学院|医院|协会|联合会|管委会|政府|研究院|总队|支队|大队';
/** The name ends in one of these; up to eight characters before it may belong to it. */
const CHINESE_BODY = new RegExp(
  `\\p{Script=Han}{1,10}?(?:${SUFFIX})(?!\\p{Script=Han}{0,1}(?:${SUFFIX}))`,
  'gu',
);
const LEVEL_OFFICE = /[省市区县旗盟国](?:委)?\p{Script=Han}{1,4}[办委](?![\p{Script=Han}]?[局厅室会])/gu;
/** What joins a name to the sentence around it is not part of it. */
const JOINT =
  /^.*(?:[由和与及同跟向为是在归请找给对让将把如即除以从到的等]|鼓励|支持|要求|组织|单位|部门|牵头|负责|配合|责任|包括|其中|以及|还有|分别|共同|联合|会同)/u;
const ENGLISH_BODY =
  /(?:([a-z'-]+) )?([a-z'-]+) (?:bureaus?|commissions?|offices?|committees?|departments?|administrations?|authorit(?:y|ies)|ministr(?:y|ies)|agenc(?:y|ies)|courts?|compan(?:y|ies)|bank|universit(?:y|ies)|hospitals?|council|board)(?![a-z])/gu;
/** These name nobody. */
const PLAIN_WORD =
  /^(?:the|a|an|this|that|these|those|each|every|all|both|any|no|one|same|other|another|its|their|which|what|responsible|lead|leading|cooperating|supporting|relevant|competent|municipal|government|city|local|named|assigned|several|and|or|of|by|joint)$/u;

export function checkUnits(evidence: Evidence, folded: string): readonly Finding[] {
  const mentions = evidence.gazetteer.mentions(folded);
  // By the facts' own names: 水利局 may be an office that Duban knows under another one.
  const strange = mentions
    .filter(({ units, start, end }) => {
      const isFact = units.some((unit) => evidence.units.has(unit));
      return (
        !(isFact && isWritten(evidence, folded.slice(start, end))) &&
        !isDeniedOfTheAsked(evidence, folded, { start, end })
      );
    })
    .map(({ start, end }) => folded.slice(start, end));
  let rest = folded;
  for (const { start, end } of mentions) {
    rest = rest.slice(0, start) + '、'.repeat(end - start) + rest.slice(end);
  }
  return [
    ...[...strange, ...unknownBodies(evidence, rest)].map((words): Finding => ({ kind: 'unit', words })),
    ...strangersAtWork(rest),
  ];
}

function isWritten({ text, question }: Evidence, name: string): boolean {
  const bare = name.replace(/^the /u, '');
  return text.includes(bare) || question.includes(bare);
}

/** 不是市财政局: who was asked about may be named to deny it. */
function isDeniedOfTheAsked(
  { gazetteer, question, denies }: Evidence,
  folded: string,
  place: { readonly start: number; readonly end: number },
): boolean {
  const name = folded.slice(place.start, place.end);
  const asked = gazetteer.mentions(question).flatMap(({ units }) => units);
  const isAsked = gazetteer.mentions(name).some(({ units }) => units.some((unit) => asked.includes(unit)));
  return denies && isAsked && isDenied(folded, place);
}

/** A body of the question may be named to deny it something, not to give it a role. */
function strangersAtWork(rest: string): readonly Finding[] {
  return rest
    .split(/[。;；!！?？\n]|(?<=[a-z)])\.(?=\s|$)/u)
    .filter(
      (sentence) => bodiesIn(sentence).length > 0 && rolesIn(sentence).length > 0 && !DENIAL.test(sentence),
    )
    .map((words) => ({ kind: 'role', words: words.trim() }));
}

const DENIAL = /不|没有|未|并非|无|\bnot\b|\bno\b|n['’]t\b/u;

function bodiesIn(rest: string): readonly string[] {
  return [
    ...[...rest.matchAll(CHINESE_BODY), ...rest.matchAll(LEVEL_OFFICE)]
      .map(([name]) => name.replace(JOINT, ''))
      .filter((name) => name.length >= 2),
    ...[...rest.matchAll(ENGLISH_BODY)]
      .filter(([, , word = '']) => !PLAIN_WORD.test(word))
      .map(([name]) => name),
  ];
}

function unknownBodies({ text, question }: Evidence, rest: string): readonly string[] {
  const known = (name: string): boolean => text.includes(name) || question.includes(name);
  return bodiesIn(rest).filter((name) => !known(name) && !known(name.split(' ').slice(-2).join(' ')));
}
