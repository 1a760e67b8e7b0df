// What English askers say when they ask; folded (lower case), over a slate (T task number, U unit, D date, Q quantity).
import type { CueName } from './cues.ts';

const BODIES =
  '(?:units?|bureaus?|departments?|depts?|offices?|agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|authorit(?:y|ies)|part(?:y|ies)|institutions?|entit(?:y|ies)|commissions?)';
const TASKS =
  '(?:tasks?|items?|points?|clauses?|articles?|jobs?|assignments?|provisions?|duties|commitments?|to-?dos?)';
const NO =
  "(?:no|without(?: any| a)?|lacks?|lacking|missing|(?:does|do|did|is|are|has|have|was|were)(?:n't| not)(?: \\w+){0,3}?|never|not)";
const WRITTEN =
  '(?:named|specified|stated|written(?: down)?|given|listed|set|designated|explicit|clear|defined|fixed|identified|appointed|assigned|mentioned)';

export const ENGLISH_CUES: Readonly<Partial<Record<CueName, readonly string[]>>> = {
  who: [
    "who(?:'s|m|se|s|ever|mever)?(?: all)?",
    `(?:which|what)(?: \\w+){0,2}? ${BODIES}`,
    `${BODIES}(?= for| of| behind| under| on| in|\\s*\\?|\\s*$)`,
    `${BODIES}(?= and (?:its |the )?(?:targets?|deadlines?|dates?|goals?|content)|\\s*[,&+])`,
    `(?:all )?(?:the )?${BODIES} (?:behind|involved|assigned|concerned)`,
    `name the ${BODIES}`,
  ],
  duty: [
    'responsib(?:le|ility|ilities)(?: for)?|in charge(?: of)?|handles?|handling|handled|deal(?:s|ing)? with|accountable(?: for)?|takes? care(?: of)?|owns?|owners?|implement(?:s|ed|ing|ation)?|carr(?:y|ies) out|runs?|manages?|managing|oversees?|looks? after|assigned(?: to)?|belongs? to|charged with|works? on|working on|tasked with|involved(?: in)?|does|do|doing|participat(?:e|es|ing)|delivers?|executes?|must do|supposed to',
  ],
  lead: [
    '(?:co-?)?leads?(?: (?:units?|departments?|bureaus?|agenc(?:y|ies)|bod(?:y|ies)|role|organi[sz]ations?|authorit(?:y|ies)|office))?|leading(?: (?:units?|departments?|bureaus?|agenc(?:y|ies)|role))?|led(?: by)?|leaders?(?:hip)?|heads?|headed(?: by)?|heading|spearhead(?:s|ed|ing)?|takes? the lead|in the lead|lead on',
  ],
  responsible: [
    `responsible (?:\\w+ )?${BODIES}`,
    `${BODIES} (?:that are |that is |is |are |listed as |named as )*responsible`,
    'responsible parties',
    '(?:in (?:the|a) )?responsible role',
  ],
  cooperating: ['cooperating|co-operating|supporting (?:units?|departments?|bureaus?)|assisting'],
  noLead: [
    `${NO} (?:single )?(?:\\w+ ){0,3}?(?:lead(?: (?:unit|department|bureau|agency|body))?s?|leader|leading (?:unit|department|bureau))(?: (?:is |are )?${WRITTEN})?`,
    `lead(?: (?:unit|department|bureau))? (?:is |are )?(?:un(?:named|specified|assigned|designated)|not ${WRITTEN}|missing|blank|empty)`,
    `(?:lacks?|lacking|missing|unled|leaderless)(?: an?| any)?(?: ${WRITTEN})? lead(?:er)?`,
    'leaderless|unled',
    'only (?:list|name|have|has|with)s? responsible (?:units?|departments?|bureaus?)',
    `(?:nobody|no one|no-one|no ${BODIES}) (?:is )?(?:lead(?:s|ing)?|in charge|named as lead)`,
  ],
  hasLead: [
    `(?:has|have|with|having|name|names|naming|specify|specifies) (?:an? |the )?(?:\\w+ )?lead(?: (?:unit|department|bureau|agency)s?)?(?! role)(?: ${WRITTEN})?`,
    `${WRITTEN} lead(?: (?:unit|department|bureau)s?)?`,
    `lead(?: (?:unit|department|bureau))?(?: is| are)? ${WRITTEN}`,
  ],
  sole: [
    'alone|(?<=led |lead )only(?= by)|sole(?:ly)?|only (?:one )?(?:lead|unit|bureau|leader)|single(?:-handedly)?|by itself|on its own|exclusive(?:ly)?|the only',
  ],
  joint: [
    'joint(?:ly)?(?: led| lead(?:s|ing|ers)?(?: units?)?)|jointly|co-?led|co-?lead(?:s|ing|ers)?|shared lead(?:ership)?|more than one lead(?: (?:unit|bureau|department))?|multiple lead(?:s| units| bureaus| departments)?|several lead(?:s| units| bureaus| departments)?|led jointly',
  ],
  together: ['both|together|jointly|shared?|in common'],
  notLead: [
    '(?:but |and )?not (?:as )?(?:the |a )?lead(?:s|ing|er)?(?: units?)?|(?:not|without|never|rather than|instead of) (?:as )?(?:the |a )?lead(?:ing|er)?',
    "(?:does|do|is|are)(?: not|n't) (?:the )?lead(?:ing)?",
    'non-?lead',
  ],
  when: [
    'when|deadlines?|due(?: dates?)?|by (?:what|which) (?:date|year|time|day|month)|(?:what|which) (?:year|date|month|day)|time ?(?:lines?|frames?|limits?|tables?)|target dates?|completion dates?|how (?:long|soon|often|frequently)|by when|end dates?|cut-?off|finish dates?|time limit|what time|target year|schedules?',
  ],
  noDeadline: [
    `${NO} (?:\\w+ ){0,3}?(?:deadlines?|due dates?|dates?|time ?(?:limits?|frames?|lines?|tables?)|end dates?|target dates?)(?: (?:is |are )?${WRITTEN})?(?: down)?`,
    'open-ended|undated|deadline-free',
    `(?:deadline|due date|date)s? (?:is |are )?(?:not ${WRITTEN}|missing|unspecified|blank)`,
  ],
  hasDeadline: [
    `(?:has|have|with|having|carry|carries|contain|give|gives) (?:an? |any |the )?(?:\\w+ )?(?:deadlines?|due dates?|fixed dates?|dates?|time limits?|target dates?)`,
    'dated(?: tasks| items)?|time-bound',
  ],
  overdue: [
    'overdue|over due|past (?:their |its |the )?(?:due(?: date)?s?|deadlines?)|expired|(?:already )?late(?! ?\\d)|behind (?:schedule|deadline)|missed(?: (?:their|its|the))?(?: deadlines?| due dates?)?|lapsed|elapsed|(?:has|have) passed|already passed|gone by|beyond (?:their |its |the )?(?:deadlines?|due dates?)|should (?:already )?(?:have been|be) (?:done|finished|completed)(?: by now)?|delinquent',
  ],
  upcoming: [
    'due soon|coming up|upcoming|about to (?:expire|fall due)|soon due|nearly due|approaching(?: deadlines?)?',
  ],
  recurring: [
    '(?:every|each|per) year|yearly|annual(?:ly)?|year after year|recurr(?:ing|ent|s)?|repeat(?:s|ed|ing)?(?: every year| annually| yearly)|once a year|a year(?=\\s*\\?|\\s*$)|year-?on-?year|year by year|periodic(?:ally)?',
  ],
  dueWord: [
    'due|finish(?:ed)?|complete[d]?|end(?:s|ing)?|expir(?:e|es|ing)|deadlines?|fall(?:s|ing)? due|deliver(?:ed|able|ables)?|to be done|must be done|wrap(?:ped)? up',
  ],
  target: [
    `targets?|goals?|how (?:many|much|large|big|high|far)(?! ${TASKS})(?! (?:\\w+ )?${BODIES})|what (?:percent(?:age)?|share|rate|scale|size|amount|number|value|figure|proportion|level|quantity|volume)s?|percent(?:age)?|figures?|kpis?|indicators?|metrics?|quotas?|number of|quantif(?:y|ied|iable)|quantitative|numeric(?:al)?(?: (?:targets?|goals?))?|objectives?|numbers|benchmarks?|thresholds?|the size of|the rate of|goal post`,
  ],
  content: [
    "(?:what|wat)(?:'s| is| are| does| do| did| will| would| should| must| has| have|s)?(?! (?:the )?(?:deadline|due|target|lead))",
    'explain|describe|description|summari[sz]e|summary|contents?|details?|tell me (?:more )?(?:about|of)|about|full text|text|wording|quote|read (?:me )?(?:out)?|show(?: me)?|how (?:will|is|are|does|do|should|can|would|to)|says?|said|saying|involves?|cover(?:s|ed)?(?! everything)|includes?|require(?:s|d|ments?)?|mean(?:s|ing)?|measures?|plans?|planned|steps|purpose|in short|gist|overview|actions?|how|stipulat(?:e|es|ed)|elaborate|specifics|outline|aims?|entails?|consists?(?: of)?|involved in',
  ],
  whichTask: [
    `(?:which|what) (?:(?:of the )?${TASKS}|task number|number|one)(?: (?:mentions?|covers?|is about|deals? with|talks? about|contains?|refers? to|speaks? of|includes?|describes?))?`,
    `where (?:is|are|does|do|can)(?=.*(?:mention|say|appear|stand|written|talk|find|covered|described|speak|refer))`,
    'mention(?:s|ed)?|appears?|task number|(?:under|in|belongs? to) which (?:task|item|number)|find',
  ],
  whichTasks: [
    `(?:which|what)(?: are)?(?: all)?(?: of)?(?: the)? ${TASKS}`,
    `(?:list|show|give|name|enumerate)(?: me| us)?(?: all| every| out)?(?: of)?(?: the)?(?: \\w+)? ${TASKS}`,
    `(?:all|every|any|list of|lists?|show me)(?: the)? ${TASKS}|list(?: them)?|enumerate`,
    `${TASKS}(?= (?:where|that|which|with|without|of|for|led|due|in|under|assigned|belonging|ending|having|lacking|past|whose|on the))|^tasks`,
    "what(?:'s| is| are)? (?:due|overdue|late)",
    'anything(?= due| overdue| late)|what else|which (?:ones?|of them)',
  ],
  countTasks: [
    `how many(?: \\w+){0,3}? ${TASKS}|(?:total |the )?(?:number|count) of(?: \\w+)? ${TASKS}|how many (?:of them|are there|does|do)(?= .*(?:lead|led|task)|\\s*\\?|$)`,
    `${TASKS} count|count the ${TASKS}`,
  ],
  countUnits: [
    `how many(?: different| distinct| lead(?:ing)?| responsible| municipal| city| separate)* ${BODIES}|(?:the )?number of(?: lead(?:ing)?| responsible)? ${BODIES}|how many leads`,
  ],
  most: [
    '(?:the )?most|busiest|highest number|largest number|top(?: \\w+)?|heaviest|rank(?:ing|ed|s)?|greatest number|max(?:imum)?|leaderboard|biggest',
  ],
  least: ['(?<!at )(?:the )?(?:least|fewest)|lowest number|smallest number|lightest|min(?:imum)?'],
  yesNo: [
    "^(?:so |and |but |ok |okay |hi,? |hello,? |please,? |then |well,? )*(?:is|are|does|do|did|has|have|was|were|will|can|could|should|must|isn't|aren't|doesn't|don't|am i right)(?=[ 'U])",
    "right\\s*\\?*$|correct\\s*\\?*$|isn't it|aren't they|doesn't it|don't they|true(?: that| or false)?|is it true|am i right|is that (?:right|correct|so)|whether|confirm|really|yes or no",
  ],
  why: ['why|how come|what makes|on what (?:grounds?|basis)|for what reason|what is the reason|what gives'],
  it: [
    "(?:of|among) (?:these|those|them)|(?:it|its|it's|they|them|their|theirs)|(?:this|that|the same|said|the above|these|those|such)(?: (?:tasks?|items?|ones?))?|the (?:task|item|one)(?! (?:on|about|of|for|that))",
  ],
  also: [
    '^(?:and|but|or|so|then|also|what about|how about|what if|now|ok|okay|same for|same question for|plus|next|instead|switch to|change to|try)|too\\s*\\?*$|as well\\s*\\?*$|instead\\s*\\?*$|(?:what|how) about|same for',
  ],
  any: ['is there|are there|any'],
  meta: [
    '(?:this |the |that )?(?:whole |entire |policy |official )?(?:document|policy|plan|paper|text|notice|opinions?|file|circular|regulation|directive)(?! (?:research|fulfil))',
  ],
};
