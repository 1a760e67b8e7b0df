// Whether each part of a model's reading has its words in the question, and says what they say.
import type { Query, TaskReference, Where } from '../../domain/conversation/index.ts';
import { readNumbers } from '../../text/numbers/read-numbers.ts';
import type { CueName } from '../lexicon/cues.ts';
import type { Reading } from '../read-message.ts';
import { claimsOf } from './claims-of.ts';
import { carried, missesLastList, unitsNamed, unitsSaid } from './heard.ts';
import type { Heard } from './heard.ts';
import { isYearHeard } from './read-conditions.ts';
import { findWeak } from './weak-cues.ts';
import type { Claimed } from './weak-cues.ts';

/** The rules' own cues, which confirm as well. */
const STRICT: Readonly<Partial<Record<Claimed, readonly CueName[]>>> = {
  units: ['who', 'duty', 'lead', 'responsible', 'cooperating', 'countUnits'],
  lead: ['lead', 'hasLead', 'joint'],
  responsible: ['responsible', 'duty'],
  cooperating: ['cooperating'],
  notLead: ['notLead'],
  noLead: ['noLead'],
  deadline: ['when', 'dueWord', 'hasDeadline', 'overdue', 'upcoming'],
  target: ['target'],
  content: ['content', 'yesNo'],
  number: ['whichTask', 'whichTasks'],
  list: ['whichTasks', 'whichTask', 'any'],
  count: ['countTasks'],
  compare: ['most', 'least'],
  yearly: ['recurring'],
  overdue: ['overdue'],
  dated: ['hasDeadline'],
  undated: ['noDeadline'],
  together: ['together', 'joint'],
  alone: ['sole'],
};

/** Said by other means than words for it: names and numbers are looked at one by one. */
const BY_NAME: ReadonlySet<Claimed> = new Set(['takesPart', 'due', 'list', 'content', 'stretch']);

/** Empty where all of it is licensed; otherwise what is not. */
export function findUnlicensed(heard: Heard, query: Query): readonly string[] {
  const { reading } = heard;
  const where = 'where' in query ? query.where : {};
  return [
    ...claimsOf(query)
      .filter((claimed) => !BY_NAME.has(claimed) && !isCarried(heard, where, claimed))
      .filter((claimed) => !isHeard(reading, claimed)),
    ...contradictions(heard, query),
    ...wrongNumbers(reading, where),
    ...(missesLastList(heard, query) || carriesUnasked(heard, where) ? ['those'] : []),
  ];
}

function isHeard({ cues, rest }: Reading, claimed: Claimed): boolean {
  return cues.has(...(STRICT[claimed] ?? [])) || findWeak(rest, claimed).length > 0;
}

function isCarried(heard: Heard, where: Where, claimed: Claimed): boolean {
  const kept = carried(heard);
  return (
    (claimed === kept.role && where.role === kept.role) || (claimed === 'noLead' && kept.lead === 'none')
  );
}

/** Conditions of the last list, where nothing in the message leans on it. */
function carriesUnasked(heard: Heard, where: Where): boolean {
  const { reading } = heard;
  const said = unitsNamed(heard);
  const kept = carried(heard);
  const isUnasked = (unit: string): boolean =>
    !said.has(unit) && !(kept.units ?? []).includes(unit) && !(kept.withoutUnits ?? []).includes(unit);
  const sections = where.sections ?? [];
  const isSaid = (section: number): boolean =>
    [...reading.sections, ...(kept.sections ?? [])].some((one) => one.section === section);
  return (
    [...(where.units ?? []), ...(where.withoutUnits ?? [])].some(isUnasked) ||
    sections.some(({ section }) => !isSaid(section)) ||
    (where.due !== undefined && 'year' in where.due && !isYearHeard(heard, where.due.year, kept.due))
  );
}

/** What the rules hear clearly must be in the reading, and in its own place. */
function contradictions(heard: Heard, query: Query): readonly string[] {
  const { reading } = heard;
  const { cues } = reading;
  const where = 'where' in query ? query.where : {};
  const claims = new Set(claimsOf(query));
  const isTask = ['units', 'lead', 'responsible', 'cooperating', 'deadline', 'target', 'content', 'number'];
  const asksUnits = claims.has('units') || claims.has('compare');
  const leftOut = unitsSaid(heard, true);
  const wanted = unitsSaid(heard, false);
  const wrong: readonly (readonly [boolean, string])[] = [
    [isTask.includes(query.ask) && cues.has('who') && !asksUnits, 'who'],
    [isTask.includes(query.ask) && cues.has('when') && !claims.has('deadline'), 'when'],
    [cues.has('lead') && !saysLead(query, where), 'lead'],
    [cues.has('noLead') && where.lead !== 'none' && query.ask !== 'lead', 'noLead'],
    [cues.has('recurring') && where.due?.kind !== 'recurring' && query.ask !== 'deadline', 'yearly'],
    [cues.has('overdue') && where.due?.kind !== 'overdue' && query.ask !== 'deadline', 'overdue'],
    [cues.has('countTasks') && !['count', 'list', 'rank'].includes(query.ask), 'count'],
    [(where.units ?? []).some((unit) => leftOut.has(unit) && !wanted.has(unit)), 'left out'],
    [(where.withoutUnits ?? []).some((unit) => wanted.has(unit) && !leftOut.has(unit)), 'not left out'],
    [cues.has('sole') && where.unitCount === undefined && where.leadCount === undefined, 'sole'],
  ];
  return wrong.filter(([isWrong]) => isWrong).map(([, what]) => what);
}

function saysLead(query: Query, where: Where): boolean {
  return (
    query.ask === 'lead' ||
    query.ask === 'units' ||
    where.role === 'lead' ||
    where.lead !== undefined ||
    where.leadCount !== undefined ||
    where.withoutRole === 'lead' ||
    (query.ask === 'rank' && query.by === 'lead')
  );
}

/** 第3项往后到第10项: the numbers said are the ends. */
function areBounds(said: readonly number[], tasks: readonly TaskReference[]): boolean {
  const numbers = tasks.map(({ task }) => task);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return said.every((number) => number === first || number === last || number === first - 1);
}

/** A count or a part of the year that was only meant, not said, may be another. */
function wrongNumbers(reading: Reading, { leadCount, due, tasks }: Where): readonly string[] {
  const said = readNumbers(reading.folded).map(({ value }) => value);
  const isCountSaid =
    leadCount === undefined ||
    said.includes(leadCount.value) ||
    reading.counts.leads?.value === leadCount.value;
  const isPartSaid =
    due?.kind !== 'between' ||
    reading.dates.some((date) => date.kind === 'between' && date.from === due.from && date.to === due.to);
  const isStretchSaid =
    tasks === undefined ||
    reading.numbers.length === 0 ||
    tasks.every(({ task }) => reading.numbers.includes(task)) ||
    areBounds(reading.numbers, tasks);
  return [
    ...(isCountSaid ? [] : ['leads']),
    ...(isPartSaid ? [] : ['partOfYear']),
    ...(isStretchSaid ? [] : ['tasks']),
  ];
}
