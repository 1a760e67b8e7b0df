// The console's own words in three languages: the server fills the pages with them, the browser the rest.
import type { Language } from '../../../../domain/conversation/index.ts';
import { en } from './en.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export type TextKey = keyof typeof zhHans;
export type Texts = Readonly<Record<TextKey, string>>;

const texts: Readonly<Record<Language, Texts>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

export function textsOf(language: Language): Texts {
  return texts[language];
}

/** Puts values into the places of a text: fill('第{task}项', { task: 13 }). */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
