// Questions about the document itself: who issued it, when, on what basis, how it is built.
import type { MetaFact } from '../../domain/conversation/index.ts';

const PATTERNS: readonly (readonly [MetaFact, RegExp])[] = [
  // Before the number: a number that is asked of the cited document is not this one's.
  [
    'basis',
    /(?:制定|政策|文件|发文)?(?:的)?依据(?!需求)|根据(?:的)?(?:是)?.{0,4}(?:什么|哪些|哪个|哪份|哪两|咩)|依照(?:什么|哪些)|上位(?:文件|政策|法)|贯彻(?:落实)?(?:的)?(?:是)?(?:什么|哪些|哪个|哪两个|哪几个)|基于(?:什么|哪些|哪)|参照(?:什么|哪些)|(?:省里?|省级|上级|国家)(?:的)?(?:哪些|哪两|哪几|什么|哪个)(?:份|个)?(?:文件|政策|通知|意见)|(?:引用|提到|援引)(?:了)?(?:哪些|什么|哪两|哪几)(?:份|个)?(?:文件|政策)|(?<![a-z])(?:basis|based (?:up)?on|legal ground|rests? (?:up)?on|provincial (?:documents?|polic(?:y|ies)|notices?|papers?)|(?:which|what) (?:other |higher |provincial |two )*(?:documents|policies|notices|papers) (?:is|does|are|did|was|do)|parent (?:document|polic)|underlying (?:documents?|polic)|documents? (?:does it|it) (?:cite|refer|quote|follow)|in line with (?:which|what)|cited documents?)/u,
  ],
  [
    'number',
    /文号|发文字号|文件(?:编)?号|发文号|(?<![a-z])(?:document|reference|file|doc|official|serial|issue)(?:'s)? (?:number|no\.?|id)(?![a-z])/u,
  ],
  [
    'date',
    /(?:发布|印发|出台|成文|发文|下发|颁布|公布|制定|落款|签发|印制|发出)(?:的|于|在)?(?:是|系)?(?:具体)?(?:D+|日期|时间|年份|日子|什么时候|何时|几时|哪天|哪一天|哪年|多久|几号|几月)|(?:什么时候|何时|几时|哪天|哪一天|哪年|哪一年|几号|几月几号|什么时间|啥时候|啥时|多久前)(?:正式)?(?:发布|印发|出台|发的|发出|下发|公布|颁布|制定|写的|发文|出的|签发|成文|出嘅|发嘅)|(?:哪年哪月(?:哪日)?|什么时候|何时|几时|哪天).{0,2}(?:发|印|出|下)(?:的|嘅)?(?:文|文件)?(?=$|[?？])|(?:文件|政策|意见|通知)(?:的)?(?:日期|时间)(?!节点|要求)|(?<![a-z])(?:when (?:was|is|were|did) (?:it|this|the|they|the \w+)?.{0,60}?(?:issued?|published?|released?|dated|adopted|signed|promulgated|come out|written|announced)|(?:issue|issuance|publication|release|publishing|signing|document|promulgation|policy)(?:'s)? date|date (?:of|on) (?:the |this )?(?:issue|issuance|publication|release|document|policy|notice|paper|text|plan)|issued (?:when|on what)|published (?:when|on what)|what date (?:is|was) (?:it|this|the)|how old is (?:it|this|the (?:document|policy))|which day was .{0,30}(?:issued|published)|what is (?:the|its) date\s*\?*$|(?:document|policy|notice|paper|plan|it) (?:was |is )?(?:issued|published|released|dated)|(?:was|is) (?:it|this|the (?:document|policy|notice|paper|plan)) (?:issued|published|released|dated|from))/u,
  ],
  [
    'issuer',
    /发文(?:机关|单位|部门|机构|方)|印发(?:机关|单位|部门)|发布(?:机关|单位|部门|机构|方|者)|颁布(?:机关|单位)|制定(?:机关|单位|部门|者)|出台(?:单位|部门|机关)|落款(?:单位|是谁|是)?|(?:谁|边个|哪个(?:单位|部门|机关|机构)|哪家(?:单位)?|什么(?:单位|部门|机关))(?:发布?的?|印发|发文|出台|制定|下发|颁布|发出|签发|出的|出嘅)|(?:由|系由)?(?:谁|边个|哪个(?:单位|部门|机关)|哪里)(?:发|印发|发布|出台|制定|下发|颁布|出)(?:的|嘅)|(?<![a-z])(?:who (?:has )?(?:issued|published|released|wrote|signed|drafted|made|adopted|promulgated|put out|put (?:it|this) out)|issuers?|issuing (?:body|authority|office|unit|agency|department|organi[sz]ation)|(?:which|what) (?:\w+ ){0,2}?(?:office|body|authority|unit|agency|department|government|organi[sz]ation) (?:issued|published|released|wrote|made|signed(?: off)?|put out|put (?:it|this) out)|issued by (?:whom|who|which)|published by (?:whom|who|which)|by whom (?:was|is) .{0,30}(?:issued|published)|author of (?:the|this)|who is (?:it|this|the (?:document|policy)) from)/u,
  ],
  [
    'addressees',
    /发给(?:谁|边个|哪些|哪里|什么人|咩)|主送(?:单位|机关|谁|给谁|哪些)?|抄送|印发给|收文(?:单位|机关)|(?:写|下发|发送|发|印发)给(?:了)?(?:谁|边个|哪些|哪几)|面向(?:谁|哪些单位)|(?<![a-z])(?:addressees?|addressed to|recipients?|who (?:is|was) (?:it|this|the (?:document|policy|notice|text)) (?:for|sent to|addressed to|meant for|intended for)|to whom|sent to (?:whom|who|which)|who (?:receives?|received|gets?) (?:it|this|the))/u,
  ],
  [
    'goal',
    /(?:总体|总的?|整体|最终|全局|全市|宏观|总体性|主要|根本|核心)(?:的)?(?:发展)?(?:目标|愿景|要求)(?!任务)|总目标|远景|愿景|(?<![a-z])(?:overall|general|main|ultimate|overarching|long-term|final|broad|central|top-level) ?(?:\w+ )?(?:goals?|aims?|objectives?|targets?|vision)|(?:the |its )vision(?! tech)|what is (?:the|its) (?:goal|aim|objective|purpose) (?:of|for) (?:the|this) (?:whole |entire )?(?:document|policy|plan|paper)/u,
  ],
  [
    'milestone-count',
    /(?:多少|几|几多)个?(?:项)?(?:可)?(?:量化|考核|具体|子|检查|衡量|核查)?的?(?:指标|子目标|量化目标|目标值|里程碑)|(?:指标|子目标|量化目标)(?:总数|有多少|有几个|一共|共)|(?<![a-z])how many (?:\w+ )?(?:targets|indicators|milestones|kpis|goals|metrics|sub-?targets|checkable)(?: are there| does| in)?/u,
  ],
  [
    'section-count',
    /(?:一共|总共|共|有|分(?:为|成)?)*(?:多少|几|几多)(?:个)?(?:大)?(?:部分|章节?|板块|大块|块|方面|大类|篇章)|(?:部分|章节|板块)(?:数|总数|有几个|有多少)|(?:一共|总共|共|有|分(?:为|成)?)Q+(?:大)?(?:部分|章节?|板块)|(?<![a-z])how many (?:\w+ )?(?:sections?|parts?|chapters?)|number of (?:sections?|parts?|chapters?)/u,
  ],
  [
    'sections',
    /(?:各|每个?|哪些|哪几个?|哪六个?|六个?|Q+|几个|全部|所有|这些|六大|五大|四大|几大|分别有哪)(?:大)?(?:的)?(?:部分|章节?|板块)|(?:部分|章节|板块|大标题|一级标题)(?:的)?(?:标题|名称|题目|名字|是什么|有哪些|都是什么|分别)|(?:文件|文章|全文|篇章)?(?:框架|结构|目录|大纲|提纲|纲要结构)|(?:一级|大|各级)标题|(?<![a-z])(?:section|part|chapter)(?:s|s'|'s)? (?:titles?|names?|headings?)|(?:titles?|names?|headings?) of (?:the |all |each |every |its )*(?:\w+ )?(?:sections?|parts?|chapters?)|structure of|outline of (?:the|this)|table of contents|how is (?:it|the (?:document|policy)) (?:structured|organi[sz]ed|divided)|(?:what|which) (?:are )?(?:the )?(?:\w+ )?(?:sections|parts|chapters)|(?:list|name|show)(?: me)?(?: all)?(?: the| its)?(?: \w+)? (?:sections|parts|chapters)|section headings?/u,
  ],
  [
    'units',
    /(?:涉及|包括|提到|点名|点到|点名的?|出现|列出)(?:了|的)?(?:的)?(?:哪些|全部|所有)(?:的)?(?:单位|部门|局)|(?:所有|全部)(?:的)?(?:单位|部门)(?:名单|清单|列表|有哪些)|(?:单位|部门)(?:名单|清单|一览|列表)$|(?<![a-z])(?:(?:all|list|which|what)(?: of)?(?: the)? (?:units|bureaus|departments|bodies|agencies) (?:are )?(?:named|mentioned|listed|involved|appear)(?: in| by)?(?: the| this)? ?(?:document|policy|text|plan|whole)?|list (?:of )?all (?:the )?(?:units|bureaus|departments|agencies|bodies))/u,
  ],
  [
    'title',
    /(?:文件|政策|意见|通知|文章|文)?(?:的)?(?:标题|名称|题目|全称|全名|名字)(?!的)(?=是|叫|为|[?？]|$|系)|(?:文件|政策|意见|这份|这个|它)(?:文件|政策)?叫(?:什么|啥|咩|做)|(?<![a-z])(?:(?:full |official |exact )?(?:title|name) of (?:the|this) (?:document|policy|plan|paper|text|notice)|(?:document|policy|paper|plan)(?:'s)? (?:full |official )?(?:title|name)|what is (?:it|this (?:document|policy)|the (?:document|policy)) called|(?:what is )?(?:the|its) (?:full |official )?title\s*\?*$)/u,
  ],
  [
    'publicity',
    /(?:是否|能否|可以|可不可以|能不能|是不是)?(?:主动)?公开(?:发布|属性|方式|吗|的吗|么)|保密|密级|涉密|内部文件|(?<![a-z])(?:confidential|classified(?! data)|(?:is|was) (?:it|this|the (?:document|policy)) (?:public|open)|made public|publicly (?:released|available|issued)|secrecy)/u,
  ],
  [
    'validity',
    /有效期(?:限)?(?:多久|多长|几年|到|至|是|为|[?？]|$)|(?:什么时候|何时|几时|哪天|哪年|啥时候?)(?:起)?(?:开始|正式)?(?:生效|施行|实施的?$|失效|废止)|(?:生效|施行|失效|废止)(?:的)?(?:日期|时间|期限|日)|(?<![a-z])(?:valid(?:ity)?(?: period)?|(?:come|enter|go)(?:es|s)? into (?:force|effect)|takes? effect|effective (?:date|from|when)|in force|expir(?:e|es|y|ation))(?![a-z])/u,
  ],
  [
    'summary',
    /(?:文件|政策|意见|通知|这份|通篇|全文|全篇|整个文件|文档)(?:文件)?(?:主要|大概|大致|到底|都|整体|核心)*(?:是)?(?:讲|说|写|谈|关于|涉及|有)(?:了|的)?(?:些)?(?:什么|啥|咩|哪些内容|乜)|(?:文件|政策|全文|意见|通篇)(?:的)?(?:主要|核心|大致)?(?:内容|概要|摘要|要点|大意|精神|主旨|总结)|(?:总结|概括|概述|介绍|归纳|简述)(?:一下|下)?(?:这个|这份|本|该|整个|全)*(?:文件|政策|意见|全文|文)|(?<![a-z])(?:what(?:'s| is) (?:this|the|it)(?: \w+)?(?: (?:document|policy|plan|paper|text|notice))? about|summar(?:y|i[sz]e)(?: of)? (?:the|this) (?:whole |entire )?(?:document|policy|plan|paper|text)|(?:document|policy) (?:summary|overview)|overview of (?:the|this) (?:document|policy|plan)|gist of (?:the|this)|what does (?:the|this) (?:document|policy|plan|paper) (?:say|cover|do)\s*\?*$)/u,
  ],
];

export interface MetaWords {
  readonly fact: MetaFact;
  /** Every place where the question says so. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Over the slate's rest; undefined where the question is about a task. */
export function findMetaFact(rest: string): MetaWords | undefined {
  for (const [fact, pattern] of PATTERNS) {
    const spans = [...rest.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    if (spans.length > 0) return { fact, spans };
  }
  return undefined;
}
