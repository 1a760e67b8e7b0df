// The words that make a number a target, and those that make it something else.

const GROWTH =
  '提高|提升|增加|增长|扩大|上升|下降|降低|减少|压减|压缩|缩短|缩减|增幅|降幅|增速|涨幅|削减|降|减|增|升|快于|高于';
const BOUND =
  '达到|达|突破|超过|超|跨越|不低于|不少于|不小于|不高于|不超过|不大于|低于|高于|大于|小于|少于|多于|至少';
const HOLD = '保持|稳定|控制|维持|压降|优化|调整';

/** Right before a number: the measured thing reaches it. */
export const REACHES = new RegExp(
  `(?:(?:(?:均|都|分别|总体|累计|全部|全面|年均|同比|各|平均|再|需|要|应|力争|确保)*(?:${BOUND}|(?:${GROWTH})(?:到|至|了|为|幅度|率)?|(?:${HOLD})(?:在|到|至)|(?<=目标|比例|比重|占比|(?<![利费税])率)[为至到]|占|翻|动态为|实现))+(?:${BOUND})?|(?<=(?<![利费税])率|比例|占比|比重|覆盖面))[约近]?$`,
);
/** The part of the words above that belongs to what is measured: 下降 5%, but not 下降到 5%. */
export const GROWTH_WORD = new RegExp(`^(?:年均|同比|累计|总体|力争|确保)*(?:${GROWTH})(?!到|至)`);

/** Right after a number. */
export const BOUND_AFTER = /^(?:及?以上|以内|以下|左右|上下|之内)/;

const VERBS =
  '打造|培育|培植|建成|建设|新改扩建|改扩建|新建|新增|改建|扩建|建立|发布|评选|选树|选育|组织|举办|开展|创建|争创|引进|引育|培训|培养|实施|完成|推广|认定|遴选|优选|梳理|改造|形成|转化|孵化|布局|推出|面向|覆盖|储备|谋划|签约|落地|招引|开通|更新|淘汰|化解|清理|整治|拆除|治理|修复|绿化|造林|选派|制修订|制定|修订|入驻|入库|上市|申报|获批|授权|吸纳|帮扶|开发|提供|建档|设立|组建|承办|策划|拓展|支持|服务|升级|投放|接入|上线|聚集|集聚|突破|攻克|研制|筹集|筹建|供应|盘活|出让|投入|投资|选聘|招聘|招募|配备|配建|取得|实现|汇聚|归集|扶持|生产|销售|推介|入园|入统|上规|评定|命名|验收|整合|压减|压缩|关停|退出|种植|补种|兑现|解决|办理|发放|购买|救助|惠及|资助|招收|招录|检查|抽检|巡查|排查|演练|打通|新辟|新开|增设|增加|改善|利用|提升|达|铺设|加装|安装|布设|植树|回收|转移|腾退|报批|收储|出栏|放养|增殖|选拔|发动|动员|走访|慰问|核查|监测|创办|兴办|开工|竣工|投产|升规|纳统|诊断|义诊|筛查|体检|接种|参保|输送|就业|创业|安置|搬迁|救治|征集|编制|演出|放映|配送|承接|对接|落户|开行|开辟|复垦|流转|播种|出口|融资|更换|置换|处置|消除|交付|带动|扩容|扩面|续建|添置|购置|保障|推进|推动|撤并|精简|收集|整合|推荐|共建|确保|力争|争取|实现';

/** A verb whose object is counted: 培育10家企业. */
export const COUNTING_VERB = new RegExp(VERBS);
/** Verbs and adverbs in front of the counted thing. */
export const LEADING_VERBS = new RegExp(
  `^(?:(?:全市|全省|全县|全区|计划|力争|预计|梯次|重点|全面|再|共|累计|全年|年内|努力|滚动|动态|陆续|每年|新(?=签约|培育|认定|引进|招|创建|打造)|集中|统一|自主|联合|大力|积极|稳步|加快)*(?:${VERBS})[、和及]?(?![率量面数额值度性者力商])(?!利用|水平|能力|总值|总额|规模))+(?=.)`,
);
/** Verbs of money that reaches its purpose. */
export const MONEY_VERB =
  /完成|实现|新增|引进|到位|利用外资|签约|投资|投入|力争|确保|突破|发放|投放|(?:设立|组建|成立).*规模|筹集|募集|归集|争取|化解|盘活|减税|降本|销售|达/;

/** Money and rates that are given, not reached. */
export const GIVEN =
  /奖励|奖补|补助|补贴|补偿|资助|给予|贴息|最高|奖金|返还|减免|减征|免征|退还|收取|缴纳|罚款|费率|额度|封顶|上限|贷款额|单户|授信|担保费|租金|房租|税费|下浮|上浮|利率(?!低于|不超过)|扣除|抵扣|按[^,]{0,20}(?:标准|比例)|保费|预付|工资|薪酬|津贴|生活费|每人|每户|注册资本|出资比例|持股/;
/** Money set aside: an input. */
export const BUDGET = /专项资金|工作经费|补助资金|财政资金|安排资金|引导资金|预算(?!收入)|安排[^,]{0,12}$/;
export const CAP =
  /(?:最高|最多|上限|封顶|最长|最低|单(?:个|户|笔|家)[^,]{0,10})(?:不超过|不低于|为|可达|达)?$/;
/** Behind the number: it picks out a kind of thing ("投资1000万元以上的项目"). */
export const THRESHOLD_AFTER =
  /^(?:人民币)?(?:\(?不?含\)?)?(?:及?以上|以下|以内|及其?以上)?(?:\(?不?含[^)]*\)?)?的(?!目标|任务|要求|增长|增速|水平)/;
/** "营业收入超10亿元企业5家": a sum that picks out which ones are counted. */
export const SORTS_OUT =
  /^(?:及?以上|以下)?(?:的)?(?:企业|项目|工程|集群|园区|产品|单位|机构|村|镇)[^,]{0,4}\d/;
/** "增加值147亿元;": the measured thing stands right before its number, and nothing behind it. */
export const INDICATOR =
  /(?<!总|注册|年营业|销售|主营业务|经营)(?:增加值|收入|吞吐量|总额|产值|产量|进出口|交易额|贸易额|销售额|接待量|专项债额度|赤字|债券)$/;
/** A sentence that tells what was. */
export const TOLD = /截至|目前|已经|上年(?!增)|去年(?!增)|现有/;
/** 四个到位, 三个统一: a set phrase, nothing counted. */
export const SET_PHRASE = /^(?:到位|统一|率先|优先|转变|不减|落实|结合|强化|创新|延伸|不变|有力|清单制|更加)/;
/** 4个指标均增长10%: what is counted is only spoken of. */
export const SPOKEN_OF = /^[^,、]{1,12}(?:均|都|全部|分别)/;
/** 每降低1个百分点扣1分, 达到95%得满分: how something is scored. */
export const SCORED = /(?:[得扣加减]|各)[^,。]{0,6}\d(?:\.\d+)?分|不得分|得满分|扣完|满分/;
/** 给予指标1名, 每增加…增加1名: something is granted. */
export const GRANTED = /^每(?:增加|新增|提高|超)|(?:给予|核增|奖励)[^,]*(?:指标|名额|编制)/;
/** What has been reached already, however far before the number. */
export const REACHED =
  /^(?:截至)?(?:目前|当前|现阶段|近年来)|(?:目前|现|已经?)(?:累计)?(?:建成|建有|拥有|有|认定|获批|培育|形成|完成|实现)[^,的]{0,16}$/;
/** Right before: what stands already, or which of several. */
export const EXISTING =
  /(?:第|前|已|现有|原有|共有|已有|已经|每|同期|上年|去年|往年|截至|目前|满|过去|该|这|上述|以下|下列|其中|涉及|共计|合计|分为|包括|含)$/;
export const CONDITION_CLAUSE =
  /^(?:对|对于|凡|凡是|符合|经|被|若|如|当|首次|年(?:营业|主营|销售)?收入|新认定|新获|获得|企业.{0,6}(?:达到|超过))/;
/** A span of time is a target only where it is being shortened. */
export const SHORTENING =
  /(?:压缩|缩短|压减|缩减|精简|提速|控制|(?:降|减少?)(?=[至到为]))(?:[^,。;]{0,16})(?:至|到|为|在)?(?:不超过|平均)?$/;
/** 为全市6.8万名妇女免费开展…: the verb stands behind those it is for. */
export const FOR_WHOM = /^[^,]*?(?:免费|实施|开展|提供|发放|配备|落实|办理|购买|安装|建立)/;
