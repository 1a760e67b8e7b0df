// The page as Markdown, for wikis and mail: tables where the page has columns, everything that was typed by people escaped.
import type { Brief } from '../brief/brief.ts';
import { checkSums } from '../brief/check-sums.ts';
import type { BriefLine, BriefSection, Preface } from '../brief/page/page.ts';
import { createSay } from '../brief/words/say.ts';
import type { Say } from '../brief/words/say.ts';
import { sayRefs } from './refs.ts';

export function toMarkdown(brief: Brief): string {
  checkSums(brief.facts);
  const { page, language, version } = brief;
  const say = createSay(language);
  const isFull = version !== 'leader';
  const blocks = [
    `# ${escape(page.title)}`,
    `**${escape(page.subtitle)}** · ${escape(page.secrecy)}`,
    page.imprint.map(escape).join(' · '),
    ...(page.preface === undefined ? [] : writePreface(page.preface)),
    ...page.documents.map(escape),
    ...page.sections.map((section) => writeSection(say, section, isFull)),
    '---',
    page.notes.map((note) => `- ${escape(note)}`).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writePreface({ text, mark }: Preface): readonly string[] {
  return [...text.split(/\n+/u), mark].map(escape);
}

function writeSection(say: Say, section: BriefSection, isFull: boolean): string {
  const { number, title, lines, none, columns, rest } = section;
  const heading = `## ${escape(say('sectionTitle', { number, title }))}`;
  const body =
    lines.length === 0
      ? escape(none)
      : columns === undefined
        ? lines.map((line) => `- ${escape(line.text)}${refsOf(line, isFull)}`).join('\n')
        : writeTable([...columns, say('column_entries')], lines, isFull);
  return [heading, body, ...(rest === undefined ? [] : [escape(rest.text)])].join('\n\n');
}

function writeTable(columns: readonly string[], lines: readonly BriefLine[], isFull: boolean): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(escape)),
    row(columns.map(() => '---')),
    ...lines.map(({ cells = [], entries }) => row([...cells, sayRefs(entries, isFull)].map(escape))),
  ].join('\n');
}

function refsOf({ entries }: BriefLine, isFull: boolean): string {
  const refs = sayRefs(entries, isFull);
  return refs === '' ? '' : ` ${escape(refs)}`;
}

/** What is typed stays text: no heading, link, image, table or HTML can be made of it. */
function escape(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>|#~!&]/g, (mark) =>
      mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`,
    );
}
