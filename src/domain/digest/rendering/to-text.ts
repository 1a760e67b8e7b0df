// The page as a plain message under 2,048 bytes. Cut by rules, the least important first; what is cut is counted and
// named, so that no sum on it is ever short.
import type { Brief } from '../brief/brief.ts';
import { checkSums } from '../brief/check-sums.ts';
import type { BriefLine, BriefSection, SectionId } from '../brief/page/page.ts';
import { shorten } from '../brief/page/row-words.ts';
import { createSay } from '../brief/words/say.ts';
import type { Say } from '../brief/words/say.ts';
import { sayRefs } from './refs.ts';

const LIMIT_BYTES = 2047;
const TITLE_LETTERS = 60;
const LINE_LETTERS = 160;

type Form = 'full' | 'short' | 'named' | 'left-out';

/** How much of each section is told. */
interface Measure {
  readonly refs: boolean;
  readonly forms: Partial<Readonly<Record<SectionId, Form>>>;
  /** Reds and matters to settle beyond this number are counted. */
  readonly most: number;
}

const shortForms = {
  yellow: 'short',
  stale: 'short',
  changes: 'short',
  next: 'short',
  owed: 'short',
} as const;
const withoutRest = { ...shortForms, stale: 'left-out', next: 'left-out' } as const;
const essential = { ...withoutRest, changes: 'left-out', yellow: 'named', owed: 'named' } as const;
const terse = { ...essential, red: 'short', coordination: 'short' } as const;

/** From everything to the least that still adds up. */
const measures: readonly Measure[] = [
  { refs: true, forms: {}, most: Infinity },
  { refs: false, forms: {}, most: Infinity },
  { refs: false, forms: shortForms, most: Infinity },
  { refs: false, forms: { ...shortForms, stale: 'left-out' }, most: Infinity },
  { refs: false, forms: withoutRest, most: Infinity },
  { refs: false, forms: { ...withoutRest, yellow: 'named' }, most: Infinity },
  { refs: false, forms: essential, most: Infinity },
  { refs: false, forms: { ...essential, coordination: 'short' }, most: Infinity },
  { refs: false, forms: terse, most: Infinity },
  ...[24, 16, 12, 8, 5, 3, 1, 0].map((most) => ({ refs: false, forms: terse, most })),
  { refs: false, forms: { ...terse, yellow: 'left-out', owed: 'left-out', red: 'named' }, most: 0 },
  {
    refs: false,
    forms: { ...terse, yellow: 'left-out', owed: 'left-out', red: 'left-out', coordination: 'left-out' },
    most: 0,
  },
];

export function toText(brief: Brief): string {
  checkSums(brief.facts);
  const texts = measures.map((measure) => () => write(brief, measure));
  for (const text of texts) {
    const written = text();
    if (Buffer.byteLength(written) <= LIMIT_BYTES) return written;
  }
  return cutLines(write(brief, measures.at(-1) ?? { refs: false, forms: {}, most: 0 }));
}

/** Only whole lines: half a line could hold half a sum. */
function cutLines(text: string): string {
  const lines = text.split('\n');
  while (lines.length > 1 && Buffer.byteLength(lines.join('\n')) > LIMIT_BYTES) lines.pop();
  return lines.join('\n');
}

function write({ page, language }: Brief, measure: Measure): string {
  const say = createSay(language);
  const told = page.sections.filter(({ id }) => formOf(measure, id) !== 'left-out');
  const leftOut = page.sections.filter((section) => !told.includes(section));
  const [asOf = ''] = page.imprint;
  const body = told.flatMap((section) => writeSection(say, section, measure));
  const isStarred = body.some((line) => line.includes('*'));
  return [
    `${shorten(page.title, TITLE_LETTERS)} ${page.subtitle}`,
    `${page.secrecy} · ${asOf} · ${say('drafted')}`,
    ...body,
    ...(leftOut.length === 0 ? [] : [say('textLeftOut', { sections: joinTitles(say, leftOut) })]),
    ...(isStarred ? [say('noteUnverified')] : []),
    say('noteFeedback'),
  ].join('\n');
}

function joinTitles(say: Say, sections: readonly BriefSection[]): string {
  return sections.map(({ title }) => title).join(say('section_red') === 'Red' ? ', ' : '、');
}

/** The annex is for paper. */
function formOf({ forms }: Measure, id: SectionId): Form {
  return id === 'annex' ? 'left-out' : (forms[id] ?? 'full');
}

function writeSection(say: Say, section: BriefSection, measure: Measure): readonly string[] {
  const { id, number, title, lines, none, rest } = section;
  const form = formOf(measure, id);
  const heading = say('sectionTitle', { number, title });
  if (lines.length === 0) return [`${heading} ${none}`];
  if (form === 'named') return [`${heading} ${labelsOf(lines)}${rest === undefined ? '' : `;${rest.text}`}`];
  const isOneLine = lines.length === 1 && rest === undefined && id !== 'red';
  const most = id === 'red' || id === 'coordination' ? measure.most : Infinity;
  const shown = lines.slice(0, most);
  const left = lines.length - shown.length;
  const written = shown.map((line) => writeLine(line, form, measure.refs));
  const [first = ''] = written;
  if (isOneLine && left === 0) return [`${heading} ${first}`];
  return [
    heading,
    ...written,
    ...(left > 0 ? [say('textRestCount', { count: left })] : []),
    ...(rest === undefined ? [] : [rest.text]),
  ];
}

function writeLine(line: BriefLine, form: Form, hasRefs: boolean): string {
  const refs = hasRefs ? sayRefs(line.entries, false) : '';
  return `${shorten(form === 'short' ? line.short : line.text, LINE_LETTERS)}${refs === '' ? '' : ` ${refs}`}`;
}

/** The row's number stands first in its line. */
function labelsOf(lines: readonly BriefLine[]): string {
  return lines.map(({ text, cells }) => cells?.[0] ?? text.split(' ')[0] ?? '').join('、');
}
