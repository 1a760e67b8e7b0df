// The printed forms of a date by which something is due, and of a recurrence.
import { YEAR } from './calendar.ts';

const MONTH = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])';
const BEFORE = '(?:之前|以前|前|内|以内)?';
const LEAD = '(?:力争)?(?:截至|截止到?|到|至|于|在)?';
const PART = [
  `(?<month>${MONTH})月份?(?:(?<day>\\d{1,2})[日号]|(?<third>上旬|中旬|下旬|底|末|初))?`,
  '(?<half>上半年|下半年)底?',
  '第?(?<quarter>[一二三四1-4])季度末?',
  '(?<end>年?[底末终]|年内|度内|度|内)',
].join('|');

/** 到2025年底, 2020年6月底前, 今年上半年, 2023—2025年. */
export const DATED = new RegExp(
  `${LEAD}(?:20\\d{2}年?[-—–~至到])?(?:(?<year>${YEAR})年|(?<near>今|本|当|明|次|后)年)(?:${PART})?${BEFORE}`,
  'g',
);
/** 6月底前, 12月底, 2月24日前, 年底前, 上半年, 第三季度: the year is the document's. */
export const YEARLESS = new RegExp(
  `${LEAD}(?<![\\d年.])(?:\\d{1,2}月?[-—~至到])?(?:${PART.replace('|(?<end>年?[底末终]|年内|度内|度|内)', '')}|(?<end>(?<![今本当明次后去每上\\d一二两三四五六七八九十多])年[底末内]))${BEFORE}`,
  'g',
);
/** “十五五”期间, “十四五”末. */
export const PLAN_PERIOD = new RegExp(
  `${LEAD}[“"‘]?十(?<plan>[一二三四五六七八九])五[”"’]?(?:规划)?(?:期间|时期|期末|末)`,
  'g',
);
export const RECURRING =
  /每(?:个)?(?<every>年度?|半年|季度?|月|周|星期|日|天|旬|学期|学年)(?:度)?(?<=周)[一二三四五六日天]|每(?:个)?(?:年度?|半年|季度?|月|周|星期|日|天|旬|学期|学年)(?:度)?(?:末月|首月|次月|年?[底末])?(?:\d{1,2}月)?(?:\d{1,2}[日号]|底)?(?:前|之前|以前)?|逐(?<each>年|月|季度?|周|日)|按(?<per>年度|季度?|月|周|日)(?=调度|通报|报告|报送|上报|监测|评估|考核|公布|发布|汇总|统计|更新|开展|召开)|(?<once>年|半年|季度?|月|周)(?=一(?:调度|通报|报告|评估|考核|总结))/g;
/** 用3年左右时间, 三年内: counted from the document's date. */
export const SPAN_OF_YEARS =
  /(?:力争)?(?:用|通过|力争|未来|今后|(?<=^|[,。;:起]))(?<count>[一二两三四五\d])(?:[-—至到][\d三四五])?年(?:左右)?(?:的?时间)?(?:内|左右)?(?<=时间|内|左右)(?!享受|免|减|可|给予|按|不得|未|最|累计)/g;
/** 全年 before a verb of doing: by the end of the document's year. */
export const WHOLE_YEAR =
  /(?<![\d年])全年(?=(?:力争|确保|计划|预计|共|累计)*(?:完成|新增|新建|新签|实现|实施|培育|引进|建成|建设|改造|组织|开展|举办|争取|达到|发放|培训|化解|淘汰|招|开工))/g;
/** Only behind a label such as 完成时限： */
export const OPEN_TERM = /长期(?:坚持|推进|实施|任务|有效)?|^全年$|^全年(?![\u4e00-\u9fff])/;

/** What makes a bare month or half-year a deadline. */
export const DONE_AFTER =
  /^(?:要|须|全部|全面|基本)*(?:完成|建成|实现|取得|启动|出台|印发|投用|上线|推开|达到|投入使用)/;
/** Behind a half-year or quarter that opens its clause. */
export const DOING_AFTER =
  /^(?:力争|确保|计划|争取|前|内|新增|新建|开展|组织|培育|建立|制定|推出|举办|引进|发布|召开|形成|开工|竣工|全面|集中)/;

/** What stands right behind a date that is not a deadline: a reference, a start, a name. */
export const NOT_DUE_AFTER =
  /^(?:同期|以来|起|之?后|以后|开始|期间已|第\d+次|版|度?(?:工作报告|报告|预算|考核|工作要点|行动计划|计划|重点工作|水平|基数|为基|数据|的?《)|\d*月?\d*日?(?:起|至今|以来|以后|之后|止)|以上|期)/;
/** What stands right before it. */
export const NOT_DUE_BEFORE =
  /(?:(?<=^|[,。;:])(?:如|若|如果|对于?)|比|较|与|相比|自|从|以|超过|对|除|原|有效期(?:限)?(?:为|到|至)?|执行期(?:限)?.{0,8}|有效(?:期)?至|试行期.{0,6}|去|上|每|第|政策执行|延续|延长|施行)$/;
/** A date that picks out what is spoken of: "2020年1月申报的…". */
export const CONDITION_AFTER =
  /^(?:新)?(?:到期|申报|认定|新增|获得|获|首次|入库|纳入|竣工|投产|签订|缴纳|发生|登记|注册|成立|评为|印发|发布|出台|制定|实际|已|度?(?:新)?(?:认定|获批))[^,。;:]{0,20}的/;
