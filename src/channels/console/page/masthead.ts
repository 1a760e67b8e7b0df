// What every page has at its top: who speaks, the inbox, the choice of language and of light. The choices live in
// cookies, so the server already answers in the right ones.
import type { Language } from '../../../domain/conversation/index.ts';
import { watchChanges } from './changes.ts';
import type { ChangeHandlers } from './changes.ts';
import { element } from './dom/element.ts';
import { createIcon } from './dom/icon.ts';
import type { IconName } from './dom/icon.ts';
import { readSpeaker } from './speaker.ts';
import { fill, textsOf } from './texts/texts.ts';
import type { TextKey, Texts } from './texts/texts.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

interface Look {
  readonly media: string;
  readonly icon: IconName;
  readonly text: TextKey;
  readonly next: string;
}

const LOOKS: Readonly<Record<string, Look>> = {
  auto: { media: '(prefers-color-scheme: dark)', icon: 'auto', text: 'themeAuto', next: 'light' },
  light: { media: 'not all', icon: 'sun', text: 'themeLight', next: 'dark' },
  dark: { media: 'all', icon: 'moon', text: 'themeDark', next: 'auto' },
};

/** The page's language, as the server decided it. */
export function readerLanguage(): Language {
  const { lang } = document.documentElement;
  return lang === 'en' || lang === 'zh-Hant' ? lang : 'zh-Hans';
}

export function readerTexts(): Texts {
  return textsOf(readerLanguage());
}

/** `changes`: what the page itself wants to hear besides. A stranger's page hears nothing. */
export function startMasthead(changes: Partial<ChangeHandlers> = {}): void {
  startLanguage();
  startTheme();
  document.querySelector('#speaker')?.prepend(createIcon('person'));
  document.querySelector('#inbox-link')?.prepend(createIcon('inbox'));
  if (!readSpeaker().isBound) return;
  watchChanges({
    ...changes,
    onNews: (news) => {
      showUnread(news.unread);
      changes.onNews?.(news);
    },
  });
}

export function showUnread(unread: number): void {
  const link = document.querySelector('#inbox-link');
  if (link === null) return;
  const texts = readerTexts();
  link.querySelector('.unread')?.remove();
  link.setAttribute(
    'aria-label',
    unread === 0 ? texts.inboxTitle : fill(texts.inboxUnread, { count: unread }),
  );
  if (unread > 0) link.append(element('span', { class: 'unread' }, unread > 99 ? '99+' : String(unread)));
}

function startLanguage(): void {
  const select = document.querySelector<HTMLSelectElement>('#language');
  if (select === null) return;
  select.value = readerLanguage();
  select.addEventListener('change', () => changeLanguage(select.value));
}

function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('#theme');
  if (button === null) return;
  showTheme(button, document.documentElement.dataset['theme'] ?? 'auto');
  button.addEventListener('click', () => {
    const theme = LOOKS[document.documentElement.dataset['theme'] ?? 'auto']?.next ?? 'auto';
    keep('duban_theme', theme);
    showTheme(button, theme);
  });
}

function changeLanguage(language: string): void {
  keep('duban_language', language);
  const address = new URL(location.href);
  address.searchParams.delete('lang');
  if (address.href === location.href) location.reload();
  else location.replace(address);
}

function showTheme(button: HTMLButtonElement, theme: string): void {
  const look = LOOKS[theme] ?? LOOKS['auto'];
  if (look === undefined) return;
  document.documentElement.dataset['theme'] = theme;
  document.querySelector('#dark-styles')?.setAttribute('media', look.media);
  const text = readerTexts()[look.text];
  button.setAttribute('aria-label', text);
  button.title = text;
  button.replaceChildren(createIcon(look.icon));
}

function keep(cookie: string, value: string): void {
  document.cookie = `${cookie}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=strict`;
}
