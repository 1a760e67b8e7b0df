// The page as a reply: one sentence, the lights as a bar, the reds by name, then the rest, and two buttons.
import type { Block, ListItem, Reply, TaskReference } from '../../conversation/index.ts';
import type { Brief } from '../brief/brief.ts';
import { checkSums } from '../brief/check-sums.ts';
import { lightOrder } from '../brief/facts/count-totals.ts';
import type { BriefLine, BriefSection, SectionId } from '../brief/page/page.ts';
import { shorten } from '../brief/page/row-words.ts';
import { createSay } from '../brief/words/say.ts';
import type { Say } from '../brief/words/say.ts';
import { sayRefs } from './refs.ts';

const TONES = {
  red: 'red',
  yellow: 'yellow',
  green: 'green',
  grey: 'grey',
  claimed: 'neutral',
  closed: 'green',
} as const;
const LINE_LETTERS = 300;
const TASKS = 30;

export function toReply(brief: Brief): Reply {
  checkSums(brief.facts);
  const { page, language } = brief;
  const say = createSay(language);
  const opening = page.sections.find(({ id }) => id === 'headline');
  const rest = page.sections.filter(({ id }) => id !== 'annex' && id !== 'headline');
  return {
    kind: 'answer',
    blocks: [
      ...prefaceOf(brief),
      { kind: 'text', text: headOf(brief, opening) },
      ...chartsOf(brief),
      ...rest.flatMap((section) => blocksOf(say, section)),
      { kind: 'text', text: page.notes.join('\n') },
      ...buttonsOf(brief, say),
    ],
    tasks: tasksOf(brief),
    citations: [],
    made: 'looked-up',
    language,
  };
}

function prefaceOf({ page: { preface } }: Brief): readonly Block[] {
  if (preface === undefined) return [];
  const text = `${preface.text}\n${preface.mark}`;
  return [{ kind: 'text', text, ...(preface.by === 'model' && { assisted: true as const }) }];
}

function headOf({ page }: Brief, opening: BriefSection | undefined): string {
  const sentence = opening?.lines.map(({ text }) => text) ?? [];
  return [`${page.title} ${page.subtitle}`, page.secrecy, page.imprint.join(' · '), ...sentence].join('\n');
}

function chartsOf({ facts, page, kind }: Brief): readonly Block[] {
  const { charts } = page;
  const { now } = facts.totals;
  if (kind === 'task' || now.total === 0) return [];
  const bar: Block = {
    kind: 'chart',
    form: 'stacked-bar',
    title: charts.barTitle,
    labels: [page.subtitle],
    series: lightOrder.map((light) => ({
      name: charts.lights[light],
      tone: TONES[light],
      values: [now[light]],
    })),
    unit: charts.unit,
    summary: charts.barSummary,
  };
  if (facts.trend.days.length < 2) return [bar];
  const line: Block = {
    kind: 'chart',
    form: 'line',
    title: charts.lineTitle,
    labels: charts.days,
    series: [
      { name: charts.red, tone: 'red', values: facts.trend.red },
      { name: charts.closed, tone: 'green', values: facts.trend.closed },
    ],
    unit: charts.unit,
    summary: charts.lineSummary,
  };
  return [bar, line];
}

const AS_LIST: readonly SectionId[] = ['red', 'owed', 'coordination', 'target'];

function blocksOf(say: Say, section: BriefSection): readonly Block[] {
  const { id, number, title, lines, none, rest } = section;
  const heading = say('sectionTitle', { number, title });
  if (lines.length === 0) return [{ kind: 'text', text: `${heading} ${none}` }];
  const last = rest === undefined ? [] : [rest.text];
  if (!AS_LIST.includes(id)) {
    const text = [heading, ...lines.map((line) => told(line)), ...last].join('\n');
    return [{ kind: 'text', text }];
  }
  return [
    { kind: 'text', text: heading },
    { kind: 'list', items: lines.map((line) => itemOf(line)) },
    ...last.map((text): Block => ({ kind: 'text', text })),
  ];
}

function itemOf(line: BriefLine): ListItem {
  return { text: told(line), ...(line.task !== undefined && { task: line.task }) };
}

function told({ text, entries }: BriefLine): string {
  const refs = sayRefs(entries, false);
  return shorten(text, LINE_LETTERS) + (refs === '' ? '' : ` ${refs}`);
}

function buttonsOf({ kind, facts }: Brief, say: Say): readonly Block[] {
  const task = facts.special === undefined ? undefined : `/history ${String(facts.special.number)}`;
  const ledger = { label: say('buttonLedger'), say: kind === 'task' && task ? task : say('sayLedger') };
  return [{ kind: 'buttons', buttons: [ledger, { label: say('buttonMine'), say: say('sayMine') }] }];
}

/** The tasks that the reds speak of, so that a follow-up question has something to refer to. */
function tasksOf({ page, facts }: Brief): readonly TaskReference[] {
  if (facts.special !== undefined) {
    return [{ document: facts.special.document, task: facts.special.number }];
  }
  const lines = page.sections.filter(({ id }) => id === 'red' || id === 'owed').flatMap((one) => one.lines);
  const tasks = new Map(
    lines.flatMap(({ task }) =>
      task === undefined ? [] : [[`${task.document} ${String(task.task)}`, task]],
    ),
  );
  return [...tasks.values()].slice(0, TASKS);
}
