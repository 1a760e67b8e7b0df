// Numbers with their units as policies print them: 270億元, 90%, 100個以上, 3個百分點, 1.5萬名.
import { CHINESE_NUMERAL, parseNumber } from '../../../text/numerals.ts';
import type { Range } from './view.ts';

const COUNTERS =
  '个百分点|百分点|部(?![门分委队])|万千瓦时|千瓦时|万千瓦|千瓦|兆瓦|吉瓦|mw|gw|kw|eflops|pflops|tops|pb|tb|平方公里|平方千米|平方米|立方米|公顷|公里|千米|海里|毫克|微克|公斤|千克|吨标准煤|吨标煤|人次|人日|车次|架次|班次|列次|批次|户次|标箱|teu|美元|元|家|个|件|项|场次|场|人|名|户|亩|米|吨|公斤|斤|套|台|辆|张|条|座|处|所|间|批|次|倍|床|册|种|类|篇|门|期|颗|枚|架|艘|株|头|只|对|组|支|宗|笔|幢|栋|片|块|列|趟|份|首|届|位|孔|眼|口|井|棵|箱|机架|标准机架|桩|村|%|‰|℃|°c|d/m2';
const TIME = '个工作日|个自然日|工作日|个月|小时|分钟|秒钟|天|日|年|周岁|岁';
const SCALE = '万亿|千亿|百亿|十亿|亿|千万|百万|万|千|百';
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const CHINESE_DIGIT = '[二两三四五六七八九十百千]';

/** A number and its unit. The number doesn't continue a code, an ordinal or a document number. */
const MEASURE = new RegExp(
  [
    `(?<![\\d.a-z〔\\-+×/第])(?<sign>≥|≤|>=|<=|>|<|[+-])?(?<number>${ARABIC})%?(?:[-—–~至到](?<upper>${ARABIC}))?(?:余|多|几)?(?<scale>${SCALE})?(?:余|多)?(?:(?<time>${TIME})|(?<unit>(?:${COUNTERS})(?:/(?:立方米|平方米|公顷|亩|吨|升|千人|万人|人|年|天|日))?))`,
    `百分之(?<percent>${CHINESE_NUMERAL}|\\d+(?:\\.\\d+)?)`,
    `(?<![零〇一二两三四五六七八九十百千万第每几数上“"‘])(?<chinese>${CHINESE_DIGIT}[零一二两三四五六七八九十百千]*)(?<counter>家|个(?![一确])|件|项|场|名|户|座|处|所|条|套|批|人次|万亿元|万亿|亿元|万元|万人|亿|万|元)`,
  ].join('|'),
  'g',
);

export interface Measure extends Range {
  readonly value: number;
  readonly unit: string;
  readonly isTime: boolean;
  readonly isChinese: boolean;
  readonly sign?: string;
}

/** In "1万名" the scale belongs to the unit (万名), so that value and unit read as printed. */
export function findMeasures(text: string): readonly Measure[] {
  const found: Measure[] = [];
  for (const match of text.matchAll(MEASURE)) {
    const g: Readonly<Record<string, string | undefined>> = match.groups ?? {};
    const chinese = g.chinese ?? g.percent;
    const value = chinese === undefined ? Number((g.number ?? '').replaceAll(',', '')) : parseNumber(chinese);
    if (value === undefined || Number.isNaN(value)) continue;
    const unit = g.percent === undefined ? `${g.scale ?? ''}${g.time ?? g.unit ?? g.counter ?? ''}` : '%';
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      value,
      unit,
      isTime: g.time !== undefined,
      isChinese: g.chinese !== undefined,
      ...(g.sign === undefined ? {} : { sign: g.sign }),
    });
  }
  return found;
}
