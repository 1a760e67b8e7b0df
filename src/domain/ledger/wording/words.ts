// Every sentence that the ledger says, as a template per language. A key that misses in one language does not compile.
import type { Language } from '../../conversation/index.ts';
import { en } from './en/index.ts';
import { zhHans } from './zh-hans/index.ts';
import { zhHant } from './zh-hant/index.ts';

type Parts = typeof zhHans;
/** One part of a catalogue: the same keys in every language. */
export type Part<Name extends keyof Parts> = Readonly<Record<keyof Parts[Name], string>>;
export type WordKey = { [Name in keyof Parts]: keyof Parts[Name] }[keyof Parts];
export type Params = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Language, { readonly [Name in keyof Parts]: Part<Name> }>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
};

/** Text and names in turn: "已记录 {entry}" → ["已记录 ", "entry", ""]. */
const templates: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(catalogues).flatMap(([language, parts]) =>
    Object.values<Readonly<Record<string, string>>>(parts).flatMap((part) =>
      Object.entries(part).map(
        ([key, template]) => [`${language} ${key}`, template.split(/\{(\w+)\}/)] as const,
      ),
    ),
  ),
);

/** For a test that holds the languages equal. */
export function listNames(language: Language, key: WordKey): readonly string[] {
  return (templates.get(`${language} ${key}`) ?? []).filter((_, index) => index % 2 === 1).sort();
}

export function listKeys(): readonly WordKey[] {
  return Object.values(zhHans).flatMap((part) => Object.keys(part) as WordKey[]);
}

/** Fills {name} in the template; a parameter that is missing leaves nothing behind. */
export function fillWords(language: Language, key: WordKey, params: Params = {}): string {
  const parts = templates.get(`${language} ${key}`) ?? [];
  return parts.map((part, index) => (index % 2 === 0 ? part : String(params[part] ?? ''))).join('');
}
