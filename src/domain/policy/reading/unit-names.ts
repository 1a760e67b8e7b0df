// What the name of a unit looks like, and how a printed list falls into names.
import { ROLE_VERB } from './roles.ts';
import type { Range, View } from './view.ts';

const SUFFIX =
  '厅|局|委|办|部|院|会|署|行|社|司|所|站|台|馆|校|队|处|科|室|中心|集团|公司|政府|管委|单位|部门|机构|企业|海关|关|协会|联|团|大学|学院|电信|移动|联通|铁塔|供电|街道|乡镇|镇街|县区|市区|镇|乡|区|县|市|州|旗|盟|园区|专班|指挥部|小组|联席会议|纪委|组织|团体|主体|平台|媒体|高校|妇联|残联|科协|文联|社联|侨联|法院|商会|研究院|银行|总队|支队|基地|党组|党委|院校|医院|学校|部队|军区|委员|组|运营商|社区|村|公署|港|机场|电厂|报社|团中央';
const UNIT = new RegExp(
  `^[\\u4e00-\\u9fff“”"()（）〔〕〈〉、a-z0-9·—-]{0,38}(?:${SUFFIX})(?:\\([^()]{1,30}\\))?$`,
);
/** 各地, 各养殖场: whatever stands behind 各 short of things and matters. */
const EACH =
  /^各[\u4e00-\u9fff]{1,10}(?:\([^()]{1,16}\))?(?<!环节|方面|[项类种]|领域|行业|层级|阶段|任务|工作|渠道|时段|要素|时期|维度)$/;
const COMMON_NOUN =
  /^(?:全面|进一步|打造|建设(?![局厅委])|培育|支持|创建|发展(?!改革|和改革)|实施|强化|优化|提升|引导|鼓励|依托|聚焦|围绕|深化|落实|切实|积极|加强|推动|推进|完善|建立|健全|开展|按照|根据|通过|结合|以下|包括|含(?!山)|如(?![东皋])|详见|见|即(?!墨)|以及|下同|原(?![州平阳])|简称|其中|不含|除)/;
const NOT_A_NAME =
  /[。;:!?]|取得|完成|实现|达到|持续|长期|执行(?!小组|局|庭|机构|单位|部门)|规定|办法|要求|以下简称|\d{4}年|\d月/;

/** Reads like a unit: 市财政局, 省委网信办, 各县（市、区）人民政府. */
export function looksLikeUnit(name: string): boolean {
  if (name.length < 2 || COMMON_NOUN.test(name) || NOT_A_NAME.test(name)) return false;
  return UNIT.test(name) || EACH.test(name);
}

const COLLECTIVE =
  /^(?:各|全市|全省|全县|全区|所有)|各(?:有关|相关|级)?(?:部门|单位|成员|县|市|区|镇|乡|街)|(?:有关|相关|所有|所属|成员|责任|其他|市直|省直|区直|县直)(?:部门|单位|机构|企业|高校|方面)|直(?:各|有关)/;

/** 市直各部门, 各县区人民政府: a group that isn't expanded into its members. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name);
}

const OPENING = '([{〔【〈《“';
const CLOSING = ')]}〕】〉》”';

/** Splits at marks outside brackets and quotation marks. */
export function splitOutsideBrackets(view: View, range: Range, marks: string): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let from = range.from;
  for (let i = range.from; i < range.to; i += 1) {
    const character = view.text[i] ?? '';
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(character)) {
      found.push({ from, to: i });
      from = i + 1;
    }
  }
  found.push({ from, to: range.to });
  return found.filter((piece) => piece.to > piece.from);
}

const AREA =
  '(?:自治州|自治县|地级市|县级市|开发区|高新区|功能区|新区|特区|林区|市|州|县|区|旗|盟|乡|镇|街道|镇街|乡镇)';
const NOTE = `\\((?:${AREA}|、)+\\)`;
const EACH_AREA = new RegExp(`^各(?:有关|相关)?(?:${AREA}|${NOTE})+$`);
const AREA_OR_ITS_GOVERNMENT = new RegExp(
  `^(?:${AREA}|${NOTE})+(?:人民政府|政府|党委政府|党委|办事处|党工委)?$`,
);
const GENERIC = /^(?:[办厅局室委]|(?:有关|相关)?(?:单位|部门|机构|企业|企事业单位|团体|人民团体))$/;

/** 街道办事处 without a name of its own belongs to the 各 before it, even behind a government. */
const NAMELESS_OFFICE = /^(?:街道|镇街|乡镇|镇|乡)+(?:办事处|管委会)$/;

/** "各市、自治州人民政府", "各区、县级市": the list of areas goes on until a government closes it. */
function continuesAreas(before: string, text: string): boolean {
  const areas = before.split('、');
  if (/^各.*(?:政府|党委|党委政府)$/.test(before) && NAMELESS_OFFICE.test(text)) return true;
  if (!EACH_AREA.test(areas[0] ?? '') || /政府|党委|办事处/.test(before)) return false;
  return (
    AREA_OR_ITS_GOVERNMENT.test(text) && areas.slice(1).every((area) => AREA_OR_ITS_GOVERNMENT.test(area))
  );
}

/** Names that hold a 、 are one name each: "各市、自治州人民政府", "有关部门、单位". */
export function joinSharedNames(view: View, pieces: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const piece of pieces) {
    const previous = joined.at(-1);
    const printed = view.text.slice(piece.from, piece.to);
    const verb = ROLE_VERB.exec(printed)?.index ?? 0;
    const text = verb > 0 ? printed.slice(0, verb) : printed;
    const before = previous ? view.text.slice(previous.from, previous.to) : '';
    const isListed = previous !== undefined && view.text.slice(previous.to, piece.from) === '、';
    const isGovernment =
      (/^(?:人民)?政府$/.test(text) && /(?:党委|党工委)$/.test(before)) ||
      (/^[市州县]人民政府$/.test(text) && /^各.*行政公署$/.test(before));
    const isGeneric =
      isGovernment || (GENERIC.test(text) && /(?:部门|单位|机构|企业|各委|[委办厅局](?<=、.))$/.test(before));
    if (isListed && (isGeneric || continuesAreas(before, text))) {
      joined[joined.length - 1] = { from: previous.from, to: piece.to };
    } else joined.push(piece);
  }
  return joined;
}
