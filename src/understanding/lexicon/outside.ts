// Questions that no policy text answers: telephone numbers, persons, money, the weather. Recognised early, so that the
// answer is an honest "not in this document" and never the nearest thing that happens to share a word.
import type { OutsideTopic } from '../../domain/conversation/index.ts';

const PATTERNS: readonly (readonly [OutsideTopic, RegExp])[] = [
  [
    'tampering',
    /(?:忽略|无视|忘记|忘掉|跳过|绕过)(?:掉|了)?(?:以上|之前|前面|上述|所有|全部|你的?|一切|这些)*(?:规则|指令|提示词?|要求|限制|设定|设置)|(?:把|将).{0,20}(?:改|标|设|置|记)(?:成|为|作)(?:了)?.{0,4}(?:已?完成|办结|销号|已办结|绿灯)|ignore (?:all |any |the |your |previous |prior |above )*(?:instructions?|rules?|prompts?|guidelines?)|system prompt|系统提示词|jailbreak|(?:drop|truncate|alter) table|delete from|union select|insert into|or 1 ?= ?1|<script|disregard (?:all |the |your |previous )*(?:instructions?|rules?)|pretend (?:to be|you are)|(?:mark|set|change) (?:task )?\S{1,8} (?:as|to) (?:done|complete|completed|closed)|扮演/u,
  ],
  [
    'contact',
    /电话|手机(?:号码?|是多少)|座机|联系(?:方式|人|电话|号码)|邮箱|电邮|邮件地址|办公地址|地址(?=在?哪|是|[?？]|$)|在哪(?:里|儿)?办公|网址|官网|微信号?(?:是|多少|$)|公众号|传真|热线|二维码(?:发|在)|(?<![a-z])(?:(?:tele|cell |mobile )?phone(?: numbers?)?|tel|mobile (?:number|no)|contact|e-?mail|address(?!ed)|website|url|hotline|fax|office hours|wechat)(?![a-z])/u,
  ],
  [
    'person',
    /(?:市长|副市长|局长|副局长|书记|主任|处长|科长|厅长|部长|院长|检察长|秘书长|首长|省长|区长|县长|一把手|分管领导|主要领导|负责同志|经办人|联络员|起草人|签发人|具体(?:是)?哪位|哪位领导|哪个领导|谁签的|谁起草)(?!让|叫我|要我|要求我|说|问|交代|安排我|催)|(?:工作人员|员工|职工|编制|在编|人手|多少(?:个)?人(?![口次才])|几个人)|(?:(?<!U)名字|姓名|姓什么|叫什么名|贵姓|尊姓大名)|(?<![a-z])(?:mayor|vice[- ]mayor|director(?:-general)?s?|party secretary|secretary|minister|governor|deputy|chairman|chairperson|president|who signed|(?:how many|number of) (?:\w+ )?(?:staff|employees|people work|officials|workers)|headcount|staff (?:numbers?|size)|how many people (?:work|does)|name of the (?:person|head|director|official|leader)|person in charge|officials?'? names?|contact person|who is the head of|head of the U)(?![a-z])/u,
  ],
  [
    'weather',
    /天气|下雨|下雪|气温|温度|几度|台风|刮风|晴天|阴天|预报(?=明天|后天)|(?<![a-z])(?:weather(?! (?:bureau|forecasting))|rain(?:ing|y)?(?! and|fall| water)|snow(?:ing)?|temperature|sunny|forecast for (?:tomorrow|today))(?![a-z])/u,
  ],
  [
    'money',
    /经费|预算|(?:补|拨|奖)(?:给)?(?:多少|几多|几个?钱)|拨(?:了|付)?(?:多少|几多|几)?(?:款|钱|经费|资金)|拨款|专项资金|资金(?:多少|有多少|总额|规模|来源|从哪|额度|安排|支持多少|怎么)|(?:多少|几多|几个?)(?:资金|经费|预算|(?:补|拨|奖)(?:给)?(?:多少|几多|几个?钱)|奖金|补贴|补助|投资|款|钱)|奖金|奖励(?:多少|几多|金额|标准|额度|多大|是多少)|(?:补贴|补助|资助|扶持资金)(?:多少|几多|金额|标准|额度|是多少)?|多少钱|几多钱|花(?:了|费)?(?:多少|几多)|投(?:入|资)(?:了)?(?:多少|几多|总额|规模|额)|造价|成本(?:多少|是)|费用|工资|薪酬|薪水|待遇多少|收费|价格|报价|中标|招标|采购|(?<![a-z])(?:budget(?:s|ed)?|funding|funds?|funded|prize(?: money)?s?|subsid(?:y|ies)|money|salar(?:y|ies)|wages?|cost(?:s|ing)?|spend(?:ing)?|spent|expenditures?|investment amount|price|bonus|procurement|tender|allocated|allocation of|reward amount|pay(?:s|ment|out)?|finance(?:d|s)?(?= (?:for|of) (?:the|this|task))|how much (?:is|was|does|did|will)? ?.*(?:invest|cost|spend|grant|award|reward))(?![a-z])/u,
  ],
  [
    'penalty',
    /处罚|罚款|罚多少|惩罚|问责|追责|处分|扣分|扣多少分|得分|考核(?:结果|分数|得分|成绩|排名)|后果|(?<![a-z])(?:penalt(?:y|ies)|punish(?:ment|ed)?|fined|fines|(?:what|a|any|which) fine|sanctions?|consequences?|disciplin(?:ed|ary)|scores?|(?<!classification (?:and|&) )grading)(?![a-z])/u,
  ],
  [
    'progress',
    /(?:为(?:什么|何|啥)|怎么|咋|点解|原因).{0,6}(?:没|未|没有|冇|还没|还未|不能)(?:能|有|按期|按时|如期)*(?:完成|办结|达标|达到|做完|做到|落实)|(?:没|未)(?:能|有)?(?:按期|按时|如期)?(?:完成|办结|达标)(?:的)?(?:原因|理由)|进展(?:如何|怎样|怎么样|到哪|情况|呢|$)?|进度(?!安排|要求|表)|完成(?:情况|率|度|得怎么样|得如何|了多少|了没|了吗|了么|没有|没$|咗未)|(?:做|干|办|推进|落实|实施|建)(?:到哪|到什么程度|得怎么样|得如何|完了|好了|成了|咗未|了没有?)|完成(?:了|咗)(?!期限)|办结了|(?:目前|现在|当前|如今|已经?)(?:已)?(?:建成|达到|做到|完成|实现|培育|打造)(?:了)?(?:多少|几|吗|没)?|现状|实际(?:值|完成|达到|情况)|(?<![a-z])(?:(?:what|how)(?:'s| is| about)? (?:the |its |their )?(?:current |latest )?(?:progress|status)|(?:progress|status) (?:of|on|for|so far|with|update|report)|any progress|^(?:progress|status)|so far|how far (?:along|has|have|is|are)|(?:already |been )(?:completed|achieved|finished|done|reached|met)|(?:is|are|has|have) (?!.*\b(?:to|must|should|be) )(?:it |they |the )?(?:\w+ ){0,4}?(?:done|finished|completed|achieved|been met)(?: yet| already)?\s*\?*$|done yet|current (?:value|rate|level|figure|coverage)|latest (?:value|figure|news)|actual(?:ly)? (?:achieved|reached|completed|value|figure)|as of now)(?![a-z])/u,
  ],
  [
    'opinion',
    /你(?:觉得|认为|感觉|看好|喜欢|推荐|建议)|合不合理|合理吗|靠谱吗|好不好(?:$|[?？])|有用吗|值不值|评价一下|(?<![a-z])(?:do you (?:think|like|believe|feel|recommend)|your opinion|in your view|what do you think|should i|is it (?:a )?good|recommend(?:ation)?s?)(?![a-z])/u,
  ],
];

export interface OutsideWords {
  readonly topic: OutsideTopic;
  readonly start: number;
  readonly end: number;
}

/** Over the slate's rest. */
export function findOutsideTopic(rest: string): OutsideWords | undefined {
  for (const [topic, pattern] of PATTERNS) {
    const match = pattern.exec(rest);
    if (match !== null) return { topic, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
