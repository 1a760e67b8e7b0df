// Card markdown as HTML: the blocks that a bot sends. Not CommonMark, but honest about what it knows.
import { escapeHtml } from './escape-html.ts';
import { renderInline } from './render-inline.ts';

type NameOf = (id: string) => string;

const ITEM = /^(\s*)(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;

export function renderMarkdown(text: string, nameOf: NameOf): string {
  const lines = text.split('\n');
  const blocks: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const taken = readBlock(lines, at, nameOf);
    blocks.push(taken.html);
    at = taken.next;
  }
  return blocks.join('');
}

interface Block {
  readonly html: string;
  readonly next: number;
}

function readBlock(lines: readonly string[], at: number, nameOf: NameOf): Block {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { html: '', next: at + 1 };
  if (line.startsWith('```')) return readFence(lines, at);
  if (/^\s*(?:-{3,}|\*{3,}|<hr\s*\/?>)\s*$/.test(line)) return { html: '<hr>', next: at + 1 };
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading !== null) {
    const level = Math.min(6, (heading[1] ?? '').length + 2);
    return { html: `<h${level}>${renderInline(heading[2] ?? '', nameOf)}</h${level}>`, next: at + 1 };
  }
  if (line.includes('|') && TABLE_RULE.test(lines[at + 1] ?? '')) return readTable(lines, at, nameOf);
  if (ITEM.test(line)) return readList(lines, at, nameOf);
  if (line.startsWith('>')) return readQuote(lines, at, nameOf);
  return readParagraph(lines, at, nameOf);
}

function readFence(lines: readonly string[], at: number): Block {
  const end = lines.findIndex((line, index) => index > at && line.startsWith('```'));
  const stop = end < 0 ? lines.length : end;
  return { html: `<pre>${escapeHtml(lines.slice(at + 1, stop).join('\n'))}</pre>`, next: stop + 1 };
}

function readTable(lines: readonly string[], at: number, nameOf: NameOf): Block {
  const cells = (line: string): readonly string[] => line.replace(/^\s*\||\|\s*$/g, '').split('|');
  const row = (line: string, tag: string): string =>
    `<tr>${cells(line)
      .map((cell) => `<${tag}>${renderInline(cell.trim(), nameOf)}</${tag}>`)
      .join('')}</tr>`;
  let next = at + 2;
  while (next < lines.length && (lines[next] ?? '').includes('|')) next += 1;
  const body = lines.slice(at + 2, next).map((line) => row(line, 'td'));
  return { html: `<table>${row(lines[at] ?? '', 'th')}${body.join('')}</table>`, next };
}

function readList(lines: readonly string[], at: number, nameOf: NameOf): Block {
  const items: string[] = [];
  let next = at;
  for (let match = ITEM.exec(lines[next] ?? ''); match !== null; match = ITEM.exec(lines[next] ?? '')) {
    const depth = Math.min(4, Math.floor((match[1] ?? '').length / 2));
    const mark = match[2] === undefined ? '•' : `${match[2]}.`;
    items.push(
      `<li class="depth-${depth}"><b>${mark}</b><span>${renderInline(match[3] ?? '', nameOf)}</span></li>`,
    );
    next += 1;
  }
  return { html: `<ul>${items.join('')}</ul>`, next };
}

function readQuote(lines: readonly string[], at: number, nameOf: NameOf): Block {
  let next = at;
  while (next < lines.length && (lines[next] ?? '').startsWith('>')) next += 1;
  const inner = lines.slice(at, next).map((line) => renderInline(line.replace(/^>\s?/, ''), nameOf));
  return { html: `<blockquote>${inner.join('<br>')}</blockquote>`, next };
}

function readParagraph(lines: readonly string[], at: number, nameOf: NameOf): Block {
  const isPlain = (line: string): boolean =>
    line.trim() !== '' && !/^(?:```|#{1,6}\s|>)/.test(line) && !ITEM.test(line);
  let next = at + 1;
  while (next < lines.length && isPlain(lines[next] ?? '') && !TABLE_RULE.test(lines[next + 1] ?? ''))
    next += 1;
  return {
    html: `<p>${lines
      .slice(at, next)
      .map((line) => renderInline(line, nameOf))
      .join('<br>')}</p>`,
    next,
  };
}
