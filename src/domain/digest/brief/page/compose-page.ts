// The page as the office writes it: red before good news, every total as an equation, what is cut is counted.
import { DateTime } from 'luxon';
import type { Voice } from '../../../ledger/index.ts';
import type { Brief } from '../brief.ts';
import type { Masthead } from '../order.ts';
import { createSay } from '../words/say.ts';
import { composeAnnex } from './annex-section.ts';
import { composeChanges } from './changes-section.ts';
import { composeNext, composeOwed, composeStale, composeYellow } from './further-sections.ts';
import { composeCoordination, composeHeadline, composeRed, composeTotals } from './open-sections.ts';
import type { BriefPage, BriefSection, PageCharts } from './page.ts';
import { equation, limitsOf, sectionTitle } from './pen.ts';
import type { Draft, Pen } from './pen.ts';
import {
  composeBasis,
  composeDecisions,
  composeNow,
  composeObstacles,
  composeTarget,
} from './special-sections.ts';

export interface PageRooms {
  readonly voice: Voice;
  readonly masthead: Masthead;
}

export function composePage({ voice, masthead }: PageRooms, brief: Omit<Brief, 'page'>): BriefPage {
  const say = createSay(brief.language);
  const pen: Pen = {
    voice: brief.version === 'leader' ? withShortUnits(voice) : voice,
    say,
    brief,
    facts: brief.facts,
    limits: limitsOf(brief.version),
  };
  return {
    title: titleOf(pen, masthead),
    subtitle: subtitleOf(pen),
    secrecy: say('secrecy'),
    imprint: imprintOf(pen, masthead),
    documents: documentsOf(pen),
    sections: draftsOf(pen).map((draft, index) => finish(pen, draft, index)),
    notes: notesOf(pen),
    charts: chartsOf(pen),
  };
}

/** On one page in English a unit is called by its English name alone, where it has one. */
function withShortUnits(voice: Voice): Voice {
  const unit = (name: string): string => /\(([^()]+)\)$/.exec(voice.unit(name))?.[1] ?? voice.unit(name);
  return voice.language === 'en' ? { ...voice, unit, units: (names) => voice.list(names.map(unit)) } : voice;
}

function draftsOf(pen: Pen): readonly Draft[] {
  const { brief, facts } = pen;
  if (facts.special !== undefined) {
    return [
      composeBasis(pen, facts.special),
      composeTarget(pen),
      composeNow(pen, facts.special),
      composeObstacles(pen),
      composeDecisions(pen),
      composeChanges(pen),
    ];
  }
  const isLong = brief.version === 'office' || brief.kind === 'month';
  return [
    composeHeadline(pen),
    composeTotals(pen),
    ...(brief.version === 'unit' ? [composeOwed(pen)] : []),
    composeCoordination(pen),
    composeRed(pen),
    composeYellow(pen),
    ...(brief.version === 'unit' ? [] : [composeStale(pen)]),
    composeChanges(pen),
    composeNext(pen),
    ...(isLong ? [composeAnnex(pen)] : []),
  ];
}

function finish(pen: Pen, draft: Draft, index: number): BriefSection {
  const numerals = '一二三四五六七八九十';
  const number = pen.voice.language === 'en' ? String(index + 1) : (numerals[index] ?? String(index + 1));
  return {
    ...draft,
    number,
    title: sectionTitle(pen, draft.id, draft.count),
    none: draft.none ?? pen.say('none'),
  };
}

function titleOf({ say, voice, brief }: Pen, masthead: Masthead): string {
  const name = say(`title_${brief.kind}`);
  const title = masthead.title === undefined ? name : `${masthead.title}${name}`;
  return brief.unit === undefined ? title : say('titleOfUnit', { title, unit: voice.unit(brief.unit) });
}

function subtitleOf({ say, voice, brief, facts }: Pen): string {
  const { kind, period, issue } = brief;
  const [year = '', number = ''] = period.split(/-W?/);
  const name =
    kind === 'task'
      ? say('name_task', { number: period, title: voice.shown(facts.special?.title ?? '') })
      : say(`name_${kind}`, { year, number: Number(number) });
  return issue === undefined ? name : say('issue', { name, issue });
}

function imprintOf({ say, brief }: Pen, { office }: Masthead): readonly string[] {
  const { day, asOf, previous, zone } = brief;
  const at = clockOf(asOf, zone);
  return [
    at.startsWith(day) ? say('asOf', { at }) : say('asOfLate', { day, at }),
    say('comparedWith', { at: clockOf(previous.asOf, zone) }),
    ...(office === undefined ? [] : [say('madeBy', { office })]),
    say('approvedBy'),
    say('drafted'),
  ];
}

function clockOf(instant: string, zone: string): string {
  return DateTime.fromISO(instant).setZone(zone).toFormat('yyyy-MM-dd HH:mm');
}

function documentsOf({ say, voice, facts }: Pen): readonly string[] {
  return facts.documents.map(({ title, number, mark }) => {
    const text = say('documentLine', { title: voice.shown(title), number: voice.shown(number ?? '') });
    return mark === '' ? text : say('documentMark', { mark }) + text;
  });
}

/** Only what the page needs: a star is explained where there is one. */
function notesOf({ say, voice, facts }: Pen): readonly string[] {
  const isStarred = facts.rows.some(({ value, evidence }) => value !== undefined && evidence !== 'verified');
  const isInterpreted = facts.rows.some(({ due }) => due?.from === 'interpreted');
  const backdated = facts.documents.filter(({ isBackdated }) => isBackdated);
  return [
    ...(isStarred ? [say('noteUnverified')] : []),
    say('noteEntries'),
    ...(isInterpreted ? [say('noteInterpreted')] : []),
    ...backdated.map(({ title, openedOn }) =>
      say('noteBackdated', { title: voice.shown(title), day: openedOn ?? '' }),
    ),
    ...facts.documents.flatMap(({ title, newText }) =>
      newText === undefined ? [] : [say('noteNewText', { title: voice.shown(title), ...newText })],
    ),
    say('noteFeedback'),
  ];
}

function chartsOf(pen: Pen): PageCharts {
  const { say, facts } = pen;
  const { days, red, closed } = facts.trend;
  return {
    barTitle: say('barTitle'),
    lineTitle: say('lineTitle', { weeks: days.length }),
    unit: say('chartUnit'),
    lights: {
      red: say('light_red'),
      yellow: say('light_yellow'),
      green: say('light_green'),
      grey: say('light_grey'),
      claimed: say('light_claimed'),
      closed: say('light_closed'),
    },
    red: pen.voice.light('red'),
    closed: pen.voice.light('closed'),
    days: days.map((day) => day.slice(5)),
    barSummary: say('barSummary', { equation: equation(pen, facts.totals.now) }),
    lineSummary: say('lineSummary', {
      red: red.join(' → '),
      closed: closed.join(' → '),
      from: days[0] ?? '',
      to: days.at(-1) ?? '',
    }),
  };
}
