// A web page → the document on it: the article is found, what the site puts around it is left out.
import { parseDocument } from 'htmlparser2';
import { decodePage } from './decode-page.ts';
import { findArticle } from './find-article.ts';
import { listLines } from './list-lines.ts';

export function readHtml(bytes: Uint8Array): string {
  const page = parseDocument(decodePage(bytes));
  const { article, heading } = findArticle(page);
  const lines = listLines(article);
  const isTitled =
    heading === '' || lines.slice(0, 12).join('').replace(/\s/g, '').includes(heading.replace(/\s/g, ''));
  return [...(isTitled ? [] : [heading]), ...lines].join('\n');
}
