// Single characters that change what is promised and are grammar everywhere else: 或 for 和, 应 for 可, 等 for 和, and the 由
// that makes somebody do what is only said to be done.
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

const AND = '[和与及、并且]';

export function checkJoints(evidence: Evidence, folded: string): readonly Finding[] {
  if (evidence.language === 'en') return [];
  const facts = bare(evidence.text);
  const said = bare(folded);
  return [
    ...checkOr(facts, said),
    ...checkMay(facts, said),
    ...checkAmong(facts, said),
    ...checkBounds(facts, said),
    ...checkWhoActs(evidence, folded),
  ].map((words) => ({ kind: 'unsupported' as const, words }));
}

const bare = (text: string): string => text.replace(/[\s“”"「」『』《》‘’]/gu, '');

/** The two characters that stand behind each of these. */
function behind(text: string, joint: string): readonly string[] {
  return [...text.matchAll(new RegExp(`(?:${joint})(?=(\\p{Script=Han}{2,3}))`, 'gu'))].map(
    ([, next = '']) => next,
  );
}

function checkOr(facts: string, said: string): readonly string[] {
  const [either, both] = [new Set(behind(facts, '或')), new Set(behind(facts, AND))];
  return [
    ...behind(said, '或(?!者)').filter((next) => !either.has(next)),
    ...behind(said, AND).filter((next) => either.has(next) && !both.has(next)),
  ];
}

/** What may be done is not what must be done. */
function checkMay(facts: string, said: string): readonly string[] {
  const may = new Set(behind(facts, '可(?!以)|可以'));
  return [...may].filter((next) => {
    const free = new RegExp(`(?<!可|可以)${next}`, 'u');
    return !free.test(facts) && free.test(said);
  });
}

const BOUNDED = /(\d[\d.]*)(?:[万亿]?\p{Script=Han}{0,2}?)(?:以上|以内|以下)/gu;
const BOUND = /以上|以内|以下|至少|最少|不少于|不低于|超过|达到|以下|至多|最多|不超过/u;

/** 1000万人以上 is not 1000万人. */
function checkBounds(facts: string, said: string): readonly string[] {
  const bounded = new Set([...facts.matchAll(BOUNDED)].map(([, number = '']) => number));
  return said
    .split(/[,，。;；]/u)
    .filter((clause) => !BOUND.test(clause))
    .filter((clause) =>
      (clause.match(/\d[\d.]*/gu) ?? []).some(
        (number) => bounded.has(number) && isOnlyBounded(facts, number),
      ),
    );
}

/** Not said without its bound as well, and no task's number. */
function isOnlyBounded(facts: string, number: string): boolean {
  const digits = number.replaceAll('.', '\\.');
  const free = new RegExp(
    `(?<![\\d.])${digits}(?!\\d)(?![万亿]?\\p{Script=Han}{0,2}?(?:以上|以内|以下))`,
    'u',
  );
  return !free.test(facts);
}

/** X等重点领域 makes X one of them, which X和重点领域 does not. */
function checkAmong(facts: string, said: string): readonly string[] {
  const known = new Set(behind(facts, '等'));
  return behind(said, '(?<!平)等')
    .filter(
      (next) =>
        !/^(?:方面|内容|单位|部门|工作|任务|任|共同|联合|[一二三四五六七八九十两]|机关|事项|牵头|负责|配合|要求|措施)/u.test(
          next,
        ),
    )
    .filter((next) => !known.has(next) && !facts.includes(`等${next}`));
}

const ROLE =
  /^(?:等|[\d一二三四五六七八九十两]+[家个]?|单位|部门|共同|联合|分别|一起|各自|共|具体|按职责(?:分工)?|主要|统一|[、,，和与及])*(?:牵头|负责|配合|承担|落实|主办|承办|协办|协同|参与|$|[。;:()（）])/u;

/** 由市财政局牵头 gives a role; 由市财政局建设 says who does what, which must be said there. */
function checkWhoActs({ gazetteer, text }: Evidence, folded: string): readonly string[] {
  const units = gazetteer.mentions(folded);
  return units.flatMap((unit) => {
    if (!/由$/u.test(folded.slice(0, unit.start))) return [];
    let last = unit;
    for (const next of units)
      if (next.start >= last.end && /^(?:[、,，和与及]|以及)*$/u.test(folded.slice(last.end, next.start)))
        last = next;
    const after = folded.slice(last.end);
    const named = folded.slice(unit.start, unit.end);
    const governs = units.some(
      ({ start }) => start > last.end && /^(?:负责|牵头|配合)$/u.test(folded.slice(last.end, start)),
    );
    const isRole = ROLE.test(after) && !governs;
    return isRole || text.includes(`由${named}${after.slice(0, 2)}`)
      ? []
      : [folded.slice(unit.start - 1, last.end + 4)];
  });
}
