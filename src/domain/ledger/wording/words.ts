// Every sentence that the ledger says, as a template per language. A key that misses in one language does not compile.
import type { Language } from '../../conversation/index.ts';
import { en } from './en.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export type WordKey = keyof typeof zhHans;
export type Catalogue = Readonly<Record<WordKey, string>>;
export type Params = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Language, Catalogue>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** Fills {name} in the template; a parameter that is missing leaves nothing behind. */
export function fillWords(language: Language, key: WordKey, params: Params = {}): string {
  return catalogues[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
