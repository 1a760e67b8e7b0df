// Words too loose to be read by rules, and good enough to confirm what a model reads: "who is the boss" may well mean the
// lead, once somebody says so. Folded, over a slate (T task number, U unit, D date, Q quantity).

/** What a reading takes the question to say. */
export type Claimed =
  | 'units'
  | 'lead'
  | 'responsible'
  | 'cooperating'
  | 'notLead'
  | 'noLead'
  | 'deadline'
  | 'target'
  | 'content'
  | 'number'
  | 'list'
  | 'count'
  | 'compare'
  | 'takesPart'
  | 'together'
  | 'without'
  | 'alone'
  | 'leads'
  | 'yearly'
  | 'overdue'
  | 'dated'
  | 'undated'
  | 'numeric'
  | 'notNumeric'
  | 'stretch'
  | 'due'
  | 'partOfYear'
  | 'leaning';

const NOBODY =
  '(?:没(?:有)?人?|无人?|缺|冇(?:人)?|谁(?:都|也)(?:不|没)|不见|nobody|no ?-?one|none|without|lack(?:s|ing)?|missing|no)';
const LEAD =
  '(?:牵头?|主办|带头|挑头|领头|领衔|抓总|总抓|主抓|挂帅|主帅|帅|老大|大哥|龙头|主心骨|扛(?:大)?旗|大旗|扛大梁|挑大梁|大梁|当头儿?|拍板|做主|说了算|主事|掌舵|掌勺|当家(?:作主)?|话事(?:人)?|总管|统揽|打头(?:阵)?|头儿|主责|为主|主角|' +
  'leads?|leaders?|leading|led|in charge|(?:at )?the helm|helm|spearhead\\w*|boss(?:es)?|captains?|heads?|headed|front(?:s|ing|ed)?|steer(?:s|ing)?|take(?:s)? charge)';

const SOURCES: Readonly<Record<Claimed, string>> = {
  units:
    '谁|哪(?:个|家|些|几)?(?:衙门|单位|部门|局|家)?|几家|边个|归|管|扛|抓|负责|出面|摊|who|whose|which|plate|desk|job|hands?|shoulders?|responsib\\w*|run|handle\\w*|look\\w* after',
  lead: LEAD,
  responsible:
    '责任|负责|承办|经办|落实|出力|打下手|跟班|帮手|干活|跑腿|参与|responsib\\w*|in charge|do(?:es)? the work|carr(?:y|ies) out|legwork',
  cooperating:
    '配合|协办|协助|帮忙|帮手|打下手|跟班|搭把手|cooperat\\w*|assist\\w*|support\\w*|help\\w*|chip\\w* in',
  notLead: `(?:不|没|非|not|never|n't|without)[^,，。;；]{0,8}?${LEAD}`,
  noLead: `${NOBODY}[^,，。;；]{0,10}?${LEAD}|${LEAD}[^,，。;；]{0,4}?(?:没|无|空|缺|不明|missing|empty|blank|vacant)|leaderless|群龙无首`,
  deadline:
    '啥时候?|几时|何时|哪年|哪天|多久|多晚|几年|收官|完事|完工|交差|交账|交卷|见分晓|弄利索|利索|到点|兑现|什么时候|when|by|dates?|finish\\w*|wrap\\w*|deadlines?|due|late|year',
  target:
    '数字|数目|标准|验收|考核|及格|达标|成果|成绩|多少|几|多大|多高|比例|比率|量|指标|目标|硬杠杠|数|达到|numbers?|figures?|hit|how (?:many|much|big|far|high|large)|measure\\w*|goals?|targets?|size|scale|percent\\w*|aim\\w*',
  content:
    '啥|什么|怎么|咋|点样|概括|讲讲|说说|一句话|干啥|做啥|内容|能不能|有冇得|会不会|会|吗|what|how|tell|about|do|does|can|could|will|explain|sum(?:mary)?|gist|nutshell',
  number: '第几|哪(?:一)?项|哪(?:一)?条|which|what number',
  list: '哪些|哪几|哪(?:个|件|项)|几个|有啥|有什么|什么|清单|任务|which|what|list|tasks?|ones?|any',
  count: '几(?:项|个|件|条)|多少|数(?:一)?数|how many|count|number of',
  compare: '比|还是|哪(?:个|家)|谁|多|少|更|高|低|than|versus|vs|or|more|fewer|less|compare\\w*|busier|which',
  takesPart:
    '参与|涉及|掺和|沾边?|有份|出现|点名|露面|插手|牵涉|的活|名下|摊子|那边|干|搞|管|负责|work|involv\\w*|part|share\\w*|in|with|on',
  together:
    '一起|一块儿?|一道|都|共同|联手|搭伙|合伙|搭档|同时|凑|和|跟|both|together|jointly|and|team\\w*|pair\\w*|share\\w*',
  without:
    '除(?:了|去|开|掉)?|不算|不含|不计|不包括|不带|不找|刨|抛开|撇开|去掉|减掉|扣掉|剔除|排除|拿掉|避开|绕开|没有?|冇|不归|不由|不是|并非|不沾边?|不参与|以外|之外|除外|剩下?|其余|还有|其他|别的|另外|' +
    'apart|aside|besides|except\\w*|exclud\\w*|other|others|else|without|not|leav\\w* out|leave|minus|drop\\w*|skip\\w*|neither|nor|rest|remain\\w*',
  alone:
    '单挑|单干|独自|独家|独力|单独|单打独斗|一家|一个(?:人|单位|局|部门)?|自己|光杆|孤军|只|仅|alone|single\\w*|by (?:it|them)self|own|sole\\w*|only|solo|one',
  leads: '牵头|共同|联合|两|双|几|家|个|lead\\w*|joint\\w*|co-?lead\\w*|heads?',
  yearly: '每年|年年|逐年|岁岁|一年一|every year|yearly|annual\\w*|each year',
  overdue: '逾期|过期|超期|拖|晚|过了|欠账|overdue|late|past|missed|behind',
  dated: '期限|时限|日期|日子|截止|date\\w*|deadline\\w*|due',
  undated:
    '没(?:有|写)?[^,，。]{0,4}(?:期限|时限|日子|日期|准日子|时间)|无期限|遥遥无期|no [^,.]{0,10}(?:date|deadline)|without [^,.]{0,12}(?:date|deadline)|open-ended',
  numeric:
    '量化|数字|指标|硬杠杠|硬指标|数|目标|numbers?|figures?|measur\\w*|quantif\\w*|targets?|numeric\\w*',
  notNumeric: '没|无|缺|不|no|without|lack\\w*',
  stretch:
    '(?:\\d{1,3}号?|第|前|后|到|至|号|项|起|开头|打头|末尾|以后|以前|之后|之前|往后|往前|开外|十几|二十几|几号|first|last|up to|from|to|after|before|through|onwards?|between)',
  due: '到期|截止|到点|交差|交账|交卷|完成|办结|收官|完事|弄完|得|要|落地|沾边?|due|fall\\w*|end\\w*|finish\\w*|by|in',
  partOfYear: '季度?|季末|仨月|[三六]个月|半年|quarters?|half|months?|q[1-4]|h[12]',
  leaning:
    '(?:这|那)?(?:里头|里面|里边|当中|其中)|(?:这|那)些(?:里头?|当中|中)?|它们?|佢哋?|其余|后(?:面|者|头)(?:那|这)?(?:个|项)?|前(?:面|者|头)(?:那|这)?(?:个|项)?|(?:这|那|该|此)(?:一)?(?:项|个|件|摊|茬|条)|呢(?=[?？]?\\s*$)|^(?:那|还有|再|咁|and|what about|how about|but)|its?|they|their|them|those|these|that one|the (?:latter|former|last|first|second) one',
};

/** Talk that means nothing by itself. */
const FILLERS =
  '(?:这|那)?(?:摊子|摊|茬儿?|档子|码)(?:事情?|儿)?|事情?儿?|活儿?|东西|玩意儿?|玩艺|名堂|掰着?(?:手)?指头|数(?:一)?数|数着|一句话|简单(?:点|地)?|到时候|到头来|到底|赶得上|来得及|拿得出手|像样|亮出|亮个?相?|交出|要交|得交|账|里头|里面|剩下?|得|能|会|差|沾|掺和?|凑|当|老是|干脆|究竟|说白了|讲真|话说|那啥|你看|我看|帮我|给我|算算|捋(?:一)?捋|理(?:一)?理|排(?:在)?|号|往后|之类|啥的|什么的|' +
  '(?<![a-z])(?:just|please|quickly|again|exactly|actually|roughly|any|hit|plate|big|get|got|end up|turn out|stuff|things?|bit|bunch|lot)(?![a-z])';

const compile = (source: string): RegExp => new RegExp(`(?:${source})`, 'gu');
const PATTERNS = new Map((Object.keys(SOURCES) as Claimed[]).map((name) => [name, compile(SOURCES[name])]));
const FILLER = compile(FILLERS);

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the loose words for what is claimed stand in a slate's rest. */
export function findWeak(rest: string, claimed: Claimed): readonly Stretch[] {
  const pattern = PATTERNS.get(claimed);
  return pattern === undefined ? [] : placesOf(rest, pattern);
}

export function findFillers(rest: string): readonly Stretch[] {
  return placesOf(rest, FILLER);
}

/** A Latin word counts as a whole, not as part of a longer one. */
function placesOf(rest: string, pattern: RegExp): readonly Stretch[] {
  return [...rest.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end > start && isWhole(rest, start, end));
}

function isWhole(text: string, start: number, end: number): boolean {
  const isLatin = (at: number): boolean => /[a-z]/u.test(text.charAt(at));
  return !(isLatin(start) && isLatin(start - 1)) && !(isLatin(end - 1) && isLatin(end));
}
