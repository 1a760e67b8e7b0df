// Offers to readers of Simplified Chinese.
import type { OfferWording } from './offer-wording.ts';

const ROLE = { lead: '牵头', responsible: '作为责任单位', cooperating: '作为配合单位' } as const;
const ASK = {
  units: '谁负责？',
  lead: '谁牵头？',
  responsible: '责任单位是谁？',
  cooperating: '配合单位是谁？',
  deadline: '期限？',
  target: '目标？',
  content: '原文？',
  number: '原文？',
} as const;
const ORDINAL = ['一', '二', '三', '四'] as const;

export const zhHansOffers: OfferWording = {
  suggested: (task) => `文件里没有这样的说法。意思最近的可能是${task}（由模型找到，请核对）：`,
  meant: '模型把您的问题理解成下面这样。是的话请点按钮，或回“是”、照着打一遍：',
  orMeant: '上面可能没有答全您的问题。模型还理解成下面这样，是的话请点按钮，或回“是”、照着打一遍：',
  ask: (numbers, ask) => `${numbers} ${ASK[ask]}`,
  askOthers: (units, numbers, ask) => `除了${units}，${numbers}还有${ask === 'units' ? '谁' : ASK[ask]}`,
  list: (conditions) => `${conditions.join('、')}的任务有哪些？`,
  count: (conditions) => `${conditions.join('、')}的任务有几项？`,
  listUnits: (conditions, role) =>
    `${conditions.join('、')}${conditions.length === 0 ? '' : '的'}${role === 'lead' ? '牵头单位' : '责任单位'}有哪些？`,
  compare: (units, role) => `${units.join('和')}哪家${role === undefined ? '' : ROLE[role]}的任务最多？`,
  where: {
    section: (number) => `第${number}部分里`,
    among: (numbers) => `${numbers}里`,
    units: (units, role, together) =>
      `${units.join('和')}${together ? '共同' : ''}${role === undefined ? '参与' : ROLE[role]}`,
    notLeading: (units) => `${units.join('和')}负责但不牵头`,
    without: (units, role) =>
      `${role === 'lead' ? '不由' : '没有'}${units.join('和')}${role === 'lead' ? '牵头' : ''}`,
    noLead: '没有写明牵头单位',
    leads: (count, orMore) => `${count}家${orMore ? '以上' : ''}单位牵头`,
    alone: '只有一家单位负责',
    numeric: '有量化目标',
    notNumeric: '没有量化目标',
    year: (year) => `${year}年到期`,
    years: (years) => `${years.join('年、')}年到期`,
    quarter: (year, quarter) => `${year}年第${ORDINAL[quarter - 1] ?? ''}季度到期`,
    half: (year, half) => `${year}年${half === 1 ? '上' : '下'}半年到期`,
    yearly: '每年都要做',
    overdue: '已经逾期',
    undated: '没有写明期限',
    dated: '写明了期限',
  },
};
