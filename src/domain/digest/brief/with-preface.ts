// Words above a page: what a model drafted and a person approves, or what the office wrote itself. They stand in every
// rendering, with a mark that says whose they are.
import type { Brief } from './brief.ts';
import type { Preface } from './page/page.ts';
import { createSay } from './words/say.ts';

export function withPreface(brief: Brief, words: Pick<Preface, 'text' | 'by'>): Brief {
  const say = createSay(brief.language);
  const text = words.text.trim();
  const mark = say(words.by === 'model' ? 'prefaceByModel' : 'prefaceByOffice');
  return { ...brief, page: { ...brief.page, preface: { text, mark, by: words.by } } };
}

export function withoutPreface(brief: Brief): Brief {
  return { ...brief, page: { ...brief.page, preface: undefined } };
}
