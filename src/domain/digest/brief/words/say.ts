// A template in the reader's language, filled. A key that misses in one language does not compile.
import type { Language } from '../../../conversation/index.ts';
import { en } from './en.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export type BriefWordKey = keyof typeof zhHans;
export type BriefWords = Readonly<Record<BriefWordKey, string>>;
export type BriefParams = Readonly<Record<string, string | number>>;
export type Say = (key: BriefWordKey, params?: BriefParams) => string;

const catalogues: Readonly<Record<Language, BriefWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** For tests that read every word which a brief may say. */
export function listBriefWords(language: Language): readonly (readonly [string, string])[] {
  return Object.entries(catalogues[language]);
}

export function createSay(language: Language): Say {
  return (key, params = {}) =>
    catalogues[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
