// The inline part of card markdown: emphasis, code, links, coloured words, mentions. The text is escaped first, and
// only then are the few known marks put in.
import { colourClass, escapeHtml, safeLink } from './escape-html.ts';

/** Private-use characters that stand for what must not be formatted again. */
const KEEP = '\ue000';

export function renderInline(text: string, nameOf: (id: string) => string): string {
  const kept: string[] = [];
  const keep = (html: string): string => `${KEEP}${kept.push(html) - 1}${KEEP}`;
  const html = escapeHtml(text.replaceAll(KEEP, ''))
    .replace(/`([^`\n]+)`/g, (_, code: string) => keep(`<code>${code}</code>`))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => keep(mark))
    .replace(/&amp;(#\d{1,6}|#x[\da-f]{1,5}|lt|gt|amp|quot|nbsp);/gi, (_, name: string) => keep(`&${name};`))
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, (_, alt: string) => keep(`<span class="image">🖼 ${alt}</span>`))
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, label: string, url: string) =>
      linkOr(keep, whole, label, url),
    )
    .replace(
      /&lt;a href=(?:&quot;|&#39;)?(.*?)(?:&quot;|&#39;)?&gt;(.*?)&lt;\/a&gt;/g,
      (whole, url: string, label: string) => linkOr(keep, whole, label === '' ? url : label, url),
    )
    .replace(
      /&lt;(?:at|person)\s+id\s*=\s*(?:&quot;|&#39;)?([\w-]+).*?&gt;.*?&lt;\/(?:at|person)&gt;/g,
      (_, id: string) => keep(`<span class="at">@${escapeHtml(id === 'all' ? '所有人' : nameOf(id))}</span>`),
    )
    .replace(/&lt;br\s*\/?&gt;/g, '<br>')
    .replace(
      /&lt;(font|text_tag)\s+color=(?:&quot;|&#39;)?([\w-]+)(?:&quot;|&#39;)?&gt;/g,
      (_, tag: string, colour: string) =>
        `<span class="${tag === 'font' ? 'font' : 'tag'} ${colourClass(colour)}">`,
    )
    .replace(/&lt;\/(?:font|text_tag)&gt;/g, '</span>')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/~~(\S(?:.*?\S)?)~~/g, '<del>$1</del>')
    .replace(/(?<![*\w])\*(\S(?:[^*]*?\S)?)\*(?!\*)/g, '<em>$1</em>');
  return balanced(html).replace(
    new RegExp(`${KEEP}(\\d+)${KEEP}`, 'g'),
    (_, index: string) => kept[Number(index)] ?? '',
  );
}

function linkOr(keep: (html: string) => string, whole: string, label: string, url: string): string {
  // The url was escaped with the text already; undone for the check, it is escaped again for the attribute.
  const href = safeLink(url.replaceAll('&amp;', '&'));
  if (href === undefined) return whole;
  return `${keep(`<a href="${href}" target="_blank" rel="noreferrer noopener">`)}${label}</a>`;
}

/** An open span without its end would colour the rest of the page, and an end without its start would break out. */
function balanced(html: string): string {
  let depth = 0;
  const kept = html.replace(/<span[^>]*>|<\/span>/g, (mark) => {
    if (mark !== '</span>') depth += 1;
    else if (depth === 0) return '';
    else depth -= 1;
    return mark;
  });
  return kept + '</span>'.repeat(depth);
}
