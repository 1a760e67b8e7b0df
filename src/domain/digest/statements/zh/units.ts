// What may be said in Chinese of units: who raised what, who leads, who is silent, who reported how much.
import { asksForDate, because, hasNote, raised, raisedFor, waited } from '../matters.ts';
import { saying } from '../saying.ts';
import type { Saying } from '../saying.ts';
import { about, onLabel } from '../judge-rows.ts';
import { hasNoLead, isAllSilent, isAssigned, isSilent, onlyTold, sayReport } from '../units.ts';

const RAISE = '提(?:请|出)(?:领导)?(?:协调)?(?:解决)?';
const STILL_SILENT = '(?:均|都)?(?:尚|仍)?未报(?:送)?';

const ofMatters: readonly Saying[] = [
  saying(`{UNITS}${RAISE}的{LIST}`, about(raised)),
  saying('(?:由)?{UNITS}因{NOTE}(?:分别)?提(?:请|出)(?:领导)?协调(?:解决)?', raisedFor),
  saying(
    '(?:由)?{UNITS}(?:因{NOTE})?(?:申请|提出)(?:将)?{LIST}(?:的)?期限(?:调整|延)(?:至|到|为){DAY}',
    about(asksForDate),
  ),
  saying(`(?:由)?{UNITS}(?:于{DAY})?${RAISE}`, raised),
  saying('[,(]?原因(?:是|为|:)?{NOTE}', because),
];

const ofRoles: readonly Saying[] = [
  saying('(?:由)?{UNITS}(?:共同|联合)?牵头(?!待)', onLabel(isAssigned('lead'))),
  saying('牵头(?:单位)?(?:为|是|:){UNITS}', onLabel(isAssigned('lead'))),
  saying('(?:由)?{UNITS}(?:共同|具体)?负责', onLabel(isAssigned('responsible'))),
  saying('(?:的)?责任(?:单位)?(?:为|是|:){UNITS}', onLabel(isAssigned('responsible'))),
  saying('(?:文件)?未写明牵头(?:单位)?', onLabel(hasNoLead)),
];

const ofReports: readonly Saying[] = [
  saying(`{UNITS}${STILL_SILENT}{LIST}(?:的)?(?:进展|进度)?`, about(onLabel(isSilent))),
  saying(`{UNITS}{LIST}${STILL_SILENT}(?:进展|进度)?`, about(onLabel(isSilent))),
  saying(`(?:本月)?{UNITS}(?:本月)?${STILL_SILENT}(?:进展|进度)?`, onLabel(isSilent)),
  saying(`本月仅{UNITS}已报(?:送)?(?:,?其余{N}(?:家|个单位)未报)?`, onLabel(onlyTold)),
  saying(`本月${STILL_SILENT}(?:进展|进度)?`, onLabel(isAllSilent)),
  saying(
    '{UNITS}(?:分别)?(?:已)?报(?:送|告)?(?:了)?(?:{LIST})?(?:的)?(?:进展|进度)?(?:累计)?(?:完成)?(?:为)?{N}{MEASURE}(?:\\(截至{DAY}\\))?',
    sayReport,
  ),
  saying('{UNITS}(?:为)?{N}{MEASURED}(?:\\(截至{DAY}\\))?', sayReport),
];

const ofFacts: readonly Saying[] = [
  saying('(?:[复覆]核)?(?:已|至今已)?(?:等待|待|等)?(?:了)?{N}天(?:(?:和|、){M}天)?(?!未更新)', waited),
  saying('(?:有)?{NOTE}', hasNote),
];

/** A wait and a note fit in nearly everywhere: they stand last. */
export const ofUnits: readonly Saying[] = [...ofMatters, ...ofRoles, ...ofReports, ...ofFacts];
