// Which language and which light a reader wants: the address says it, else the reader's cookie, else the browser.
import type { Request } from 'express';
import type { Language } from '../../domain/conversation/index.ts';

export type Theme = 'auto' | 'light' | 'dark';

const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export const LANGUAGE_COOKIE = 'duban_language';
export const THEME_COOKIE = 'duban_theme';

export function readLanguage(request: Request): Language {
  const chosen = [request.query['lang'], readCookie(request, LANGUAGE_COOKIE)];
  return (
    LANGUAGES.find((language) => chosen.includes(language)) ?? negotiateLanguage(request.acceptsLanguages())
  );
}

export function readTheme(request: Request): Theme {
  const chosen = readCookie(request, THEME_COOKIE);
  return THEMES.find((theme) => theme === chosen) ?? 'auto';
}

export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** `tags` best first, as browsers send them: zh-TW, zh-CN, en-GB. */
export function negotiateLanguage(tags: readonly string[]): Language {
  for (const tag of tags.map((each) => each.toLowerCase())) {
    if (/^zh-(hant|tw|hk|mo)/.test(tag)) return 'zh-Hant';
    if (/^zh\b/.test(tag)) return 'zh-Hans';
    if (/^en\b/.test(tag)) return 'en';
  }
  return 'zh-Hans';
}
