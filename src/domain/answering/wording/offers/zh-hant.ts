// Offers to readers of Traditional Chinese.
import type { OfferWording } from './offer-wording.ts';

const ROLE = { lead: '牽頭', responsible: '作為責任單位', cooperating: '作為配合單位' } as const;
const ASK = {
  units: '誰負責？',
  lead: '誰牽頭？',
  responsible: '責任單位是誰？',
  cooperating: '配合單位是誰？',
  deadline: '期限？',
  target: '目標？',
  content: '原文？',
  number: '原文？',
} as const;
const ORDINAL = ['一', '二', '三', '四'] as const;

export const zhHantOffers: OfferWording = {
  suggested: (task) => `文件裡沒有這樣的說法。意思最近的可能是${task}（由模型找到，請核對）：`,
  meant: '模型把您的問題理解成下面這樣。是的話請點按鈕，或回「是」、照著打一遍：',
  orMeant: '上面可能沒有答全您的問題。模型還理解成下面這樣，是的話請點按鈕，或回「是」、照著打一遍：',
  ask: (numbers, ask) => `${numbers} ${ASK[ask]}`,
  askOthers: (units, numbers, ask) => `除了${units}，${numbers}還有${ask === 'units' ? '誰' : ASK[ask]}`,
  list: (conditions) => `${conditions.join('、')}的任務有哪些？`,
  count: (conditions) => `${conditions.join('、')}的任務有幾項？`,
  listUnits: (conditions, role) =>
    `${conditions.join('、')}${conditions.length === 0 ? '' : '的'}${role === 'lead' ? '牽頭單位' : '責任單位'}有哪些？`,
  compare: (units, role) => `${units.join('和')}哪家${role === undefined ? '' : ROLE[role]}的任務最多？`,
  where: {
    section: (number) => `第${number}部分裡`,
    among: (numbers) => `${numbers}裡`,
    units: (units, role, together) =>
      `${units.join('和')}${together ? '共同' : ''}${role === undefined ? '參與' : ROLE[role]}`,
    notLeading: (units) => `${units.join('和')}負責但不牽頭`,
    without: (units, role) =>
      `${role === 'lead' ? '不由' : '沒有'}${units.join('和')}${role === 'lead' ? '牽頭' : ''}`,
    noLead: '沒有寫明牽頭單位',
    leads: (count, orMore) => `${count}家${orMore ? '以上' : ''}單位牽頭`,
    alone: '只有一家單位負責',
    numeric: '有量化目標',
    notNumeric: '沒有量化目標',
    year: (year) => `${year}年到期`,
    years: (years) => `${years.join('年、')}年到期`,
    quarter: (year, quarter) => `${year}年第${ORDINAL[quarter - 1] ?? ''}季度到期`,
    half: (year, half) => `${year}年${half === 1 ? '上' : '下'}半年到期`,
    yearly: '每年都要做',
    overdue: '已經逾期',
    undated: '沒有寫明期限',
    dated: '寫明了期限',
  },
};
