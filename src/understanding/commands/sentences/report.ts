// "12项今年做了八个了", "t14 91.2 pct as of nov 20, pls close", "代财政局报T4 2批", "6月还没报,补一下 3个".
import type { Act, CommandName, CommandReading } from '../../../domain/ledger/index.ts';
import type { CommandContext } from '../grammar.ts';
import { readReport } from '../words/read-report.ts';
import { createScan } from '../words/scan.ts';
import type { Scan } from '../words/scan.ts';
import { findUnit } from '../words/take-phrases.ts';

const VERB =
  /^\s*(?:请|麻烦)?\s*(?:更新|上报|报送|填报|汇报|登记|补报|进展|报告|(?:update|report|progress(?: update)?)(?![a-z]))\s*(?:一下)?\s*[:：,，]?/u;
const BACKFILL = /补报|补一下|补填|补个|补上/u;
const TASK_FIRST =
  /^\s*(?:(?:我们?|我局|我单位|我委|我办|我部门|本局|本单位|本部门|咱们?|目前|截至目前|we(?:'ve| have)?|our)[,，\s]*)?(?:(?:任务|工作|第|task|item|t|no\.?|#)\s*)?(?:\d{1,3}(?:\s*[-–—]\s*\d{1,2})?|[一二三四五六七八九十廿]+(?=\s*(?:项|条)))(?![\d.%]|\s*(?:%|个|家|件|年|月|日|天|亿|万))/u;
const SET = /(?:更新|填报?|报)(?:为|成)/u;
/** Said of what is, not of what shall be. */
const TOLD =
  /了\s*[。.!！]?$|已|累计|目前|截至|截止|(?<![a-z])(?:as of|as at|so far|ytd|now at|now|reached|already)(?![a-z])/u;
const FINISHED =
  /(?<![a-z])(?:finished|completed|done|reached|achieved)(?![a-z])|完成|做了|做到|建成|达到|新增|增加了/u;

export function readReportSentence(
  text: string,
  folded: string,
  context: CommandContext,
): CommandReading | undefined {
  const scan = createScan(text);
  const onBehalfOf = takeOnBehalf(scan, context);
  const hasVerb = scan.take(VERB) !== undefined;
  const isClear = onBehalfOf !== undefined || hasVerb || BACKFILL.test(folded);
  if (!isClear && ![TASK_FIRST, FINISHED, SET, TOLD].some((pattern) => pattern.test(folded)))
    return undefined;
  const report = readReport(scan, context, { first: true });
  if (report.kind === 'lacks' || !report.acts.some(isMeasured)) return undefined;
  const { acts } = report;
  const isAimed = acts.every((act) => 'aim' in act && act.aim.task !== undefined);
  // Without a task only a clear verb makes it a report ("3个" alone is an answer to something), or words that name what
  // the unit reports on.
  const isTentative = !isAimed && !isClear;
  if (isTentative && !(TOLD.test(folded) && acts.every(namesSomething))) return undefined;
  return {
    kind: 'command',
    way: 'sentence',
    ...(isTentative && { isTentative }),
    command: { kind: 'acts', name: nameOf(acts), acts, ...(onBehalfOf !== undefined && { onBehalfOf }) },
  };
}

function nameOf(acts: readonly Act[]): CommandName {
  if (acts.some(({ kind }) => kind === 'progress')) return 'progress';
  return acts.some(({ kind }) => kind === 'closure') ? 'done' : 'block';
}

function namesSomething(act: Act): boolean {
  return act.kind === 'progress' && act.value !== undefined && (act.aim.words?.length ?? 0) >= 2;
}

/** A number, or the end of the work: a task number with some words behind it is a search, not a report. */
function isMeasured(act: Act): boolean {
  return (
    (act.kind === 'progress' && act.value !== undefined) || act.kind === 'closure' || act.kind === 'blocker'
  );
}

/** 代财政局报, on behalf of the Finance Bureau */
function takeOnBehalf(scan: Scan, context: CommandContext): string | undefined {
  const place = findUnit(scan, context);
  if (place === undefined) return undefined;
  const before = /(?:代|替|代表|on behalf of(?: the)?|for(?: the)?)\s*$/u.exec(
    scan.rest.slice(0, place.start),
  );
  const after = /^\s*(?:来)?(?:填报|上报|报送|报)?\s*[:：,，]?/u.exec(scan.rest.slice(place.end));
  if (before === null) return undefined;
  scan.takeWords(before.index, place.end + (after?.[0].length ?? 0));
  return place.unit;
}
