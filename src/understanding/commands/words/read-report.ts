// A report in any order of its parts: task, value, day, evidence, blocker, note. One message may report several milestones.
import type { Act, Aim, Lack, SpokenReport, SpokenValue } from '../../../domain/ledger/index.ts';
import type { CommandContext } from '../grammar.ts';
import { takeAim } from './read-aim.ts';
import type { AimReading } from './read-aim.ts';
import { takeBareDay, takeDay } from './read-day.ts';
import { listValues, takeValue } from './read-value.ts';
import { INCREMENT, isOnlyVerbs, readCounted } from './report-words.ts';
import type { Scan } from './scan.ts';
import { takeBlocker, takeClosing, takeEvidence } from './take-phrases.ts';

type Shared = Pick<SpokenReport, 'asOf' | 'evidence'>;

export type ReportReading =
  { readonly kind: 'acts'; readonly acts: readonly Act[] } | { readonly kind: 'lacks'; readonly lacks: Lack };

/** 截至2月30日: a day was meant, and there is no such day. */
const UNREAD_DAY = /截至|截止|(?<![a-z])as (?:of|at)(?![a-z])/u;

export function readReport(scan: Scan, context: CommandContext, aimReading: AimReading): ReportReading {
  const evidence = takeEvidence(scan);
  const isIncrement = scan.take(INCREMENT) !== undefined;
  const asOf = takeDay(scan, context.today, 'past');
  const blocker = takeBlocker(scan);
  const isClosing = takeClosing(scan);
  const aim = takeAim(scan, aimReading);
  // 7/10 is a day only where another number is the amount.
  if (UNREAD_DAY.test(scan.rest)) return { kind: 'lacks', lacks: 'date' };
  const hasAmount = listValues(scan.rest).length > 0;
  const day = asOf ?? (hasAmount ? takeBareDay(scan, context.today, 'past') : undefined);
  const shared: Shared = {
    ...(day !== undefined && { asOf: day }),
    ...(evidence !== undefined && { evidence }),
  };
  const reports = readSegments(scan, aim, shared) ?? [readOne(scan, aim, shared, isIncrement)];
  const acts: Act[] = reports.filter(
    ({ value, note }) => value !== undefined || note !== '' || (evidence !== undefined && !isClosing),
  );
  const about = reports[0]?.aim ?? aim;
  if (blocker !== undefined) acts.push({ kind: 'blocker', aim: about, note: blocker });
  if (isClosing) acts.push({ kind: 'closure', aim: about, ...shared, note: '' });
  return acts.length === 0 ? { kind: 'lacks', lacks: 'number' } : { kind: 'acts', acts };
}

/** 气瓶100 电梯99.6: each amount behind its own words. */
function readSegments(scan: Scan, aim: Aim, shared: Shared): readonly SpokenReport[] | undefined {
  const places = listValues(scan.rest);
  if (places.length < 2) return undefined;
  const segments = places.map(({ value, start }, index) => ({
    value,
    words: readCounted(scan.rest.slice(places[index - 1]?.end ?? 0, start)),
  }));
  const counted = segments.map(({ words }) => words);
  if (counted.includes('') || new Set(counted).size < counted.length) return undefined;
  return segments.map(({ value, words }) => ({
    kind: 'progress',
    aim: { ...aim, words },
    value,
    ...shared,
    note: '',
  }));
}

function readOne(scan: Scan, aim: Aim, shared: Shared, isIncrement: boolean): SpokenReport {
  const said = takeValue(scan);
  const value: SpokenValue | undefined = said !== undefined && isIncrement ? { ...said, isIncrement } : said;
  const words = readCounted(scan.rest);
  return {
    kind: 'progress',
    aim: words === '' || value === undefined ? aim : { ...aim, words },
    ...(value !== undefined && { value }),
    ...shared,
    note: scan.note(isOnlyVerbs),
  };
}
