// HTML pages: a template with the reader's words filled in, so that nothing flickers while scripts load.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request, Response } from 'express';
import { pageFolder } from './page-folder.ts';
import { textsOf } from './page/texts/texts.ts';
import type { TextKey, Texts } from './page/texts/texts.ts';
import { GUEST } from './people-view.port.ts';
import type { Visitor } from './people-view.port.ts';
import { readLanguage, readTheme } from './reader-preferences.ts';
import type { Theme } from './reader-preferences.ts';

export interface Page {
  /** The template `NAME.html`; it is also what the body's class and the script are called. */
  readonly name:
    'chat' | 'register' | 'task' | 'inbox' | 'speak' | 'digest' | 'review' | 'api' | 'sign-in' | 'missing';
  readonly title: TextKey;
  /** token: a session can be ended here. chooser: one may choose as whom to speak. */
  readonly identity: 'token' | 'chooser' | 'none';
  readonly values?: Readonly<Record<string, string>>;
}

const DARK_MEDIA: Readonly<Record<Theme, string>> = {
  auto: '(prefers-color-scheme: dark)',
  dark: 'all',
  light: 'not all',
};
const STRANGER: Visitor = { user: GUEST, person: undefined };

export async function showPage(
  page: Page,
  request: Request,
  response: Response,
  visitor: Visitor = STRANGER,
): Promise<void> {
  const language = readLanguage(request);
  const theme = readTheme(request);
  const texts = textsOf(language);
  const values: Readonly<Record<string, string>> = {
    ...texts,
    ...page.values,
    ...describeVisitor(page, visitor, texts),
    language,
    theme,
    darkMedia: DARK_MEDIA[theme],
    page: page.name,
    pageTitle: texts[page.title],
    atChat: page.name === 'chat' ? 'page' : 'false',
    atRegister: page.name === 'register' || page.name === 'task' ? 'page' : 'false',
    atDigest: page.name === 'digest' ? 'page' : 'false',
    atInbox: page.name === 'inbox' ? 'page' : 'false',
    navState: page.name === 'sign-in' ? 'hidden' : 'shown',
  };
  const [layout, content] = await Promise.all([loadTemplate('layout'), loadTemplate(page.name)]);
  const html = layout.split('<!-- content -->').map((part) => fillTemplate(part, values));
  response
    .set({ 'Cache-Control': 'no-store', 'Content-Language': language, Vary: 'Accept-Language, Cookie' })
    .type('html')
    .send(html.join(fillTemplate(content, values)));
}

/** Who is speaking stands in the page's head, for the reader and for the page's scripts. */
function describeVisitor(
  { name, identity }: Page,
  { user, person }: Visitor,
  texts: Texts,
): Readonly<Record<string, string>> {
  const shownName = person?.name ?? (user === GUEST ? texts.guest : user);
  const detail =
    person === undefined ? '' : [person.unit, person.role].filter((part) => part !== '').join(' · ');
  return {
    user,
    sees: person?.sees ?? 'none',
    mayReview: String(person?.mayReview ?? false),
    mayExport: String(person?.mayExport ?? false),
    speakerName: shownName,
    speakerDetail: detail,
    speakerHint: detail === '' ? texts.speakAs : `${texts.speakAs}: ${detail}`,
    speakerState: identity === 'none' || name === 'sign-in' ? 'hidden' : 'shown',
    speakerHref: identity === 'chooser' ? '/speak' : '/sign-in',
    speakerKind: person === undefined ? 'stranger' : 'person',
    digestState: person === undefined || person.sees === 'none' ? 'hidden' : 'shown',
    inboxState: person === undefined ? 'hidden' : 'shown',
    signOutState: identity === 'token' && name !== 'sign-in' ? 'shown' : 'hidden',
  };
}

/** Replaces each `{{name}}` by its value, escaped for text and for attributes. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the template wants {{${name}}}, which has no value`);
    return escapeHtml(value);
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}

async function loadTemplate(name: string): Promise<string> {
  const path = join(pageFolder, `${name}.html`);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Error('the page of the web console is not built; run: npm run build', { cause: error });
  }
}
