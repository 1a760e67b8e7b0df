// Sentences that promise something, with the truth about them: by when, how often, how much.
import type { Recurrence } from '../../../src/domain/policy/index.ts';
import type { Dice } from './dice.ts';
import type { TrueDue, TrueTarget } from './truth.ts';

export interface Promised {
  readonly sentence: string;
  readonly dues: readonly TrueDue[];
  readonly targets: readonly TrueTarget[];
}

export function once(text: string, year: number, month?: number): TrueDue {
  return { text, year, recurrence: 'once', ...(month === undefined ? {} : { month }) };
}
const often = (text: string, recurrence: Recurrence): TrueDue => ({ text, recurrence });

/** The printed dates of a document of year `y`, to stand before "完成…" or "，…". */
export function pickDue(dice: Dice, y: number): TrueDue & { readonly printed: string } {
  const later = y + dice.between(1, 3);
  const month = dice.between(2, 12);
  const forms: readonly (readonly [printed: string, due: TrueDue])[] = [
    [`到${later}年底`, once(`${later}年`, later)],
    [`到${later}年`, once(`${later}年`, later)],
    [`力争到${later}年末`, once(`${later}年`, later)],
    [`${later}年底前`, once(`${later}年底前`, later)],
    [`${y}年${month}月底前`, once(`${y}年${month}月底前`, y, month)],
    [`${later}年6月30日前`, once(`${later}年6月30日前`, later, 6)],
    [`${month}月底前`, once(`${month}月底前`, y, month)],
    [`${month}月中旬前`, once(`${month}月中旬前`, y, month)],
    ['年底前', once('年底前', y)],
    ['今年年底前', once('今年年底前', y)],
    ['今年上半年', once('今年上半年', y, 6)],
    ['上半年', once('上半年', y, 6)],
    ['明年6月底前', once('明年6月底前', y + 1, 6)],
    ['第三季度', once('第三季度', y, 9)],
    ['四季度末前', once('四季度末前', y, 12)],
    [`${y}—${later}年`, once(`${later}年`, later)],
    [`截至${later}年末`, once(`${later}年末`, later)],
    ['用三年时间', once('三年', y + 3)],
    [`${y}年内`, once(`${y}年内`, y)],
  ];
  const [printed, due] = dice.pick(forms);
  return { ...due, printed };
}

const RECURRING: readonly (readonly [string, TrueDue])[] = [
  ['每年发布发展报告', often('每年', 'yearly')],
  ['每季度调度一次进展情况', often('每季度', 'quarterly')],
  ['每月通报工作进度', often('每月', 'monthly')],
  ['每半年开展一次评估', often('每半年', 'half-yearly')],
  ['每年12月底前报送总结', often('每年12月底前', 'yearly')],
  ['按季度通报完成情况', often('按季度', 'quarterly')],
  ['每周更新项目台账', often('每周', 'weekly')],
];

interface Amount {
  readonly words: string;
  readonly target: TrueTarget;
}

function amount(words: string, text: string): Amount {
  return { words, target: { text, value: Number(/[\d.,]+/.exec(text)?.[0].replaceAll(',', '')) } };
}

/** Things reached, to stand behind a date or alone. */
function pickAmount(dice: Dice): readonly Amount[] {
  const n = dice.between(2, 60);
  const percent = dice.between(55, 99);
  const big = dice.between(2, 90) * 100;
  const forms: readonly (readonly Amount[])[] = [
    [amount(`全市污水集中处理率达到${percent}%以上`, `${percent}%`)],
    [amount(`一次办结率≥${percent}%`, `${percent}%`)],
    [amount(`万元GDP能耗≤0.${n}吨标准煤`, `0.${n}吨标准煤`)],
    [amount(`群众满意率不低于${percent}%`, `${percent}%`)],
    [amount(`规模以上工业增加值增长${n % 9}.5%左右`, `${n % 9}.5%`)],
    [amount(`供水管网漏损率控制在${n % 9 || 8}%以内`, `${n % 9 || 8}%`)],
    [amount(`集群营业收入突破${big}亿元`, `${big}亿元`)],
    [amount(`培育专精特新企业${n}家以上`, `${n}家`)],
    [amount(`新建示范社区${n}个`, `${n}个`)],
    [amount(`建成高标准农田${n}万亩`, `${n}万亩`)],
    [amount(`新增城镇就业${n}万人`, `${n}万人`)],
    [amount(`打造${n}个以上典型应用场景`, `${n}个`)],
    [amount(`化学需氧量排放总量比上年降低${n % 9 || 5}%`, `${n % 9 || 5}%`)],
    [amount(`审批时限压缩至${n % 7 || 3}个工作日以内`, `${n % 7 || 3}个工作日`)],
    [amount(`新改扩建公办幼儿园${n}所`, `${n}所`), amount(`新增学位${big}个`, `${big}个`)],
    [amount(`电梯维保覆盖率、在线率均达到${percent}%`, `${percent}%`)],
    [amount(`力争引进高层次人才${big}名`, `${big}名`)],
    [amount(`完成技术改造投资${n}亿元`, `${n}亿元`)],
    [amount(`全社会研发投入强度提高到2.${n % 9}%`, `2.${n % 9}%`)],
    [amount(`改造提升农村公路${big}公里`, `${big}公里`)],
  ];
  return dice.pick(forms);
}

function firmWords(due: string, amounts: readonly Amount[]): string {
  return `${due}，${amounts.map((a) => a.words).join('，')}`;
}

export function pickPromise(dice: Dice, y: number): Promised {
  const kind = dice.between(1, 10);
  if (kind <= 2) {
    const [sentence, due] = dice.pick(RECURRING);
    return { sentence, dues: [due], targets: [] };
  }
  const amounts = pickAmount(dice);
  const targets = amounts.map((a) => a.target);
  if (kind <= 4) return { sentence: amounts.map((a) => a.words).join('，'), dues: [], targets };
  const { printed, ...due } = pickDue(dice, y);
  if (kind <= 8) return { sentence: firmWords(printed, amounts), dues: [due], targets };
  const act = dice.pick(['完成实施方案制定', '建成投用', '出台实施细则', '完成主体工程', '全面推开']);
  return { sentence: `${printed}${act}`, dues: [due], targets: [] };
}
