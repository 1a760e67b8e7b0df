// The bilingual word list of policies: one notion a line, with its Chinese names, its English names, and (after ~)
// what people say for something near it. General words of administration, tied to no document.
import { once } from '../../../../shared/once.ts';
import { fold } from '../../../../text/fold.ts';
import { DATA } from './data.ts';
import { DIGITAL } from './digital.ts';
import { GOVERNANCE } from './governance.ts';
import { INDUSTRY } from './industry.ts';
import { SERVICES } from './services.ts';
import { stemsOf } from './stems.ts';
import { VERBS } from './verbs.ts';

export interface Notion {
  /** Folded Chinese names, interchangeable. */
  readonly forms: readonly string[];
  /** English names; the first is shown. */
  readonly english: readonly string[];
  /** Near, but not the same: an answer by such a word says so. */
  readonly near: readonly string[];
}

const isChinese = (word: string): boolean => /\p{Script=Han}/u.test(word);

function parseTable(table: string): readonly Notion[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [forms = '', english = '', near = ''] = line.split('|').map((cell) => cell.trim());
      return {
        forms: forms.split(',').map((form) => fold(form.trim())),
        english: english.split(';').map((name) => name.trim()),
        near: near
          .replace(/^~/u, '')
          .split(',')
          .map((word) => fold(word.trim()))
          .filter((word) => word !== ''),
      };
    });
}

export interface Glossary {
  readonly notions: readonly Notion[];
  /** A Chinese form or near word → its notions. */
  byChinese(word: string): readonly GlossaryHit[];
  /** Stems of an English phrase, sorted and joined → its notions. */
  byStems(key: string): readonly GlossaryHit[];
  /** One stem of a longer English name. */
  byOneStem(stem: string): readonly Notion[];
  /** "Promote", "build": verbs that every policy uses of everything. */
  isVerb(stem: string): boolean;
  readonly longestChinese: number;
  readonly longestEnglish: number;
}

export interface GlossaryHit {
  readonly notion: Notion;
  readonly near: boolean;
}

/** One for all registers: it is the same whatever the documents say. */
export const getGlossary = once(createGlossary);

function createGlossary(): Glossary {
  const notions = [DATA, DIGITAL, INDUSTRY, SERVICES, GOVERNANCE].flatMap(parseTable);
  const chinese = new Map<string, GlossaryHit[]>();
  const english = new Map<string, GlossaryHit[]>();
  const single = new Map<string, Set<Notion>>();
  const verbs = new Set(parseTable(VERBS).flatMap(({ english: names }) => names.flatMap(stemsOf)));
  let longestEnglish = 1;
  for (const notion of notions) {
    for (const form of notion.forms) add(chinese, form, { notion, near: false });
    for (const word of notion.near.filter(isChinese)) add(chinese, word, { notion, near: true });
    const names = [
      ...notion.english.map((name) => ({ name, near: false })),
      ...notion.near.filter((word) => !isChinese(word)).map((name) => ({ name, near: true })),
    ];
    for (const { name, near } of names) {
      const stems = stemsOf(name);
      longestEnglish = Math.max(longestEnglish, stems.length);
      add(english, keyOf(stems), { notion, near });
      for (const stem of stems) single.set(stem, (single.get(stem) ?? new Set()).add(notion));
    }
  }
  return {
    notions,
    byChinese: (word) => chinese.get(word) ?? [],
    byStems: (key) => english.get(key) ?? [],
    isVerb: (stem) => verbs.has(stem),
    byOneStem: (stem) => [...(single.get(stem) ?? [])],
    longestChinese: Math.max(...[...chinese.keys()].map((word) => word.length)),
    longestEnglish,
  };
}

/** Word order does not matter: "coverage of smart communities" is "smart community coverage". */
export function keyOf(stems: readonly string[]): string {
  return [...stems].sort().join(' ');
}

/** Chinese → English for putting headings into English, verbs included; only a notion's first name is surely its English. */
export const getHeadingWords = once(createHeadingWords);

function createHeadingWords(): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const notions = [DATA, DIGITAL, INDUSTRY, SERVICES, GOVERNANCE].flatMap(parseTable);
  for (const { forms, english } of notions) words.set(forms[0] ?? '', english[0] ?? '');
  for (const { forms, english } of parseTable(VERBS)) {
    for (const form of forms) words.set(form, english[0] ?? '');
  }
  return words;
}

function add(map: Map<string, GlossaryHit[]>, key: string, hit: GlossaryHit): void {
  const hits = map.get(key) ?? [];
  if (!hits.some((known) => known.notion === hit.notion)) map.set(key, [...hits, hit]);
}
