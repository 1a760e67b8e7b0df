// Dated promises that are made in words alone: 2025年实现全覆盖.
import type { Target } from '../policy.ts';
import { clausesOf } from './clauses.ts';
import type { FoundDeadline } from './deadlines.ts';
import type { FoundTarget } from './targets.ts';
import type { Range, View } from './view.ts';
import { spanOf } from './view.ts';

/** A sentence with its dates and its numbers. */
export interface Sentence extends Range {
  readonly dues: readonly FoundDeadline[];
  readonly targets: readonly FoundTarget[];
}

export interface WordPromise extends Range {
  readonly due: FoundDeadline;
  readonly target: Target;
}

const OUTCOME =
  /^(?:并|基本|全面|率先|力争|确保|初步|最终)*(?:实现|建成|形成|完成|建立起|达到|做到)|实现[^,]{0,10}(?:全覆盖|零|清零|翻番|达标|应.尽.|贯通|普及|全域)/;
/** "9月1日前投入使用": the date closes the sentence and is due for what was counted before it. */
const DONE =
  /^(?:前|内)?(?:全面|全部|基本|正式|如期|按期)*(?:完成|建成|投入使用|投用|投入运营|竣工|投产|达标|落实到位|见效|通车|运营|到位|交付)[^,]{0,6}$/;
const PROMISING =
  /^(?:力争|争取|支持|鼓励|全面|基本|初步|率先|梯次|确保|努力)*(?:实现|建成|建立健全|建立|打造|评选|优选|培育壮大|培育|壮大|形成|完成|推广|发布|开展|组织|举办)?(?:一批)?/;

/** Only "done" stands behind the date. */
export function isDoneBehind(view: View, sentence: Sentence, due: FoundDeadline): boolean {
  return DONE.test(view.text.slice(due.to, sentence.to));
}

/** What is promised: the clause without its date and its verb. */
function wordsTarget(view: View, printed: (range: Range) => string, range: Range): Target {
  const text = view.text.slice(range.from, range.to);
  const skipped = PROMISING.exec(text)?.[0].length ?? 0;
  const stop = /并(?:给予|实施|推动)/.exec(text.slice(skipped))?.index ?? text.length - skipped;
  const metric = { from: range.from + skipped, to: range.from + skipped + stop };
  return {
    text: printed(range),
    metric: printed(metric.to - metric.from >= 2 ? metric : range),
    comparator: '=',
    span: spanOf(view, range.from, range.to),
  };
}

/** How far a date reaches: to the next date; a recurrence to the next ; only. */
function reachOf(view: View, sentence: Sentence, at: number): Range | undefined {
  const due = sentence.dues[at];
  if (!due) return undefined;
  let to = sentence.dues[at + 1]?.from ?? sentence.to;
  const semicolon = view.text.slice(due.to, to).indexOf(';');
  if (due.deadline.recurrence !== 'once' && semicolon >= 0) to = due.to + semicolon;
  while (to > due.to && /[,;、]/.test(view.text[to - 1] ?? '')) to -= 1;
  let from = due.to;
  while (from < to && /[,、]/.test(view.text[from] ?? '')) from += 1;
  return to - from < 4 ? undefined : { from, to };
}

/** The whole dated stretch where it holds no number, otherwise only its outcomes (實現…). */
export function promisesInWords(
  view: View,
  printed: (range: Range) => string,
  sentence: Sentence,
): readonly WordPromise[] {
  return sentence.dues.flatMap((due, at): WordPromise[] => {
    const reach = reachOf(view, sentence, at);
    if (!reach) return [];
    const numbers = sentence.targets.filter((t) => t.to > due.from && t.from < reach.to);
    if (numbers.length === 0) {
      const closesNumbers = sentence.targets.length > 0 && isDoneBehind(view, sentence, due);
      if (closesNumbers) return [];
      return [{ from: due.from, to: reach.to, due, target: wordsTarget(view, printed, reach) }];
    }
    return clausesOf(view.text.slice(reach.from, reach.to))
      .filter((clause) => OUTCOME.test(clause.text))
      .map((clause) => ({ from: clause.from + reach.from, to: clause.to + reach.from }))
      .filter((clause) => !numbers.some((n) => n.from < clause.to && clause.from < n.to))
      .map((clause) => ({ from: due.from, to: clause.to, due, target: wordsTarget(view, printed, clause) }));
  });
}
