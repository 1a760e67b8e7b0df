// The forms in which a sentence of an English answer may join tasks, units, dates and numbers. Whatever is put in another
// way cannot be held against the facts, and is not believed. Over masked text, articles left out.

const X = '(?<task>T\\d+|it|(?:this )?task|both(?: tasks)?)';
const OF_X = `(?: (?:for|of|in|under) ${X})?`;
const UNITS = '(?<units>U\\d+(?:(?:, and |, | and )U\\d+)*)';
const MORE = UNITS.replace('units', 'more');
const COUNTED = '(?<count>N\\d+) units?';
const COUNT = `(?:${COUNTED}(?:, namely|,|:)? )?`;
const TOLD = '(?: in document)?';
const WHAT = "(?<what>[a-z][a-z' -]*?)";
const LIST = '(?<list>[a-z][a-z, -]*)';
const SHALL = '(?:should|must|shall|has to|have to|needs? to|is to|are to|is expected to)';
const DUE = '(?:(?:by|in|for|on) )?(?<date>D\\d+)';
const AIM =
  '(?:also )?(?:aims? for|calls? for|asks? for|requires?|targets?|sets? (?:targets? (?:of|at)|goal of))';

export type FormKind =
  | 'answer'
  | 'aside'
  | 'lead'
  | 'responsible'
  | 'cooperating'
  | 'part'
  | 'count'
  | 'no-lead'
  | 'due'
  | 'no-deadline'
  | 'overdue'
  | 'as-of'
  | 'date'
  | 'of-task'
  | 'rows'
  | 'aim'
  | 'target'
  | 'item'
  | 'title'
  | 'topic'
  | 'terms';

export interface Form {
  readonly kind: FormKind;
  readonly pattern: RegExp;
}

const form = (kind: FormKind, ...patterns: readonly string[]): readonly Form[] =>
  patterns.map((pattern) => ({ kind, pattern: new RegExp(`^(?:${pattern})$`, 'u') }));

const roleForms = (kind: 'lead' | 'responsible' | 'cooperating'): readonly Form[] => [
  ...form(
    kind,
    `(?:its |only )*${kind} units?${OF_X}(?: are| is|:)? ${COUNT}${UNITS}`,
    `(?:with )?${UNITS}(?: is| are)?(?: as)? ${kind}(?: units?)?${OF_X}`,
    `(?:${X} (?:has|names)|there are) (?<count>N\\d+) ${kind} units?${OF_X.replace('task', 'of')}:? ${UNITS}`,
    `(?:also |namely )?${kind}: ${UNITS}`,
    `${UNITS} is one of (?<count>N\\d+) ${kind} units${OF_X}, (?:along|together) with ${MORE}`,
  ),
  ...form(
    'part',
    `among (?<role>${kind}) units${OF_X} (?:is|are) ${UNITS}`,
    `(?<role>${kind}) units${OF_X} include ${UNITS}`,
    `${UNITS} (?:is|are) (?:also )?(?:among|one of) (?:(?<count>N\\d+) )?(?<role>${kind}) units${OF_X}`,
  ),
];

const ROLES: readonly Form[] = [
  ...roleForms('lead'),
  ...roleForms('responsible'),
  ...roleForms('cooperating'),
  ...form(
    'lead',
    `${X} (?:is|are) (?:co-|jointly )?led (?:jointly |together )?by ${COUNT}${UNITS}(?: alone| jointly| together)?`,
    `${UNITS} (?:jointly |together |co-)?leads? ${X}(?: jointly| together)?(?: alone)?`,
    `${COUNTED} (?:jointly |together |co-)?lead ${X}(?: jointly| together)?: ${UNITS}`,
    `${UNITS} leads? ${X} (?:jointly |together )with ${MORE}`,
  ),
  ...form(
    'responsible',
    `${X} is responsibility of ${COUNT}${UNITS}`,
    `${X} of ${UNITS}(?: alone)?`,
    `${COUNTED} are responsible${OF_X}(?:, namely|:) ${UNITS}`,
    `for which ${COUNTED} are responsible: ${UNITS}`,
    `${UNITS} for ${X}`,
    `for ${X}, ${UNITS} (?:is|are) responsible`,
  ),
  ...form('cooperating', `(?:with )?${UNITS} cooperat(?:es?|ing)`),
  ...form(
    'count',
    `${X} is (?<role>led) jointly by ${COUNTED}`,
    `${COUNTED} (?:jointly )?(?<role>lead) ${X}`,
  ),
  ...form('count', `${COUNTED} (?:is|are) (?<role>responsible)${OF_X}`),
  ...form('count', '(?<count>N\\d+) (?:other )?units (?<role>cooperate)'),
  ...form(
    'no-lead',
    `no lead(?: unit)?(?: is)? named${TOLD}${OF_X}${TOLD}`,
    `no lead unit${OF_X} is named${TOLD}`,
    `document (?:names|designates|specifies|gives) no lead(?: unit)?(?: for either)?${OF_X}`,
    `document does not (?:name|designate|specify|give) (?:lead|lead unit|any lead unit)(?: for either)?${OF_X}`,
    `${X} (?:has|have|names?) no (?:named )?lead(?: unit)?(?: named)?${TOLD}`,
    `${X} does not (?:name|have) (?:named )?lead unit`,
    'neither task has (?:named )?lead unit',
    `there is no named lead unit${OF_X}`,
  ),
];

const DATES: readonly Form[] = [
  ...form(
    'due',
    `${X} (?:is|was|are|were) due ${DUE}`,
    `${X} ${DUE}`,
    `(?:its )?(?:deadline|due date)${OF_X} is ${DUE}`,
  ),
  ...form(
    'no-deadline',
    `document (?:gives|sets|names|states) no deadline${OF_X}`,
    `document does not (?:give|set|name|state) (?:any )?deadline${OF_X}`,
    `no deadline is (?:given|set|named|stated)${OF_X}`,
    `${X} has no deadline`,
  ),
  ...form(
    'overdue',
    `(?:(?:${X}|which) )?(?:(?:is|are) )?(?:now )?(?<count>N\\d+) days (?:overdue|past deadline)(?: as of D\\d+)?`,
    `(?:(?:${X}|which) )?(?:(?:is|are) )?(?:now )?overdue by (?<count>N\\d+) days(?: as of D\\d+)?`,
  ),
  ...form('overdue', `as of D\\d+,? ${X} (?:is|are) (?:now )?overdue by (?<count>N\\d+) days`),
  ...form('as-of', 'as of D\\d+'),
  ...form('date', DUE, `read as (?<date>D\\d+)`, `all ${DUE}`),
];

const TARGETS: readonly Form[] = [
  ...form('of-task', `under ${X}`, X),
  ...form(
    'rows',
    `${X} (?:has|sets|gives) (?<count>N\\d+) (?:targets?|due dates?|dates|deadlines)(?: ${DUE})?`,
  ),
  ...form('aim', `${X} ${AIM} (?<item>.+)`),
  ...form(
    'target',
    `(?:its )?(?:target|goal)${OF_X}(?: is|:) (?<item>.+)`,
    `only (?:document gives )?number:? (?<item>.+)`,
  ),
  ...form(
    'item',
    `(?<number>N\\d+)(?: (?:in )?${WHAT})?(?:, (?<quoted>Q\\d+),?| (?<quoted2>Q\\d+))?(?: (?:is |are )?(?:due )?${DUE})?${OF_X}`,
    `(?:by then,? |by which(?: time)? )?${WHAT}(?: ${SHALL}(?: reach| be)?| of|:|) (?<number>N\\d+)(?: (?<quoted>Q\\d+))?(?: ${DUE}| by then)?${OF_X}`,
    `${WHAT} (?:is |are )?(?:due )?${DUE}`,
    `(?<quoted>Q\\d+) (?:is |are )?(?:due )?${DUE}`,
    `(?<number>N\\d+) ${WHAT} (?:is |are )?due ${DUE}`,
  ),
];

const CONTENTS: readonly Form[] = [
  ...form('title', `${X} (?:is about|is titled|is|concerns|covers|deals with) (?:${WHAT}|(?<quoted>Q\\d+))`),
  ...form('topic', `${WHAT} falls? under ${X}`),
  ...form(
    'terms',
    `${X} (?:also )?(?:covers|includes|mentions|touches on|deals with) ${LIST}`,
    `(?:its )?key terms(?: of ${X})? (?:include|(?<all>are)) ${LIST}`,
    `among its key terms are ${LIST}`,
  ),
];

const AROUND: readonly Form[] = [
  ...form(
    'answer',
    'yes|no|(?:but )?not alone',
    'it is not only lead unit',
    `unit you ask about is not named in ${X}`,
  ),
  ...form(
    'aside',
    'in (?:short|brief|summary)',
    'according to document',
    'based on document',
    'among others',
    'among other things',
  ),
];

export const FORMS: readonly Form[] = [...AROUND, ...ROLES, ...DATES, ...TARGETS, ...CONTENTS];
