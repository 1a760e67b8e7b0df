// Questions that only the ledger can answer: 哪些红了, 谁还没报, 本周有什么变化, task 12 进展, 市财政局 overdue.
// Asked of somebody who may not see the ledger, the same words are a question to the policy.
import type { Command, View } from '../../domain/ledger/index.ts';
import { fold } from '../../text/fold.ts';
import type { CommandContext } from './grammar.ts';
import { isEmptyAim, takeAim } from './words/read-aim.ts';
import { createScan } from './words/scan.ts';
import { findUnit } from './words/take-phrases.ts';

/** 哪些红了, 亮红灯的, "which are red?", but not 哪些绿色数据中心 or "green data centres". */
function lightPattern(letter: string, words: string): RegExp {
  const chinese = `${letter}灯|(?:亮|变|标|转)${letter}(?!色)|(?<![分网彩])${letter}了|哪些${letter}(?!色)|(?<![分网彩])${letter}的(?=有|是|任务|项|灯|吗|呢|都|[?？。]|$)|${letter}色的?(?=任务|有哪|有几|是哪|灯)`;
  const english = `(?<![a-z-])(?:${words})(?=\\s*(?:[?.!,]|$|(?:lights?|tasks?|items?|ones|milestones?|now|this|today|yet|or|and)(?![a-z])))`;
  return new RegExp(`${chinese}|${english}`, 'u');
}

const LIGHTS = [
  ['red', lightPattern('红', 'red')],
  ['yellow', lightPattern('黄', 'yellow|amber')],
  ['green', lightPattern('绿', 'green')],
  ['grey', lightPattern('灰', 'gr[ea]y')],
] as const;
const CHANGES =
  /(?:本周|这周|这星期|上周以来|近一周|本月|这个?月|最近).{0,8}(?:变化|变动|有无变|有没有变|改变|更新了)|灯.{0,4}(?:有无变|有没有变|变化|变了)|(?<![a-z])(?:what(?:'s| has| is)? changed|(?:any |what )?changes? (?:this|since last) (?:week|month)|anything (?:new|changed) this week)/u;
const UNREPORTED =
  /(?:谁|哪些|哪个|哪几|还有).{0,8}(?:没|未|冇)(?:有)?(?:上报|报送|填报|报)|(?:没|未)(?:上报|报送|填报|报)(?:的)?(?:有|是)?(?:谁|哪|单位|任务)|未报(?:送)?(?:名单|清单|单位|情况)|(?<![a-z])(?:(?:who|which|what).{0,24}(?:(?:has|have|did)(?: not|n't)|hasn't|haven't|didn't|not yet).{0,12}report|unreported|not reported|yet to report|missing reports?)/u;
const OVERDUE = /逾期|超期|过期(?:未|的|了)|(?<![a-z])(?:overdue|past due|behind the deadline)(?![a-z])/u;
const STATUS =
  /^(?:现在|目前|当前|整体|总体|全部|大家)?(?:是|的)?(?:啥|什么|咩|乜)?(?:整体|总体)?(?:情况|状况|状态|进展|进度)(?:如何|怎么样|怎样|咋样|点样|是什么|是啥)?[?？。]?$|^(?:整体|总体|总的)(?:进展|情况|进度)|(?<![a-z])(?:overall status|current status|where do we stand|how are we doing|status overview)(?![a-z])/u;
const PROGRESS =
  /进展|进度|完成了(?:多少|几|吗|没有)|完成(?:情况|得怎么样|得如何)|做了(?:多少|几)|做到哪|怎么样了|什么(?:情况|状态)|啥情况|(?:灯|状态)(?:是|怎么样|如何)?|(?<![a-z])(?:progress|status|how far|how is|how's|update on)(?![a-z])/u;
const MINE =
  /^(?:我|我们|咱们?|本)(?:局|单位|委|办|部门|中心|处)?(?:现在|目前|还)?(?:有|负责|欠|要报|要办|要干|要做|该报|承担|管)(?:的)?(?:啥|什么|哪些|哪几|几项|多少)|(?<![a-z])(?:my (?:open )?(?:tasks|items)|what do (?:i|we) owe|what (?:do|does) (?:i|we|my unit) (?:have|need) to report)(?![a-z])/u;

/** Undefined where it is no question to the ledger. */
export function readLedgerQuestion(text: string, context: CommandContext): Command | undefined {
  const folded = fold(text).trim();
  const scan = createScan(text);
  const unit = findUnit(scan, context)?.unit;
  const ofUnit = unit === undefined ? {} : { unit };
  if (MINE.test(folded)) return create('mine', { view: 'mine' });
  if (CHANGES.test(folded))
    return create('status', { view: 'changes', since: /月|month/u.test(folded) ? 'month' : 'week' });
  if (UNREPORTED.test(folded)) return create('status', { view: 'unreported', ...ofUnit });
  const light = LIGHTS.find(([, pattern]) => pattern.test(folded))?.[0];
  if (light !== undefined) return create('status', { view: 'lights', light, ...ofUnit });
  const aim = takeAim(scan, { first: true });
  if (!isEmptyAim(aim)) return PROGRESS.test(folded) ? create('task', { view: 'task', aim }) : undefined;
  if (OVERDUE.test(folded)) return create('due', { view: 'due', window: { kind: 'overdue' }, ...ofUnit });
  const isOfUnit = unit !== undefined && PROGRESS.test(folded);
  return STATUS.test(folded) || isOfUnit ? create('status', { view: 'status', ...ofUnit }) : undefined;
}

function create(name: 'mine' | 'status' | 'task' | 'due', view: View): Command {
  return { kind: 'view', name, view };
}
