// What may be said in Chinese of the page as a whole: its day, how many are red, how many more than before.
import {
  allCame,
  anotherLight,
  asBefore,
  asOf,
  came,
  cameAndLeft,
  changedBy,
  countFromTo,
  countLight,
  countOfSection,
  everywhere,
  isEmpty,
  issue,
  month,
  noChange,
  ofFormerYears,
  ownUnit,
  total,
  totalOfTask,
  toSettle,
  week,
} from '../count-lights.ts';
import { saying } from '../saying.ts';
import type { Saying } from '../saying.ts';

const LAST = '上(?<period>周|期|月)';
export const COUNTED = '(?:项|个|件)(?:子目标|事项)?';
export const APART = '(?:另有|另外|还有|尚有|另|还)';
/** What stands behind a count of something else than sub-targets, or of another light. */
export const ELSEWHERE = '(?:提请|报请|等待|需|须|请|待|为|是)?(?:市?领导|[红黄绿灰]|已?销号|待审|要)';
const NUMBER = '[\\d一二三四五六七八九十]';
const A_LIGHT = '(?:红|黄|绿|灰|已销号|待审)';
/** Of a total only: elsewhere one light is none of another. */
const AMONG_LIGHTS = `(?:中)?(?:[,:(]其中[,:]?(?:有)?(?=(?:${NUMBER}+${COUNTED}(?:为|是)?)?${A_LIGHT}))?`;
const LEADERS = '(?:市)?领导(?:同志)?(?:协调|决定|研究|审定)?(?:解决)?(?:的?事项)?';
/** Of what lies before the leadership: whoever raised it. */
const AMONG_MATTERS = '(?:[,:(]其中(?=由?⟦u\\d+⟧(?:、⟦u\\d+⟧)*(?:因⟦n\\d+⟧)?提(?:请|出)))?';
const NO = '(?:无|没有|暂无|不存在)';

const onThePage: readonly Saying[] = [
  saying('截至{DAY}(?:18[:时点](?:00)?)?', asOf),
  saying('(?:(?<year>\\d{4})年)?第{N}周', week),
  saying('第{N}期', issue),
  saying('(?:(?<year>\\d{4})年)?{N}月(?:份)?(?![\\d底末初前])', month),
  saying('全市', everywhere),
  saying(`{UNITS}(?:共|共有|有|的)?(?=${NUMBER}+(?:项|个)子目标)`, ownUnit),
];

const ofChanges: readonly Saying[] = [
  saying(
    `{LIGHT}(?:由|从)(?:上周|上期|上月)?(?:的)?{N}(?:项|个)?(?:(?<down>减少|减|降)|增加|增|升)(?:至|到|为){M}${COUNTED}`,
    countFromTo,
  ),
  saying(
    `(?:本(?<period>周|期|月))?新增(?:了)?{LIGHT}{N}${COUNTED}(?:[,(:]?(?:分别)?(?:为|是|即)?{LIST}\\)?)?`,
    came,
  ),
  saying(`本(?<period>周|期|月)(?<light>已?销号)(?:了)?{N}${COUNTED}(?:[(:]{LIST}\\)?)?`, came),
  saying(`{LIGHT}(?:事项)?(?:仍|依然|仍然)(?:为|有|是){N}${COUNTED}`, countLight('same')),
  saying(`{LIGHT}(?:事项)?(?:减少|减|降)(?:至|到|为){N}${COUNTED}`, countLight('fewer')),
  saying(`{LIGHT}(?:事项)?(?:增加|增|升)(?:至|到|为){N}${COUNTED}`, countLight('more')),
];

const ofCounts: readonly Saying[] = [
  saying(`${APART}(?:有)?(?=(?:${NUMBER}+${COUNTED})?(?:为|是)?{LIGHT})`, anotherLight),
  saying(
    `往年(?:尚)?未销号(?:的)?{N}项(?:[,(:]?(?:其中)?红灯{M}项\\)?)?(?![,、]?(?:其中)?${A_LIGHT})`,
    ofFormerYears,
  ),
  saying(`{LIGHT}(?:事项)?(?:为|有|共|共有|共计)?{N}${COUNTED}`, countLight('any')),
  saying(`{N}${COUNTED}(?:为|亮|是|处于)?{LIGHT}(?!(?:为|有|共)?${NUMBER})`, countLight('any')),
  saying(`${NO}{LIGHT}(?:项目|事项|子目标|项)?`, countLight('none')),
];

const ofComparisons: readonly Saying[] = [
  saying('[(](?:均为|全部为|为|系)?(?:本周|本期|本月)?新增[)]', allCame),
  saying('[(]?(?:其中)?(?:新增|转入){N}项?[,、]?转出{M}项?[)]?', cameAndLeft),
  saying(`(?:均|都)(?:与|同|和|较|比)${LAST}(?:相比)?(?:持平|相同|一致)`, asBefore('all', 'number')),
  saying(`(?:与|同|和|较|比)${LAST}(?:相比)?(?:持平|相同|一致)`, asBefore('last', 'number')),
  saying(
    `(?:均|都)(?:与|同|和|较|比)?${LAST}(?:以来|相比)?(?:无增减|无变化|没有变化)`,
    asBefore('all', 'none came or left'),
  ),
  saying(
    `(?:与|同|和|较|比)?${LAST}(?:以来|相比)?(?:无增减|无变化|没有变化)`,
    asBefore('last', 'none came or left'),
  ),
  saying(`(?:较|比|与)${LAST}(?:相比)?(?:增加|新增|多|增)(?:了)?{N}${COUNTED}`, changedBy(1)),
  saying(`(?:较|比|与)${LAST}(?:相比)?(?:减少|下降|少|减)(?:了)?{N}${COUNTED}`, changedBy(-1)),
];

const ofTotals: readonly Saying[] = [
  saying(
    `{N}(?:项|个|件)(?:事项|问题)?(?:已)?(?:提请|报请|等待|需要|请|待|需|须)${LEADERS}${AMONG_MATTERS}`,
    toSettle,
  ),
  saying(
    `(?:提请|报请|需要|请|待|需|须)${LEADERS}(?:的)?(?:事项)?(?:有|共|共有)?{N}(?:项|个|件)${AMONG_MATTERS}`,
    toSettle,
  ),
  saying('本月应报未报(?:共|有|共有)?{N}项', countOfSection('owed')),
  saying(`{LIST}(?:共有|共|有){N}(?:项|个)子目标${AMONG_LIGHTS}`, totalOfTask),
  saying(`(?:共|共有)?(?:调度|纳入调度)?(?:的)?{N}(?:项|个)(?:纳入调度的)?子目标${AMONG_LIGHTS}`, total),
];

const ofNothing: readonly Saying[] = [
  saying(`(?:目前)?${NO}(?:存在)?问题(?:和|、|及|,也?无)需定事项`, isEmpty('obstacles', 'decisions')),
  saying(`(?:目前)?${NO}(?:存在)?(?:的)?问题`, isEmpty('obstacles')),
  saying(`(?:目前)?${NO}需(?:要)?(?:决)?定(?:的)?事项`, isEmpty('decisions')),
];

const noChangeAtAll: Saying = saying(
  `(?:近一周)?(?:与|同|和|较|比)?上(?<period>周)(?:以来|相比)?(?:无变化|没有变化)`,
  (found, state, figures) =>
    figures.brief.kind === 'task' && state.isCounted !== true
      ? noChange({ ...found, text: () => '' }, state, figures)
      : asBefore('last', 'none came or left')(found, state, figures),
);

export const ofPage: readonly Saying[] = [
  ...onThePage,
  ...ofNothing,
  ...ofTotals,
  ...ofChanges,
  ...ofCounts,
  noChangeAtAll,
  ...ofComparisons,
];
