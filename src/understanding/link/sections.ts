// Sections by number (第二部分, section two) and by title (夯实数字底座那部分).
import type { SectionReference } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { CHINESE_NUMERAL } from '../../text/numerals.ts';
import { ENGLISH_CARDINAL, ENGLISH_ORDINAL, readNumber } from './number-words.ts';
import type { TextSpan } from '../lexicon/residue.ts';
import { rub } from './slate.ts';
import type { Slate } from './slate.ts';

export interface Sections {
  readonly slate: Slate;
  readonly sections: readonly SectionReference[];
  readonly missing: readonly number[];
}

const CHINESE = new RegExp(
  `(?:第\\s*(?<ordinal>\\d{1,2}|${CHINESE_NUMERAL})|最后(?<last>一)?)\\s*(?:个)?(?:大)?(?:部分|章节?|节|板块|大类|大项|类|方面|篇|大块|块)|(?:部分|章节?|板块)\\s*(?<number>\\d{1,2}|${CHINESE_NUMERAL})`,
  'gu',
);
const ENGLISH = new RegExp(
  `(?<![a-z])(?:the\\s+)?(?:(?:section|part|chapter|sect\\.?)s?\\s*(?:no\\.?|number|#)?\\s*(?<number>\\d{1,2}|${ENGLISH_CARDINAL}|[ivx]{1,4}(?![a-z]))|(?<ordinal>${ENGLISH_ORDINAL}|last|final)\\s+(?:section|part|chapter))(?![a-z])`,
  'gu',
);
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const SHORTEST_TITLE = 4;

export function linkSections(register: Register, documents: readonly string[], slate: Slate): Sections {
  const sections: SectionReference[] = [];
  const missing: number[] = [];
  let result = slate;
  for (const pattern of [CHINESE, ENGLISH]) {
    for (const match of result.rest.matchAll(pattern)) {
      const { ordinal = '', number = '' } = match.groups ?? {};
      const isLast = /最后|last|final/.test(match[0]);
      const value = ROMAN.indexOf(number) > 0 ? ROMAN.indexOf(number) : readNumber(ordinal || number);
      if (!isLast && value === undefined) continue;
      const found = findByNumber(register, documents, isLast ? 'last' : (value ?? 0));
      if (found.length > 0) sections.push(...found);
      else missing.push(value ?? 0);
      result = rub(result, match.index, match.index + match[0].length, 'S');
    }
  }
  const titled = linkTitles(register, documents, result);
  return { slate: titled.slate, sections: [...sections, ...titled.sections], missing };
}

function findByNumber(
  register: Register,
  documents: readonly string[],
  wanted: number | 'last',
): SectionReference[] {
  return register.policies
    .filter((policy) => documents.length === 0 || documents.includes(policy.id))
    .flatMap((policy) => {
      const section =
        wanted === 'last' ? policy.sections.at(-1) : policy.sections.find(({ number }) => number === wanted);
      return section === undefined ? [] : [{ document: policy.id, section: section.number }];
    });
}

/** A whole title, or a distinct end of it beside 部分 or "section". */
function linkTitles(
  register: Register,
  documents: readonly string[],
  slate: Slate,
): Omit<Sections, 'missing'> {
  let result = slate;
  const sections: SectionReference[] = [];
  const speaksOfSection = /部分|板块|章|节|section|part\b|chapter/.test(slate.rest);
  const endings = new Set(
    Array.from(slate.rest, (_, at) => slate.rest.slice(at, at + SHORTEST_TITLE)).filter(
      (ending) => ending.length === SHORTEST_TITLE,
    ),
  );
  for (const { document, section, folded } of [...endings].flatMap((ending) =>
    register.sectionsEnding(ending),
  )) {
    if (documents.length > 0 && !documents.includes(document)) continue;
    // The same title in several documents is one title in the question.
    const said = longestEnd(folded, slate.rest, speaksOfSection);
    if (said === undefined) continue;
    sections.push({ document, section });
    result = rub(result, said.start, said.end, 'S');
  }
  return { slate: result, sections };
}

/** The whole title, or where the question speaks of sections the longest end of it. */
function longestEnd(folded: string, rest: string, anyEnd: boolean): TextSpan | undefined {
  for (let from = 0; folded.length - from >= SHORTEST_TITLE; from += 1) {
    if (from > 0 && !anyEnd) return undefined;
    const start = rest.indexOf(folded.slice(from));
    if (start >= 0) return { start, end: start + folded.length - from };
  }
  return undefined;
}
