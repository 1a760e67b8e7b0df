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
const LINE_LETTERS = 400;
const PREFACE_LETTERS = 200;

type Form = 'full' | 'short' | 'shortest' | 'named' | 'left-out';

/** How much of each section is told. */
interface Measure {
  readonly forms: Readonly<Partial<Record<SectionId, Form>>>;
  /** Reds and matters to settle beyond this number are counted. */
  readonly most: number;
  /** So many reds are told in full, the longest overdue first. */
  readonly fullReds: number;
  readonly refs: boolean;
}

/** The least that a page tells; the sections of a report on one task are all told. */
const least: Measure = {
  forms: {
    coordination: 'short',
    red: 'short',
    owed: 'named',
    yellow: 'named',
    stale: 'left-out',
    changes: 'left-out',
    next: 'left-out',
    annex: 'left-out',
    basis: 'short',
    target: 'short',
  },
  most: Infinity,
  fullReds: 0,
  refs: false,
};

const withoutYellow = { ...least.forms, owed: 'left-out', yellow: 'left-out' } as const;
const redsInOneLine = { ...withoutYellow, red: 'shortest' } as const;

/** What is given up where even the least is too long, one after the other; every red is named as long as that is possible. */
const cuts: readonly Partial<Measure>[] = [
  {},
  { forms: { ...least.forms, owed: 'left-out' } },
  { forms: withoutYellow },
  { forms: redsInOneLine },
  ...[40, 24, 16, 12, 8, 5, 3, 1, 0].map((most) => ({ most, forms: redsInOneLine })),
  { most: 0, forms: { ...withoutYellow, red: 'left-out', coordination: 'left-out', now: 'left-out' } },
];

/** What is added as long as there is room, the most important first. */
const additions: readonly (readonly [SectionId, Form])[] = [
  ['target', 'full'],
  ['basis', 'full'],
  ['coordination', 'full'],
  ['changes', 'full'],
  ['red', 'full'],
  ['owed', 'full'],
  ['yellow', 'full'],
  ['next', 'full'],
  ['stale', 'full'],
];

export function toText(brief: Brief): string {
  checkSums(brief.facts);
  const fits = (measure: Measure): boolean => Buffer.byteLength(write(brief, measure)) <= LIMIT_BYTES;
  const smallest = cuts.map((cut) => ({ ...least, ...cut })).find(fits);
  if (smallest === undefined) return cutLines(write(brief, { ...least, ...cuts.at(-1) }));
  let measure = smallest;
  const tryOn = (larger: Measure): void => {
    if (fits(larger)) measure = larger;
  };
  const grown = smallest.most === Infinity ? additions : [];
  for (const [id, form] of grown) {
    if (id === 'red' && smallest.forms.red === 'shortest') continue;
    if (id === 'red') {
      const reds = brief.page.sections.find((section) => section.id === 'red')?.lines.length ?? 0;
      for (let fullReds = 1; fullReds <= reds; fullReds += 1) tryOn({ ...measure, fullReds });
    } else tryOn({ ...measure, forms: { ...measure.forms, [id]: form } });
  }
  tryOn({ ...measure, refs: true });
  return write(brief, measure);
}

/** Only whole lines: half a line could hold half a sum. */
function cutLines(text: string): string {
  const lines = text.split('\n');
  while (lines.length > 1 && Buffer.byteLength(lines.join('\n')) > LIMIT_BYTES) lines.pop();
  return lines.join('\n');
}

function write({ page, language }: Brief, measure: Measure): string {
  const say = createSay(language);
  const told = page.sections.filter(({ id }) => measure.forms[id] !== 'left-out');
  const leftOut = page.sections.filter((section) => !told.includes(section) && section.lines.length > 0);
  const [asOf = ''] = page.imprint;
  const body = told.flatMap((section) => writeSection(say, section, measure));
  const isStarred = body.some((line) => line.includes('*'));
  return [
    `${shorten(page.title, TITLE_LETTERS)} · ${page.subtitle}`,
    `${page.secrecy} · ${asOf} · ${say('drafted')}`,
    ...(page.preface === undefined
      ? []
      : [`${shorten(page.preface.text, PREFACE_LETTERS)}${page.preface.mark}`]),
    ...body,
    ...(leftOut.length === 0 ? [] : [say('textLeftOut', { sections: joinTitles(say, leftOut) })]),
    ...(isStarred ? [say('noteUnverified')] : []),
    say('noteFeedback'),
  ].join('\n');
}

function joinTitles(say: Say, sections: readonly BriefSection[]): string {
  return sections.map(({ title }) => title).join(say('comma'));
}

function writeSection(say: Say, section: BriefSection, measure: Measure): readonly string[] {
  const { id, number, title, lines, none, rest } = section;
  const form = measure.forms[id] ?? 'full';
  const heading = say('sectionTitle', { number, title });
  if (lines.length === 0) return [`${heading} ${none}`];
  if (form === 'named')
    return [`${heading} ${labelsOf(say, lines)}${rest === undefined ? '' : `;${rest.text}`}`];
  const isOneLine = lines.length === 1 && rest === undefined && id !== 'red';
  const most = id === 'red' || id === 'coordination' ? measure.most : Infinity;
  const shown = lines.slice(0, most);
  const left = lines.length - shown.length;
  const written = shown.map((line, index) => {
    const isFull = form === 'full' || (id === 'red' && index < measure.fullReds);
    return writeLine(line, isFull, measure.refs);
  });
  const [first = ''] = written;
  if (form === 'shortest' && measure.fullReds === 0) {
    const all = shown.map(({ shortest, short }) => shortest ?? short).join(say('comma'));
    return [
      heading,
      ...(all === '' ? [] : [all]),
      ...(left > 0 ? [say('textRestCount', { count: left })] : []),
    ];
  }
  if (isOneLine && left === 0) return [`${heading} ${first}`];
  return [
    heading,
    ...written,
    ...(left > 0 ? [say('textRestCount', { count: left })] : []),
    ...(rest === undefined ? [] : [rest.text]),
  ];
}

function writeLine(line: BriefLine, isFull: boolean, hasRefs: boolean): string {
  const refs = hasRefs ? sayRefs(line.entries, false) : '';
  return `${shorten(isFull ? line.text : line.short, LINE_LETTERS)}${refs === '' ? '' : ` ${refs}`}`;
}

/** The row's number stands first in its line. */
function labelsOf(say: Say, lines: readonly BriefLine[]): string {
  return lines.map(({ text, cells }) => cells?.[0] ?? text.split(' ')[0] ?? '').join(say('comma'));
}
