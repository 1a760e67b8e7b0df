// Statements that hold no number and no name and can be false all the same. What a wording states of these,
// the facts must state too. Over folded text.

export const CLAIMS: Readonly<Record<string, RegExp>> = {
  noLead:
    /(?:没有|未|无|不)(?:写明|明确|列明|列出|列|指定|注明|规定|设立|设|指明|说明|给出|有|单独)*(?:第\d+项(?:\([^)]*\))?|该项|这一?项|任务|一个|单独|统一|的|任何|具体|由?谁来?|由?哪(?:家|个)(?:单位|部门)?)*牵头|牵头(?:单位)?(?:[:：是为,]?\s?)(?:文件(?:中|里)?)?(?:并)?(?:无|没有|未|不明)(?:明确|写明|列明|说明|指定)?|只(?:列|写)[^,。;]{0,4}责任单位|\bno (?:unit is |one is |single )?(?:named as )?(?:the )?(?:designated |named |specified |clear )?lead|without a (?:named )?lead|(?:not|never|n['’]t) (?:name|designate|specify|assign|list|identify|have)[^.;]{0,24}lead|lead(?:ing)? units?:? (?:is |are )?(?:none|not )/u,
  noResponsible:
    /(?:没有|未|无|不)(?:写明|明确|列明|列出|指定|规定)*(?:任何|具体|的)*责任|no (?:named |specified )?responsible/u,
  chief:
    /主要责任|主要承担|主责|主导|总牵头|负总责|总负责|首要|排在首位|\b(?:main|chief|primary|principal)(?:ly)? (?:lead|leader|responsib)|\b(?:mainly|primarily|chiefly)\b/u,
  others: /(?:and|among) others|and other (?:units|bureaus|departments|bodies)|\betc\b/u,
  noDeadline:
    /(?:没有|未|无|不)(?:[为给对]第\d+项(?:\([^)]*\))?)?(?:写明|明确|规定|给出|设定|设|注明|有|列)*(?:第\d+项|该项|任务|其|完成|办理|具体|明确|任何|的)*(?:期限|时限|截止|日期|时间)|(?:期限|时限)[:：是为]?\s?(?:无|没有|未)|no (?:deadline|due date|date)|(?:not|n['’]t) (?:give|specify|state|set|name)[^.;]{0,20}(?:deadline|date)/u,
  noTarget:
    /(?:没有|未|无|不)(?:写明|明确|规定|设定|设|列|给出|有)*(?:量化|数字|具体|明确)*(?:的)?(?:目标|指标)|no (?:numeric |quantified |numerical )?target/u,
  notInDocument:
    /(?:没有|未|不)(?:提到|提及|涉及|写到|写(?!明|出)|说到|说明|找到)|不在[^,。;]{0,6}(?:文件|原文)|(?:文件|原文)(?:中|里)?(?:没有|未|并未)|not (?:mention|in the|covered|found)|(?:does|do) not (?:say|mention|cover|contain|tell)/u,
  done: /\bha(?:s|ve) (?:already |been )*(?:built|set|made|\w+ed)\b|(?:已|早已|均已|都已|已经)(?!于|在|过|经|明确|列|写|到|超|逾|期)|(?:完成|办结|落实|实现)了|\b(?:completed|finished|accomplished|achieved|fulfilled|closed)\b|\b(?:is|are|was|were|been|already) done\b/u,
  underWay:
    /正在(?:推进|进行|实施|办理|建设)|进展顺利|进行中|有序推进|on track|in progress|under ?way|ongoing/u,
  notBegun:
    /(?:尚未|还没|没有|未)(?:开始|启动|开工|完成|落实|办结)|not (?:yet )?(?:started|begun|done|completed)/u,
  overdue: /逾期|超期|过期|已过|已到期|超时|overdue|past due|missed|expired|\blate\b|\bpassed\b/u,
  changed:
    /延期|推迟|暂缓|取消|废止|终止|作废|调整为|改为|变更|delayed|postponed|cancel+ed|repealed|suspended|revoked|changed to/u,
  atMost:
    /至多|最多|不超过|不多于|不高于|以内|以下|(?<!不)低于|(?<!不)少于|不足|未满|小于|上限|at most|no more than|not more than|up to|less than|fewer than|below|\bunder \d|\bwithin \d|maximum/u,
  atLeast:
    /至少|以上|不少于|不低于|超过(?!期限|时限|期)|高于|多于|突破|at least|no less than|not less than|more than|\bover \d|exceed|minimum|\bor more/u,
  growth:
    /(?:增长|增加|提高|提升|上升|上浮|扩大)(?!到|至|为)[^,。;到至\d]{0,14}\d|(?:increas|gr[eo]w|r[io]s|expand|boost|rais|climb)\w*(?: [a-z]+){0,4} (?:by|of)(?: at least| at most| about| more than| up to)? \d|\bby(?: at least| more than)? \d[\d.,]* ?(?:%|percent|billion|million)/u,
  cut: /(?:下降|降低|减少|下浮|下调|压减)(?!到|至|为)[^,。;到至\d]{0,14}\d|(?:reduc|decreas|cut|lower|fall|drop)\w*(?: [a-z]+){0,4} by \d/u,
  share: /其中(?!第)[^,。;:\d]{1,15}\d[\d.]*\s?(?:万|亿|%|元|户|人|件|个(?!目标|时间))|\bof which\b/u,
  foreignMoney: /美元|欧元|英镑|日元|港元|港币|dollar|\busd?\b|euro|pound|\byen\b|\$|€|£/u,
  afterwards: /(?<=[年月日底末\d])(?:以后|之后|后|起)(?=[^\p{Script=Han}]|\p{Script=Han})/u,
  unpaid: /无薪|不带薪|unpaid|without pay/u,
  scope: /全省|省级|全国|国家级|国际|全球|provinc|national|nationwide|international|global/u,
  endOf: /年底|年末|月底|月末|季末|底前|\bend of\b|year-end|by the end/u,
  startOf: /年初|月初|初期|beginning of|start of|\bearly\b/u,
  halfYear: /上半年|下半年|first half|second half|mid-?year|年中/u,
  quarter: /季度|\bquarter\b/u,
  half: /一半|过半|近半|半数|\bhalf of\b|\bhalf the\b/u,
  multiple: /翻番|翻一番|倍增|成倍|double|twice|triple|twofold/u,
  whole: /全覆盖|全面覆盖|全部覆盖|full coverage|fully cover|universal/u,
  sole: /只有|唯一|仅由|仅有|(?<!不是|并非)单独|独家|(?<!不止[^,。;]{0,12})一家(?=牵头|负责|单位牵头)|(?<!not (?:the )?)\bonly\b|\bsole(?:ly)?\b|(?<!not )\balone\b|\bexclusively\b/u,
  remaining:
    /还(?:有|剩)[^,。;]{0,6}\d+\s?(?:天|个月|年)|剩余|尚有|(?<!\w)(?:days|months|years) (?:left|to go|remaining|from now)|(?<!\w)(?:in|within|another) \d+ (?:more )?(?:days|weeks|months)|\bremain(?:s|ing)\b/u,
  money:
    /资金|补助|补贴|奖励|奖补|拨款|预算|经费|万元|亿元|subsid|\bfund|budget|\bgrants?\b|reward|yuan|rmb/u,
  person:
    /局长|主任|书记|市长|区长|县长|主席|厅长|处长|科长|联系人|负责人|负责同志|电话|邮箱|微信|手机|director|\bmayor|secretary|\bchief\b|\bphone|e-?mail|contact person/u,
  penalty: /处罚|问责|罚款|处分|追责|通报批评|扣分|penal|\bfined?\b|punish|sanction/u,
  relativeTime:
    /今天|明天|昨天|今年|明年|去年|本月|下月|上月|本周|下周|today|tomorrow|yesterday|this (?:year|month|week)|next (?:year|month|week)|last (?:year|month|week)/u,
  affirms: /^\s*(?:是[的,，。]|对[,。]|对的|没错|正确|属实)|^\s*(?:yes|correct|right|true|indeed)\b/u,
  denies: /^\s*(?:不是|不对|否|并非|并不|没有[,。])|^\s*(?:no|not)\b[,. ]/u,
  machine:
    /忽略|指令|系统提示|提示词|语言模型|人工智能助手|作为(?:一个)?ai|ignore (?:all|the|previous|any)|system prompt|language model|as an ai|密码|password|api[ -]?key/u,
  address: /https?:|www\.|\/\/|@|<[a-z/!]|\]\(|^\s*\/[a-z]/u,
};
