// Bodies and places that a question names and no document does: 审计局, 环翠区, Yantai, the Tax Bureau.
// Recognised as such, they are denied honestly instead of being taken for a topic.
import type { Register } from '../../domain/policy/index.ts';
import { knownOffices } from '../../domain/policy/index.ts';
import { fold } from '../../text/fold.ts';
import { createPlaceFinder } from './places.ts';
import { rub } from './slate.ts';
import type { Slate } from './slate.ts';

export interface Strangers {
  readonly slate: Slate;
  readonly strangers: readonly Stranger[];
}

export interface Stranger {
  readonly kind: 'office' | 'place';
  /** In the asker's folded words. */
  readonly words: string;
}

export type LinkStrangers = (slate: Slate) => Strangers;

const ORGANISATION =
  '(?:bureau|department|dept|administration|office|commission|committee|authority|agency|ministry)';
const NO_NAME = new Set(
  'a an the this that these those each every any all which what who whose other another one some no lead leading responsible main relevant same right government municipal city local head of is are was does do did has have for in on by to and or with as only single first second its their your our my many more most least how much under than about leads named listed involved certain different several various competent'.split(
    ' ',
  ),
);
/** Not the first characters of an office's name. */
const NO_OFFICE =
  /[哪各该本此这那几个家些什么啥谁由是归属有和与跟及的当被把让给到在共同单独牵头责任负责配合个每所多少其他它另外还或为了吗呢吧请问是]/u;
/** 办 in 办理 and 委 in 委托 end no name. */
const WHOLE_NAME = '(?<!办(?=[理法事公结件学成好]))(?<!委(?=[托派员任]))(?<!部(?=[门分署]))';
const OTHER_OFFICE =
  /(?:\p{Script=Han}{2,5})(?:总队|支队|大队|总局|分局|公司|集团|银行|供电局|管委会|街道办|街道办事处|镇政府|协会|学会|商会|供销社|烟草局|地震局|海关|边检站|气象台|人大|档案馆|图书馆|博物馆|党校|人大常委会|政协)|(?<![\p{Script=Han}U])(?:海关|人大|政协|公积金中心|烟草局|地震局|边检站|供销社)(?=$|[\s,，?？!！。]|[负有要的是牵管参做承涉在])/gu;

export function createStrangerLinker(register: Register): LinkStrangers {
  const printed = register.policies.map(({ title, issuer = '', text }) =>
    fold(`${title}\n${issuer}\n${text}`),
  );
  const isPrinted = (words: string): boolean => printed.some((text) => text.includes(words));
  const findPlaces = createPlaceFinder(isPrinted);
  const offices = knownOffices()
    .flatMap(({ chinese }) => chinese)
    .filter((name) => name.length >= 3);
  const officePattern = new RegExp(
    `(?:国家|全国|省|市|县|区|镇)?(?:委)?(?:${[...new Set(offices)].sort((a, b) => b.length - a.length).join('|')})${WHOLE_NAME}`,
    'gu',
  );
  return (slate) => {
    const found: Stranger[] = [];
    let result = slate;
    const note = (kind: Stranger['kind'], start: number, end: number): void => {
      const words = slate.text.slice(start, end);
      if (/[A-Z]/.test(result.rest.slice(start, end)) || words.trim() === '') return;
      found.push({ kind, words: words.trim() });
      result = rub(result, start, end, 'X');
    };
    for (const match of slate.rest.matchAll(officePattern)) {
      if (!isPrinted(match[0])) note('office', match.index, match.index + match[0].length);
    }
    for (const match of slate.rest.matchAll(OTHER_OFFICE)) {
      if (!NO_OFFICE.test(match[0]) && !isPrinted(match[0]))
        note('office', match.index, match.index + match[0].length);
    }
    const notions = register.topics.notions(slate.rest);
    for (const { start, end } of findEnglishOffices(slate.rest)) {
      const isNotion = notions.some(
        (notion) => notion.start <= start && notion.end >= end - ' office'.length,
      );
      if (!isNotion) note('office', start, end);
    }
    for (const { start, end } of findPlaces(slate.rest)) note('place', start, end);
    return { slate: result, strangers: found };
  };
}

function findEnglishOffices(rest: string): { readonly start: number; readonly end: number }[] {
  const before = new RegExp(
    `(?<![a-z])(?<name>(?:[a-z][a-z-]*\\s+(?:and\\s+|&\\s+)?){1,4})${ORGANISATION}(?![a-z])`,
    'gu',
  );
  const after = new RegExp(
    `(?<![a-z])${ORGANISATION}\\s+(?:of|for)\\s+(?:the\\s+)?(?<name>[a-z-]+(?:\\s+and\\s+[a-z-]+)?)`,
    'gu',
  );
  const found: { start: number; end: number }[] = [];
  for (const match of rest.matchAll(before)) {
    const words = (match.groups?.['name'] ?? '').trim().split(/\s+/);
    // Only the words right before "Bureau" name it: "does the tax bureau" is the tax bureau.
    const from = words.findLastIndex((word) => NO_NAME.has(word) && word !== 'and') + 1;
    const name = words.slice(from).filter((word) => word !== 'and' && word !== '&');
    if (name.length === 0) continue;
    found.push({ start: match.index + offsetOf(match[0], from), end: match.index + match[0].length });
  }
  for (const match of rest.matchAll(after)) {
    if (!NO_NAME.has((match.groups?.['name'] ?? '').split(/\s+/)[0] ?? '')) {
      found.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

/** Where word number `count` of the text begins. */
function offsetOf(text: string, count: number): number {
  let at = 0;
  for (let i = 0; i < count; i += 1) at += /^\S+\s+/u.exec(text.slice(at))?.[0].length ?? 0;
  return at;
}
