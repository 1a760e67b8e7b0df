// The checkable promises of a task: each number to be reached, and each dated promise that is made in words alone.
import type { Milestone, Target } from '../policy.ts';
import type { FoundDeadline } from './deadlines.ts';
import type { FoundTarget } from './targets.ts';
import { clausesOf } from './clauses.ts';
import type { Range, View } from './view.ts';
import { spanOf } from './view.ts';

export interface MilestoneContext {
  readonly task: number;
  readonly title: string;
  readonly printed: (range: Range) => string;
  /** Brackets of units: a date in one of them is due for the whole task. */
  readonly terms: readonly Range[];
  /** Where the task's own words begin, behind its number and heading. */
  readonly body: number;
}

interface Promise extends Range {
  readonly due?: FoundDeadline;
  readonly target: Target;
}

const sentenceEnd = (text: string, at: number): number => {
  const end = text.indexOf('。', at);
  return end < 0 ? text.length : end;
};

/** The nearest date before it in the sentence. A recurrence reaches to the next ; only. */
function dueOf(view: View, at: number, dues: readonly FoundDeadline[]): FoundDeadline | undefined {
  const start = view.text.lastIndexOf('。', at - 1) + 1;
  return dues.findLast((due) => {
    if (due.from < start || due.from > at) return false;
    return due.deadline.recurrence === 'once' || !view.text.slice(due.to, at).includes(';');
  });
}

const OUTCOME =
  /^(?:并|基本|全面|率先|力争|确保|初步|最终)*(?:实现|建成|形成|完成|建立起|达到|做到)|实现[^,]{0,10}(?:全覆盖|零|清零|翻番|达标|应.尽.|贯通|普及|全域)/;
/** "9月1日前投入使用": the date closes the sentence and is due for what was counted before it. */
const DONE =
  /^(?:前|内)?(?:全面|全部|基本|正式|如期|按期)*(?:完成|建成|投入使用|投用|投入运营|竣工|投产|达标|落实到位|见效|通车|运营|到位|交付)[^,]{0,6}$/;
const PROMISING =
  /^(?:力争|争取|支持|鼓励|全面|基本|初步|率先|梯次|确保|努力)*(?:实现|建成|建立健全|建立|打造|评选|优选|培育壮大|培育|壮大|形成|完成|推广|发布|开展|组织|举办)?(?:一批)?/;

/** What is promised in words: the clause without its date and its verb. */
function wordsTarget(view: View, context: MilestoneContext, range: Range, from: number): Target {
  const text = view.text.slice(from, range.to);
  const skipped = PROMISING.exec(text.replace(/^[,、]/, '.'))?.[0].length ?? 0;
  const stop = /并(?:给予|实施|推动)/.exec(text.slice(skipped))?.index ?? text.length - skipped;
  const metric = { from: from + skipped, to: from + skipped + stop };
  return {
    text: context.printed({ from, to: range.to }),
    metric: context.printed(metric.to - metric.from >= 2 ? metric : { from, to: range.to }),
    comparator: '=',
    span: spanOf(view, from, range.to),
  };
}

/** The date behind the numbers of a sentence, where only "done" follows it. */
function dueBehind(
  view: View,
  target: FoundTarget,
  dues: readonly FoundDeadline[],
): FoundDeadline | undefined {
  const end = sentenceEnd(view.text, target.to);
  const behind = dues.find((due) => due.from >= target.to && due.to <= end);
  return behind && DONE.test(view.text.slice(behind.to, end)) ? behind : undefined;
}

/** Dated words: the whole dated stretch where it holds no number, otherwise only its outcomes (實現…). */
function promisesInWords(
  view: View,
  context: MilestoneContext,
  dues: readonly FoundDeadline[],
  targets: readonly FoundTarget[],
): Promise[] {
  return dues.flatMap((due, i): Promise[] => {
    const next = dues[i + 1]?.from ?? view.text.length;
    let end = Math.min(sentenceEnd(view.text, due.to), next);
    const semicolon = view.text.indexOf(';', due.to);
    if (due.deadline.recurrence !== 'once' && semicolon >= 0) end = Math.min(end, semicolon);
    while (end > due.to && /[,;、]/.test(view.text[end - 1] ?? '')) end -= 1;
    const from = skipMarks(view.text, due.to);
    if (end - from < 4) return [];
    const numbers = targets.filter((t) => t.from >= due.from && t.from < end);
    if (numbers.length === 0) {
      return [
        {
          from: due.from,
          to: end,
          due,
          target: wordsTarget(view, context, { from: due.from, to: end }, from),
        },
      ];
    }
    return clausesOf(view.text.slice(from, end))
      .map((clause) => ({ from: clause.from + from, to: clause.to + from, text: clause.text }))
      .filter(
        (clause) =>
          OUTCOME.test(clause.text) && !numbers.some((n) => n.from < clause.to && clause.from < n.to),
      )
      .map((clause) => ({
        from: due.from,
        to: clause.to,
        due,
        target: wordsTarget(view, context, clause, clause.from),
      }));
  });
}

function skipMarks(text: string, at: number): number {
  let from = at;
  while (/[,、]/.test(text[from] ?? '')) from += 1;
  return from;
}

/** A date beside the units is due for every promise without its own; alone it is the promise. */
function promisesOf(
  view: View,
  context: MilestoneContext,
  dues: readonly FoundDeadline[],
  targets: readonly FoundTarget[],
): Promise[] {
  const inTerms = (range: Range): boolean =>
    context.terms.some((t) => range.from >= t.from && range.to <= t.to);
  const own = dues.filter((due) => !inTerms(due));
  const general = dues.find((due) => inTerms(due) && due.deadline.recurrence === 'once');
  const counted = targets.map((found): Promise => {
    const due = dueOf(view, found.from, own) ?? dueBehind(view, found, own) ?? general;
    if (!due) return { from: found.from, to: found.to, target: found.target };
    const from = inTerms(due) ? found.from : Math.min(due.from, found.from);
    return { from, to: inTerms(due) ? found.to : Math.max(due.to, found.to), target: found.target, due };
  });
  const closing = new Set(
    targets.map((found) => dueOf(view, found.from, own) ?? dueBehind(view, found, own)),
  );
  const inWords = promisesInWords(view, context, own, targets).filter((p) => {
    const isDone = DONE.test(view.text.slice(p.due?.to ?? p.to, p.to));
    return !(isDone && closing.has(p.due) && !targets.some((t) => t.from >= p.from && t.from < p.to));
  });
  const promises = [...counted, ...inWords];
  if (promises.length === 0 && general) {
    const whole = context.terms.find((t) => general.from >= t.from && general.to <= t.to) ?? general;
    const span = spanOf(view, general.from, general.to);
    const target: Target = { text: context.printed(general), metric: context.title, comparator: '=', span };
    promises.push({ from: whole.from, to: whole.to, due: general, target });
  }
  return promises.sort((a, b) => a.target.span.start - b.target.span.start);
}

export function findMilestones(
  view: View,
  context: MilestoneContext,
  dues: readonly FoundDeadline[],
  targets: readonly FoundTarget[],
): readonly Milestone[] {
  return promisesOf(view, context, dues, targets).map((promise, i) => ({
    id: `${context.task}-${i + 1}`,
    task: context.task,
    quote: context.printed(promise),
    span: spanOf(view, promise.from, promise.to),
    target: promise.target,
    ...(promise.due ? { due: promise.due.deadline } : {}),
  }));
}
