// What the heading of a column says about the cells below it.
import type { Role } from '../../policy.ts';
import { roleOf } from '../roles.ts';

export type Column =
  /** `report`: what has been done so far; no promise. `other`: persons, telephones, scores. */
  | { readonly kind: 'number' | 'group' | 'task' | 'due' | 'report' | 'other' }
  | { readonly kind: 'units'; readonly role: Role };

const LONGEST_HEADING = 16;
const KINDS: readonly (readonly [Exclude<Column['kind'], 'units'>, RegExp])[] = [
  ['number', /^(?:序号|编号|项号|项次|号|no\.?)$/],
  ['report', /(?:进展|完成|落实|办理|推进|工作|实施|执行)情况|成效|存在问题|下一?步|实际|自评/],
  ['other', /分值|权重|得分|数$|备注/],
  ['due', /时限|期限|时间|进度|日期/],
];
const UNITS =
  /(?:牵头|主办|主责|责任|负责|承办|配合|协办|协同|协作|参与|参加|落实|实施|完成|承担|考核)+(?:单位|部门|主体|地区|科室|处室|机构)|^(?:牵头|配合|责任|主办|协办)$/;
const LATER_KINDS: typeof KINDS = [
  ['other', /领导|责任人|联系|负责人|人员|电话/],
  ['group', /类别|分类|类型|领域|板块|方面|来源|一级指标/],
  [
    'task',
    /任务|事项|内容|举措|措施|项目|目标|指标|要求|工作|实事|名称|行动|工程|改革|政策|标准|做法|描述|成果|分工|要点/,
  ],
  ['other', /^[\u4e00-\u9fff()\d—-]{2,10}$/],
];

/** `heading`: folded. Undefined where it reads like no heading at all. */
export function readColumn(heading: string): Column | undefined {
  const words = heading.replace(/\s+/g, '');
  if (words.length > LONGEST_HEADING || /[。;,]/.test(words)) return undefined;
  const first = KINDS.find(([, pattern]) => pattern.test(words));
  if (first) return { kind: first[0] };
  if (UNITS.test(words)) return { kind: 'units', role: roleOf(words) };
  const later = LATER_KINDS.find(([, pattern]) => pattern.test(words));
  return later && { kind: later[0] };
}

/** The headings of a table of tasks name a task and somebody who does it. */
export function namesTasksAndUnits(columns: readonly Column[]): boolean {
  return columns.some(({ kind }) => kind === 'task') && columns.some(({ kind }) => kind === 'units');
}
