// A report in any order of its parts: task, value, day, evidence, blocker, note. One message may report several milestones.
import type { Act, Aim, SpokenReport } from '../../../domain/ledger/index.ts';
import type { CommandContext } from '../grammar.ts';
import { takeAim } from './read-aim.ts';
import type { AimReading } from './read-aim.ts';
import { takeBareDay, takeDay } from './read-day.ts';
import { listValues, takeValue } from './read-value.ts';
import type { ValuePlace } from './read-value.ts';
import { createScan } from './scan.ts';
import type { Scan } from './scan.ts';
import { takeBlocker, takeClosing, takeEvidence } from './take-phrases.ts';

/** Words that say "so many are done" and nothing more. */
const VERBS =
  /(?:已经|已|目前|现在|现|今年|本年|全年|累计|合计|总共|一共|共计|共|我局|我们|本局|我单位|完成率|完成|做好|做|建成|达到|达|实现|办理|办了|上报|报送|更新|进展|打造|有|了|是|为|约|的|在|到|就|才|还没报|没报|未报|补报|补一下|补填|补|(?<![a-z])(?:ytd|so far|this year|year to date|done|completed|complete|finished|reached|we've|we|have|has|now|about|at|is|are|it|the|of|update|report|progress|in total|total|status)(?![a-z]))/gu;
/** 差3个: what is left to do counts nothing and names nothing. */
const REMAINDER = /(?:还?差|还剩|剩余?|缺)\s*\d+(?:\.\d+)?\S{0,2}/gu;
const MARKS = /[\s,，。.;；:：、!！()（）\-—~\uE000'"“”]/gu;

/** Undefined where nothing of a report was found. */
export function readReport(
  scan: Scan,
  context: CommandContext,
  aimReading: AimReading,
): readonly Act[] | undefined {
  const evidence = takeEvidence(scan);
  const asOf = takeDay(scan, context.today, 'past');
  const blocker = takeBlocker(scan);
  const isClosing = takeClosing(scan);
  const aim = takeAim(scan, aimReading);
  const bareDay = asOf ?? takeBareDay(scan, context.today, 'past');
  const shared = {
    ...(bareDay !== undefined && { asOf: bareDay }),
    ...(evidence !== undefined && { evidence }),
  };
  const reports = readSegments(scan, aim, shared) ?? [readOne(scan, aim, shared)];
  const acts: Act[] = reports.filter(
    ({ value, note }) => value !== undefined || note !== '' || evidence !== undefined,
  );
  if (blocker !== undefined) acts.push({ kind: 'blocker', aim: reports[0]?.aim ?? aim, note: blocker });
  if (isClosing) acts.push({ kind: 'closure', aim: reports[0]?.aim ?? aim, ...shared, note: '' });
  return acts.length === 0 ? undefined : acts;
}

type Shared = Pick<SpokenReport, 'asOf' | 'evidence'>;

/** 气瓶100 电梯99.6: each amount behind its own words. */
function readSegments(scan: Scan, aim: Aim, shared: Shared): readonly SpokenReport[] | undefined {
  const places = listValues(scan.rest);
  if (places.length < 2) return undefined;
  const segments = places.map((place, index) => ({
    place,
    words: wordsBefore(scan.rest, place, places[index - 1]),
  }));
  const words = segments.map((segment) => segment.words);
  if (words.includes('') || new Set(words).size < words.length) return undefined;
  return segments.map(({ place, words: counted }) => ({
    kind: 'progress',
    aim: { ...aim, words: counted },
    value: place.value,
    ...shared,
    note: '',
  }));
}

function readOne(scan: Scan, aim: Aim, shared: Shared): SpokenReport {
  const value = takeValue(scan);
  const words = withoutVerbs(scan.rest.replace(REMAINDER, ' '));
  const note = scan.note((piece) => withoutVerbs(piece) === '');
  return {
    kind: 'progress',
    aim: words === '' || value === undefined ? aim : { ...aim, words },
    ...(value !== undefined && { value }),
    ...shared,
    note,
  };
}

function wordsBefore(text: string, place: ValuePlace, before: ValuePlace | undefined): string {
  return withoutVerbs(text.slice(before?.end ?? 0, place.start));
}

function withoutVerbs(text: string): string {
  return text.replace(VERBS, ' ').replace(MARKS, ' ').trim().replace(/ +/g, ' ');
}

/** Whether nothing but an amount and its verbs stands in a text. */
export function isBareAmount(text: string): boolean {
  const scan = createScan(text);
  return takeValue(scan) !== undefined && withoutVerbs(scan.rest) === '';
}
