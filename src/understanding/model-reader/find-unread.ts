// What a person said and a reading makes no use of. For the rules it is the sign that they may have missed something; a
// model's reading in which something is left unread is not believed.
import type { Query, Where } from '../../domain/conversation/index.ts';
import type { DateMention } from '../link/dates.ts';
import type { Reading } from '../read-message.ts';
import { claimsOf } from './claims-of.ts';
import { pointedAt } from './bear-out.ts';
import { missesLastList } from './heard.ts';
import type { Heard } from './heard.ts';
import { findFillers, findWeak } from './weak-cues.ts';
import type { Stretch } from './weak-cues.ts';

/** Words or names, for the trace and for tests; empty where all that was said is used. */
export function findUnread(heard: Heard, query: Query): readonly string[] {
  const { reading } = heard;
  const where = 'where' in query ? query.where : {};
  const claim = query.ask === 'check' ? query.claim : undefined;
  const claimed = claim?.kind === 'unit' ? claim.units : [];
  return [
    ...unreadUnits(reading, where, claimed),
    ...reading.numbers.filter((number) => !namesTask(where, number)).map((number) => String(number)),
    ...(claim?.kind === 'date' || query.ask === 'meta'
      ? []
      : reading.dates.filter((date) => !isUsed(date, where)).map(sayDate)),
    ...reading.sections
      .filter(
        ({ document, section }) =>
          where.sections?.some((one) => one.document === document && one.section === section) !== true,
      )
      .map(({ section }) => `§${section}`),
    ...(takesWholeTopic(query, where) ? [] : leftWords(reading, query)),
    ...missedSigns(heard, query, where),
  ];
}

/** What the rules are known to pass over. */
function missedSigns(heard: Heard, query: Query, where: Where): readonly string[] {
  const { reading } = heard;
  const { rest, cues } = reading;
  const isList = query.ask === 'list' || query.ask === 'count';
  const shows = query.ask === 'list' ? query.show : undefined;
  const missed: readonly (readonly [boolean, string])[] = [
    [COMPARED.test(rest) && query.ask !== 'rank' && query.ask !== 'check', 'compared'],
    [isList && asksForTarget(reading, where), 'target'],
    [isList && cues.has('who') && where.units !== undefined && shows !== 'units', 'who'],
    [isList && heard.memory === undefined && THAT_ONE.test(rest) && shows === undefined, 'that one'],
    [isList && ALONE.test(rest) && where.unitCount === undefined && where.leadCount === undefined, 'alone'],
    [INSIDE.test(rest) && missesLastList(heard, query), 'those'],
    [pointedAt(heard) !== undefined && (where.tasks?.length ?? 0) > 1, 'one of two'],
  ];
  return missed.filter(([isMissed]) => isMissed).map(([, sign]) => sign);
}

/** A list names tasks; what number they promise is another question. */
function asksForTarget({ cues, rest }: Reading, { target, quantity }: Where): boolean {
  return (
    target === undefined &&
    quantity === undefined &&
    cues.spans.some(
      ({ name, start, end }) => name === 'target' && /[标量]|target|goal/u.test(rest.slice(start, end)),
    )
  );
}

/** Two units, and which of them has more. */
const COMPARED =
  /U[^U]{0,8}(?:比|还是|多过|(?<![a-z])(?:than|versus|vs|or)(?![a-z]))[^U]{0,14}U|U[^U]{1,4}U+(?:相)?比|U[^U]{1,4}U.*(?:谁|哪(?:个|家)).{0,8}(?:多|少|重|忙)/u;
const THAT_ONE = /[那这](?:一)?(?:项|个|件|条|摊)(?!任务)/u;
const ALONE = /(?:就|只|仅)(?:有|由|剩)?一(?:个|家)(?:单位|部门|局|人)?/u;
const INSIDE =
  /(?:这|那)?(?:里头|里面|里边|当中|其中)|(?:这|那)些(?:里|当中|中)|(?<![a-z])(?:of|among) (?:these|those|them)(?![a-z])/u;

function unreadUnits(
  { units, leftOut }: Reading,
  where: Where,
  claimed: readonly string[],
): readonly string[] {
  // "Isn't it the Finance Bureau?" denies nothing yet.
  const wanted = new Set([...(where.units ?? []), ...claimed]);
  const excluded = new Set([...(where.withoutUnits ?? []), ...claimed]);
  return units
    .filter((names, at) => !names.some((name) => (leftOut[at] === true ? excluded : wanted).has(name)))
    .map(([name = '']) => name);
}

/** "After task 20" begins with the one behind it. */
function namesTask({ tasks = [], missingTasks = [] }: Where, number: number): boolean {
  const first = Math.min(...tasks.map(({ task }) => task));
  return tasks.some(({ task }) => task === number) || number === first - 1 || missingTasks.includes(number);
}

function isUsed(date: DateMention, { due }: Where): boolean {
  if (due === undefined) return false;
  if (date.kind === 'between') return due.kind === 'between' && due.from === date.from && due.to === date.to;
  switch (due.kind) {
    case 'year':
    case 'before':
    case 'after':
      return due.year === date.year;
    case 'years':
      return due.years.includes(date.year);
    case 'between':
      return Number(due.from.slice(0, 4)) <= date.year && date.year <= Number(due.to.slice(0, 4));
    case 'overdue':
    case 'recurring':
    case 'dated':
    case 'any':
    case 'none':
      return false;
  }
}

function sayDate(date: DateMention): string {
  return date.kind === 'between' ? `${date.from}…${date.to}` : String(date.year);
}

/** A search and a topic take the words as they stand. */
function takesWholeTopic(query: Query, where: Where): boolean {
  return (
    where.text !== undefined || query.ask === 'search' || query.ask === 'outside' || query.ask === 'meta'
  );
}

/** What is left of the topic once the words for what is claimed, and idle talk, are gone. */
export function leftWords({ rest, topic }: Reading, query: Query): readonly string[] {
  const explained = [...claimsOf(query).flatMap((claimed) => findWeak(rest, claimed)), ...findFillers(rest)];
  return placesIn(rest, topic.text).flatMap((place) => wordsLeft(rest, place, explained));
}

/** The topic's words stand in the message in the same order. */
function placesIn(rest: string, topic: string): readonly Stretch[] {
  let from = 0;
  return topic.split(' ').flatMap((word) => {
    const start = word === '' ? -1 : rest.indexOf(word, from);
    if (start < 0) return [];
    from = start + word.length;
    return [{ start, end: from }];
  });
}

function wordsLeft(rest: string, { start, end }: Stretch, explained: readonly Stretch[]): readonly string[] {
  const left = [...rest.slice(start, end)]
    .map((character, index) =>
      explained.some((place) => place.start <= start + index && start + index < place.end) ? ' ' : character,
    )
    .join('');
  // A single character is grammar more often than not.
  return left.match(/\p{Script=Han}{2,}|[a-z]{3,}|\d+/gu) ?? [];
}
