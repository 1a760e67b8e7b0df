// The digest's sentences in the three languages: the same keys in each, or it does not compile.
import type { Language } from '../../conversation/index.ts';
import { en } from './en.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export type DigestWord = keyof typeof zhHans;
export type DigestCatalogue = Readonly<Record<DigestWord, string>>;

export interface DigestWords {
  readonly language: Language;
  say(word: DigestWord, values?: Readonly<Record<string, string | number>>): string;
}

const catalogues: Readonly<Record<Language, DigestCatalogue>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
};

export function wordingOf(language: Language): DigestWords {
  const catalogue = catalogues[language];
  return {
    language,
    say: (word, values = {}) =>
      catalogue[word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
  };
}
