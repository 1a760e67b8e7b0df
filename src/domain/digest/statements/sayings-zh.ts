// What may be said of a brief in Chinese, in a text made bare. The first saying that fits is taken, so that the longer ones
// stand first.
import { fold } from '../../../text/fold.ts';
import {
  asBefore,
  asOf,
  came,
  changedBy,
  countFromTo,
  countLight,
  issue,
  thisPeriod,
  total,
  totalOfTask,
  toSettle,
  week,
} from './count-lights.ts';
import { speakOf, speakOfCount } from './name-subjects.ts';
import {
  fallsDue,
  hasWaited,
  holdDay,
  isAskedTo,
  isBehind,
  isDone,
  isGrantedTo,
  isLight,
  isMostBehind,
  isOverdue,
  isRaisedBy,
  isRefusedTo,
  moved,
  onDay,
  onLabel,
  onRow,
  wasDue,
} from './test-rows.ts';
import { saying } from './saying.ts';
import type { Saying } from './saying.ts';
import { hasReason, isAssigned, isSilent, raisedFor, sayReport } from './units.ts';

const LAST = '上(?<period>周|期|月)';
const COUNTED = '(?:项|个|件)(?:子目标|事项)?';

const onThePage: readonly Saying[] = [
  saying('截至{DAY}(?:18[:时点](?:00)?)?', asOf),
  saying('(?:(?<year>\\d{4})年)?第{N}周', week),
  saying('第{N}期', issue),
];

const ofLights: readonly Saying[] = [
  saying(`{LIGHT}(?:由|从){N}(?:项|个)?(?:减少|增加|减|降|增|升)(?:至|到|为){M}${COUNTED}`, countFromTo),
  saying(`本(?:周|期|月)新增{LIGHT}{N}${COUNTED}`, came),
  saying(`本(?:周|期|月)(?<light>已?销号)(?:了)?{N}${COUNTED}`, came),
  saying(`{LIGHT}(?:事项)?(?:仍|依然|仍然)(?:为|有|是){N}${COUNTED}`, countLight('same')),
  saying(`{LIGHT}(?:事项)?(?:减少|减|降)(?:至|到|为){N}${COUNTED}`, countLight('fewer')),
  saying(`{LIGHT}(?:事项)?(?:增加|增|升)(?:至|到|为){N}${COUNTED}`, countLight('more')),
  saying(`{LIGHT}(?:事项)?(?:为|有|共|共有|共计)?{N}${COUNTED}`, countLight('any')),
  saying(
    `{N}${COUNTED}(?:为|亮|是|处于)?{LIGHT}(?!(?:为|有|共)?[\\d一二三四五六七八九十])`,
    countLight('any'),
  ),
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

const LEADERS = '(?:市)?领导(?:同志)?(?:协调|决定|研究|审定)?(?:解决)?(?:的?事项)?';
const ofTotals: readonly Saying[] = [
  saying(`{N}(?:项|个|件)(?:事项|问题)?(?:已)?(?:提请|报请|等待|需要|请|待|需|须)${LEADERS}`, toSettle),
  saying(`(?:提请|报请|需要|请|待|需|须)${LEADERS}(?:的)?(?:事项)?(?:有|共|共有)?{N}(?:项|个|件)`, toSettle),
  saying('{LIST}(?:共有|共|有){N}(?:项|个)子目标', totalOfTask),
  saying('(?:共|共有|全市)?(?:调度|纳入调度)?(?:的)?{N}(?:项|个)(?:纳入调度的)?子目标', total),
];

const SUBJECT = '{LIST}(?<rest>等)?(?:{COUNT}(?:项|个)(?:子目标)?)?';
const subjects: readonly Saying[] = [
  saying(`(?<among>其中)[,:]?(?:有)?${SUBJECT}`, speakOf('scoped')),
  saying(`其中[,:]?(?:有)?{COUNT}${COUNTED}(?!(?:为|亮|是|处于)?[红黄绿灰])`, speakOfCount('scoped')),
  saying(`(?<=[项个])[(:](?:分别(?:为|是)|即|包括)?${SUBJECT}`, speakOf('scoped')),
  saying(SUBJECT, speakOf('plain')),
];

const ofRows: readonly Saying[] = [
  saying('逾期(?:了)?{N}天', onRow(isOverdue)),
  saying(
    '{N}天未更新',
    onRow((row, found) => row.staleDays === found.number('n')),
  ),
  saying(
    '(?:还有|剩余|还剩){N}天(?:到期)?',
    onRow((row, found) => row.daysLeft === found.number('n')),
  ),
  saying('(?:由|从){FROM}(?:转|变)(?:为|成)?{TO}', onLabel(moved)),
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
  saying('(?:累计)?完成(?:率|进度|度)?(?:为|至|到|了)?{N}(?:/{M})?{MEASURE}', onRow(isDone)),
  saying('(?:为|是|亮|处于|亮起)?{LIGHT}(?:状态)?(?![\\d一二三四五六七八九十])', onRow(isLight)),
  saying(
    '汇总单位(?:尚)?待确认',
    onRow(({ leads, collector }) => leads.length > 1 && collector === undefined),
  ),
  saying(
    '牵头(?:单位)?待明确',
    onRow(({ leads, owing }) => leads.length === 0 && owing.length > 1),
  ),
];

const NOT_GRANTED = '(?:未获?批准?|未予?批准|没有获批|没有批准|未获同意)';
const ofDates: readonly Saying[] = [
  saying(`(?:的)?延期(?:申请)?\\(?(?:延)?至{DAY}\\)?${NOT_GRANTED}`, onDay(isRefusedTo)),
  saying(
    `(?:的)?延期(?:申请)?${NOT_GRANTED}`,
    onLabel((label, _, { events }) => events(label, 'extension-returned').length > 0),
  ),
  saying('(?:批准|获批|同意)(?:延期?|调整)(?:至|到){DAY}', onDay(isGrantedTo)),
  saying('(?:的)?延期(?:申请)?(?:至|到){DAY}(?:已)?(?:获批准?|获得批准)', onDay(isGrantedTo)),
  saying(
    '(?:的)?延期(?:申请)?(?:已)?(?:获批准?|获得批准)(?!延)',
    onLabel((label, _, { events }) => events(label, 'extension-granted').length > 0),
  ),
  saying('(?:拟|申请)(?:将)?(?:期限)?(?:延期?|调整)(?:至|到){DAY}', onDay(isAskedTo)),
  saying('(?:的)?期限(?:拟)?调整(?:至|到|为){DAY}(?!.{0,4}获?批准)', onDay(isAskedTo)),
  saying(
    '待批(?:准)?',
    onRow(({ plannedDue }) => plannedDue !== undefined),
  ),
  saying('原(?:定|期限)(?:为|是)?{DAY}(?:完成|到期)?', onDay(wasDue)),
  saying('(?:的)?期限(?:是|为|到){DAY}', onDay(fallsDue)),
  saying('{DAY}(?:将)?到期', onDay(fallsDue)),
  saying('(?:将)?到期', onDay(fallsDue)),
  saying('(?:将)?(?:于|在){DAY}(?:到期)', onDay(fallsDue)),
  saying('要求(?:在)?{DAY}(?:底|前)?(?:实现|完成|达到){LIST}', (found, state, figures) => {
    const metrics = found.names('metric', 'list').flatMap((name) => name.labels);
    return onDay((day, label) => metrics.includes(label) && wasDue(day, label, figures))(
      found,
      state,
      figures,
    );
  }),
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
  saying('{DAY}', holdDay),
];

const ofMatters: readonly Saying[] = [
  saying('{UNITS}提(?:请|出)(?:领导)?(?:协调)?(?:解决)?的{LIST}', (found, state, figures) => {
    const opened = speakOf('plain')(found, state, figures);
    return opened && onLabel(isRaisedBy)(found, opened, figures);
  }),
  saying('(?:由)?{UNITS}因{NOTE}(?:分别)?提(?:请|出)(?:领导)?协调(?:解决)?', raisedFor),
  saying(
    '(?:由)?{UNITS}(?:因{NOTE})?申请(?:将)?{LIST}(?:的)?期限(?:调整|延)(?:至|到|为){DAY}',
    (found, state, figures) => {
      const opened = speakOf('plain')(found, state, figures);
      const asked = opened && onLabel(isRaisedBy)(found, opened, figures);
      const dated = asked && onDay(isAskedTo)(found, asked, figures);
      return dated && found.text('note') !== '' ? onLabel(hasReason)(found, dated, figures) : dated;
    },
  ),
  saying('(?:由)?{UNITS}提(?:请|出)(?:领导)?(?:协调)?(?:解决)?', onLabel(isRaisedBy)),
  saying('(?:由)?{UNITS}(?:共同|联合)?牵头(?!待)', onLabel(isAssigned('lead'))),
  saying('牵头(?:单位)?(?:为|是|:){UNITS}', onLabel(isAssigned('lead'))),
  saying('(?:由)?{UNITS}(?:共同|具体)?负责', onLabel(isAssigned('responsible'))),
  saying('责任(?:单位)?(?:为|是|:){UNITS}', onLabel(isAssigned('responsible'))),
  saying('(?:因|原因(?:是|为|:)){NOTE}', onLabel(hasReason)),
  saying('{UNITS}(?:均|都)?(?:尚)?未报(?:送)?{LIST}(?:的)?(?:进展|进度)?', (found, state, figures) => {
    const opened = speakOf('plain')(found, state, figures);
    return opened && onLabel(isSilent)(found, opened, figures);
  }),
  saying('{UNITS}(?:本月)?(?:均|都)?(?:尚)?未报(?:送)?(?:进展|进度)?', onLabel(isSilent)),
  saying('{UNITS}(?:分别)?(?:已)?报(?:送|告)?(?:了)?(?:{LIST})?(?:累计)?(?:完成)?{N}{MEASURE}', sayReport),
  saying('(?:复核)?(?:已)?(?:等待|待|等)?(?:了)?{N}天(?!未更新)', onLabel(hasWaited)),
];

export const zh: readonly Saying[] = [
  ...onThePage,
  ...ofTotals,
  ...ofLights,
  ...ofMatters,
  ...subjects,
  ...ofRows,
  ...ofDates,
  saying(`(?:有)?{COUNT}${COUNTED}`, speakOfCount('plain')),
  saying('[本全](?<period>周|期|月)', thisPeriod),
];

/** Holds the sayings together and claims nothing. */
export const zhFrame =
  /(?:[,、;:。.()\s]|全市|目前|截至目前|现|共|中|均|都|已经|已|仍|另有|还有|尚有|另|还|各|的|为|在|及|和|与|也|后|又|但|且|并|同时|此外|方面|有|分别|最要紧的是|需(?:要)?(?:领导)?(?:决定|协调)的?事项|其中|事项)/uy;
