// What may be said in Chinese of sub-targets: what is spoken of, its light, how far it is, how late.
import { fold } from '../../../../text/fold.ts';
import { speakOf, speakOfCount } from '../name-subjects.ts';
import { saying } from '../saying.ts';
import type { Saying } from '../saying.ts';
import {
  about,
  happened,
  hasBlockers,
  hasComeTo,
  hasNoPlan,
  isBehind,
  isBy,
  isClosedNow,
  isCorrected,
  isDone,
  isForecast,
  isLight,
  isMostBehind,
  isOverdue,
  isStillLight,
  isTarget,
  moved,
  never,
  onLabel,
  onRow,
} from '../judge-rows.ts';
import { APART, COUNTED, ELSEWHERE } from './page.ts';

const SUBJECT = '{LIST}(?<rest>等)?(?:{COUNT}(?:项|个)(?:子目标)?)?';
const NOT_COUNTED = '(?![\\d一二三四五六七八九十])';

export const subjects: readonly Saying[] = [
  saying(`(?<among>其中)[,:]?(?:有)?${SUBJECT}`, speakOf('scoped')),
  saying(`其中[,:]?(?:有)?{COUNT}${COUNTED}(?!(?:为|亮|是|处于)?[红黄绿灰])`, speakOfCount('scoped')),
  saying(`(?<=[项个])[(:](?:分别(?:为|是)|即|包括)?${SUBJECT}`, speakOf('scoped')),
  saying(`(?:(?<=[项个]),?即|,?分别(?:为|是))${SUBJECT}`, speakOf('scoped')),
  saying(`${APART}${SUBJECT}`, speakOf('apart')),
  saying(SUBJECT, speakOf('plain')),
];

export const counts: readonly Saying[] = [
  saying(`${APART}{COUNT}${COUNTED}(?!${ELSEWHERE})`, speakOfCount('apart')),
  saying(`(?:有)?{COUNT}${COUNTED}`, speakOfCount('plain')),
];

const ofLights: readonly Saying[] = [
  saying(
    '(?:因)?(?:进入|转入)?(?<renewed>新(?:的)?年度)[,]?{LIST}(?:由|从){FROM}(?:转|变)(?:为|成)?{TO}',
    about(onLabel(moved)),
  ),
  saying('(?:由|从){FROM}(?:转|变)(?:为|成|回)?{TO}', onLabel(moved)),
  saying('转(?:为|成|回)?{TO}', onLabel(moved)),
  saying(`(?:仍|仍然|依然|依旧)(?:为|是|亮|处于)?{LIGHT}(?:状态)?${NOT_COUNTED}`, onLabel(isStillLight)),
  saying(`(?:灯号)?(?:为|是|亮|处于|亮起)?{LIGHT}(?:状态)?${NOT_COUNTED}`, onRow(isLight, hasComeTo)),
];

const ofProgress: readonly Saying[] = [
  saying('逾期(?:了)?{N}天', onRow(isOverdue)),
  saying(
    '{N}天未更新',
    onRow((row, found) => row.staleDays === found.number('n')),
  ),
  saying(
    '(?:还有|剩余|还剩){N}天(?:到期)?',
    onRow((row, found) => row.daysLeft === found.number('n')),
  ),
  saying('落后(?:时间进度|序时进度|进度)?{N}个?(?:百分)?点[,]?最(?:为)?(?:突出|多|大)', onRow(isMostBehind)),
  saying('落后(?:时间进度|序时进度|进度)?{N}个?(?:百分)?点', onRow(isBehind)),
  saying(
    '应达{N}%',
    onRow((row, found) => row.expectedPercent === found.number('n')),
  ),
  saying(
    '实达{N}%',
    onRow((row, found) => row.percent === found.number('n')),
  ),
  saying(
    '(?:累计)?完成(?:率|进度|度)?(?:为|至|到|了)?{N}(?:/{M})?{MEASURE}(?:\\(截至{DAY}\\))?',
    onRow(isDone, never),
  ),
  saying('(?:最新)?(?:进展|进度)(?:为|是|:)?{N}(?:/{M})?{MEASURE}(?:\\(截至{DAY}\\))?', onRow(isDone, never)),
  saying('(?:为|是){N}(?:/{M})?{MEASURED}(?:\\(截至{DAY}\\))?', onRow(isDone, never)),
  saying('(?:的)?目标(?:值|数)?(?:为|是)?(?<yearly>每年)?{N}{MEASURE}(?:以上)?', onRow(isTarget)),
  saying(
    '(?:要求)?每年(?:打造|建设|建成|培育|新增|实现|完成|形成){N}{MEASURE}(?:以上)?{LIST}',
    (found, state, figures) => {
      const metrics = found.names('metric', 'list').flatMap((name) => name.labels);
      return onRow(
        ({ label, target, due }) =>
          metrics.includes(fold(label)) &&
          target === found.number('n') &&
          due?.text.includes('每年') === true,
      )(found, state, figures);
    },
  ),
];

const ofReasons: readonly Saying[] = [
  saying('(?:未报|未提出|没有|尚无)新(?:的)?(?:完成)?时间', onRow(hasNoPlan)),
  saying('(?:责任单位)?预计不能(?:按期|如期)完成', isForecast),
  saying('有{N}个(?:卡点|问题)(?:尚)?未解决', onRow(hasBlockers)),
  saying('各单位(?:报送(?:的)?|报的?)?(?:数字|数据)不一致', isBy('Y5')),
  saying('上期(?:为)?红灯,?本期已赶上', isBy('Y7')),
  saying('卡点提请协调后久未解决', isBy('R4')),
  saying('入库前期限已过(?:,?待核实)?', isBy('G3')),
  saying('(?:文件)?未定期限或(?:者)?数量(?:,?且尚未约定)?', isBy('G1')),
  saying('尚未报送数字', isBy('G5')),
  saying(
    '汇总单位(?:尚|均)?待确认',
    onRow(({ leads, owing, collector }, _, { brief }) => {
      const isUnclear = brief.facts.special === undefined ? leads.length > 1 : leads.length !== 1;
      return isUnclear && owing.length > 1 && collector === undefined;
    }),
  ),
  saying(
    '牵头(?:单位)?(?:尚)?待明确',
    onRow(({ leads, owing }) => leads.length === 0 && owing.length > 1),
  ),
];

const ofDecisions: readonly Saying[] = [
  saying(
    '(?:期限内)?已(?:经)?申请办结',
    onLabel(
      (label, found, figures) =>
        figures.row(label)?.light === 'claimed' || happened('claimed')(label, found, figures),
      happened('claimed'),
    ),
  ),
  saying('申请(?:了)?办结', onLabel(happened('claimed'))),
  saying('办结(?:申请)?(?:于|在)?(?:{DAY})?(?:已)?(?:被)?退回', onLabel(happened('returned'))),
  saying('(?:已)?(?:被)?重(?:新)?开(?:启)?', onLabel(happened('reopened'))),
  saying('(?:获批)?销号(?!\\d)', onLabel(isClosedNow)),
  saying('更正(?:了)?{LIST}(?:等)?(?:{COUNT}项)?(?:的)?(?:数字|数据)', about(onLabel(happened('corrected')))),
  saying('(?:数字|数据)?(?:由|从){N}更正为{M}', onLabel(isCorrected)),
  saying(
    '撤回(?:了)?(?:{LIST}(?:的)?)?(?:已报(?:的)?|报送(?:的)?)?(?:数字|数据|进展)',
    (found, state, figures) =>
      found.text('list') === ''
        ? onLabel(happened('withdrawn'))(found, state, figures)
        : about(onLabel(happened('withdrawn')))(found, state, figures),
  ),
];

export const ofRows: readonly Saying[] = [...ofReasons, ...ofDecisions, ...ofProgress, ...ofLights];
