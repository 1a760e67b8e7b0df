// The words that give a unit its role, as labels (牵头单位：) and as verbs (…牵头，…配合).
import type { Role } from '../policy.ts';

const LEAD = '牵头|主办|主责|总牵头';
const HELP = '配合|协办|协助|协同|协作|参与|参加|支持|支撑|会办';
const DO = '责任|负责|承办|落实|实施|承担|执行|推进|主管|完成|组织';
const BODY = '单位|部门|主体|机构|处室|科室|地区|方';

/** 牵头单位： 牵头考核单位： 责任部门： 配合单位： 牵头： */
const ROLE_LABEL = `(?:(?:${LEAD}|${HELP}|${DO}|考核|主要|具体|第一|直接|[和及或与、/]){1,6}(?:\\((?:${LEAD}|${HELP}|${DO})\\))?(?:${BODY})(?:\\([^()]{1,12}\\))?|牵头|主办|责任|负责|配合|协办|参与)`;
const DUE_LABEL =
  '(?:完成|办结|推进|实施|落实|工作|办理|整改|计划)?(?:时限|期限|时间|时间节点|时间要求|时限要求|时间安排|时间进度|进度安排|进度要求)(?:要求)?';
const PERSON_LABEL =
  '(?:牵头|责任|负责|分管|主管|主抓|包保|包联|联系|督导|配合|主要|具体|挂帅){0,4}(?:领导|县领导|市领导|区领导|人|人员|同志|负责人|联络员)|联系(?:人|电话|方式)';

/** One label with its colon. Groups: 1 role, 2 due, 3 person. */
export const LABEL = new RegExp(
  `(?<![\\u4e00-\\u9fff](?=责任|负责|配合|参与|主办|协办|牵头)(?:责任|负责|配合|参与|主办|协办|牵头):)(?:(${ROLE_LABEL})|(${DUE_LABEL})|(${PERSON_LABEL}))\\s?:`,
  'g',
);
/** A role label at the start of a bracket whose colon was lost. */
export const LABEL_WITHOUT_COLON = new RegExp(
  `^(?:${LEAD}|责任|配合|协办|参与)(?:单位|部门)(?=[\\u4e00-\\u9fff])`,
);

const BY_DUTY =
  '(?:按照?(?:各自)?(?:职责|职能|任务|工作)*(?:职责|分工|权限)+|依(?:据|照)?(?:各自)?(?:职责|职能)(?:分工)?|结合(?:职责|实际)|根据职责(?:分工)?)';
const MANNER = `(?:共同|联合|分别|具体|各自|统一|统筹|一并|${BY_DUTY})`;
const VERB = `(?:总牵头|牵头|主办|主责|负责|配合|协办|协助|协同|参与|参加|承办|落实|承担|实施|推进|抓好)`;
const TAIL = '(?:组织|落实|实施|推进|办理|完成|开展|指导|推动|抓好|做好|协调|到位|工作|具体|相关|执行)';
/** The verb that closes a group of units: "…按职责分工负责", and "…按职责分工" where it is left out. */
export const ROLE_VERB = new RegExp(
  `(?:${MANNER}{0,4},?${MANNER}{0,2}(${VERB}(?:${VERB}|${TAIL}){0,6})|${BY_DUTY})$`,
);

/** The role that a label or verb gives. 牵头负责 leads, 配合落实 helps. */
export function roleOf(words: string): Role {
  if (new RegExp(LEAD).test(words)) return 'lead';
  return new RegExp(HELP).test(words) ? 'cooperating' : 'responsible';
}

const FIRST = '(?:列(?:在)?|排(?:名|列|序|在)?|标)?(?:在)?(?:第一(?:位|个|名)?|首位|首个|最前|首家|首)';
const THE_LEAD = '(?:该[^,。]{0,8}|此[^,。]{0,8}|本[^,。]{0,6})?(?:牵头|主办|主责)';
/** "排在第一位的为牵头单位，其余为配合单位": said once for all lists. */
export const FIRST_LISTED_LEADS = new RegExp(
  `(?:除[^,。;]{2,20}外,?)?${FIRST}(?:(?:的|者)?(?:责任)?(?:部门|单位)?(?:的)?,?(?:即?为|是|系|作为)${THE_LEAD}|(?:的|者)(?:责任)?(?:部门|单位)?(?:负责)?(?:牵头|主办))(?:(?:或|和|及|、)[\u4e00-\u9fff]{1,4}(?=单位|部门))?(?:责任)?(?:单位|部门)?`,
);
/** What a list adds about other tasks: no units of this one. */
export const REMARK =
  /[。,;(]?(?:(?:以下|下述|后续|其他|其它|具体|各项|所有)[^、,。;]{0,14}均[^。]*|(?:以)?下同|[^、,。;]{0,12}不再(?:一一|单独|逐一|重复|另行)?(?:做|作|进行)?(?:列出|列示|标注|注明|分工)[^。]*)[)。]*$/;
