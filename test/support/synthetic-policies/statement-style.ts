// How a document says who does a task: labels or verbs, in brackets of all kinds or in lines of their own.
import type { Dice } from './dice.ts';
import type { TrueDue, TrueUnits } from './truth.ts';

export interface StatementStyle {
  readonly form: 'labels' | 'verbs' | 'plain' | 'notes';
  /** Opening and closing bracket; none: a paragraph of its own. */
  readonly frame: readonly [string, string] | undefined;
  readonly words: Readonly<Record<'lead' | 'responsible' | 'cooperating', string>>;
  readonly verbs: Readonly<Record<'lead' | 'responsible' | 'cooperating', string>>;
  readonly colon: string;
  readonly between: string;
  readonly comma: string;
  /** 等, 等单位 behind a list; often nothing. */
  readonly etCetera: string;
  /** Where the due stands beside the units. */
  readonly due: 'none' | 'label' | 'before' | 'after';
  readonly withPersons: boolean;
  /** Behind the heading instead of at the end. */
  readonly early: boolean;
  /** Paragraphs of their own: one for all roles, or one for each. */
  readonly oneLine: boolean;
  /** 列第一位的为牵头单位, said once: then the plain list's first unit leads. */
  readonly firstLeads: 'no' | 'others-responsible' | 'others-cooperating';
}

const FRAMES: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['（', '）'],
  ['(', ')'],
  ['[', ']'],
  ['〔', '〕'],
  ['【', '】'],
  ['［', '］'],
  ['﹙', '﹚'],
];
const PERSONS = ['李明', '张建国', '王丽华', '陈志强'];

export function pickStatementStyle(dice: Dice): StatementStyle {
  const form = dice.pick(['labels', 'labels', 'labels', 'verbs', 'verbs', 'plain', 'notes'] as const);
  const mayStandAlone = form === 'labels' || form === 'verbs';
  const frame = mayStandAlone && dice.chance(0.25) ? undefined : dice.pick(FRAMES);
  return {
    form,
    frame,
    words: {
      lead: dice.pick(['牵头单位', '牵头单位', '主办单位', '牵头部门', '牵头考核单位', '牵头责任单位']),
      responsible: dice.pick(['责任单位', '责任单位', '责任部门', '落实单位', '责任主体', '负责单位']),
      cooperating: dice.pick(['配合单位', '配合单位', '协办单位', '参与单位', '配合部门', '协同单位']),
    },
    verbs: {
      lead: dice.pick(['牵头', '牵头', '牵头负责', '主办']),
      responsible: dice.pick(['负责', '按职责分工负责', '按职责负责', '分别负责', '具体负责', '负责落实']),
      cooperating: dice.pick(['配合', '参与', '协办', '协同配合', '配合落实']),
    },
    colon: dice.pick(['：', '：', ':', '∶']),
    between: dice.pick(form === 'verbs' ? ['，', '；', '、', ','] : ['；', '；', '，', ' ', '。']),
    comma: dice.pick(['、', '、', '、', '，']),
    etCetera: dice.chance(0.25) ? dice.pick(['等', '等单位', '等部门', '等有关部门']) : '',
    due: dice.chance(0.3) && form !== 'notes' ? dice.pick(['label', 'before', 'after'] as const) : 'none',
    withPersons: form === 'labels' && dice.chance(0.12),
    early: frame !== undefined && dice.chance(0.12),
    oneLine: dice.chance(0.5),
    firstLeads:
      form === 'plain' && dice.chance(0.4)
        ? dice.pick(['others-responsible', 'others-cooperating'] as const)
        : 'no',
  };
}

interface Said {
  readonly due?: TrueDue & { readonly printed: string };
  /** The closing bracket was lost. */
  readonly unclosed?: boolean;
}

/** Which roles a style can say: a plain list has one. */
export function sayable(style: StatementStyle, units: TrueUnits): TrueUnits {
  const { lead, responsible, cooperating } = units;
  if (style.form === 'notes')
    return { lead: lead.slice(0, 1), responsible: [...responsible, ...cooperating], cooperating: [] };
  if (style.form !== 'plain') return units;
  const all = [...lead, ...responsible, ...cooperating];
  switch (style.firstLeads) {
    case 'no':
      return { lead: [], responsible: all, cooperating: [] };
    case 'others-responsible':
      return { lead: all.slice(0, 1), responsible: all.slice(1), cooperating: [] };
    case 'others-cooperating':
      return { lead: all.slice(0, 1), responsible: [], cooperating: all.slice(1) };
  }
}

const ROLES = ['lead', 'responsible', 'cooperating'] as const;

function groupsOf(style: StatementStyle, units: TrueUnits, dice: Dice): string[] {
  const list = (names: readonly string[]): string => names.join(style.comma);
  const present = ROLES.filter((role) => units[role].length > 0);
  const last = present.at(-1);
  /** 等 closes a list of names, never a group. */
  const tail = (role: (typeof ROLES)[number]): string =>
    role === last && !/^各|有关|单位$|各部门|国有企业/.test(units[role].at(-1) ?? '') ? style.etCetera : '';
  switch (style.form) {
    case 'labels': {
      const persons = style.withPersons
        ? [`${dice.pick(['牵头领导', '责任领导', '责任人', '分管领导'])}${style.colon}${dice.pick(PERSONS)}`]
        : [];
      return [
        ...persons,
        ...present.map((role) => `${style.words[role]}${style.colon}${list(units[role])}${tail(role)}`),
      ];
    }
    case 'verbs':
      return present.map((role) => `${list(units[role])}${tail(role)}${style.verbs[role]}`);
    case 'notes':
      return [[...units.lead.map((name) => `${name}（牵头）`), ...units.responsible].join(style.comma)];
    case 'plain':
      return [`${list(ROLES.flatMap((role) => units[role]))}${tail(last ?? 'responsible')}`];
  }
}

function withDue(style: StatementStyle, groups: readonly string[], due: Said['due']): string[] {
  if (!due) return [...groups];
  switch (style.due) {
    case 'none':
      return [...groups];
    case 'label':
      return [...groups, `完成时限${style.colon}${due.printed}`];
    case 'before':
      return [`${due.printed}完成`, ...groups];
    case 'after':
      return [...groups, due.printed.replace(/^(?:力争)?(?:到|截至)/, '')];
  }
}

/** The paragraphs or the bracket that say it. `sayable` units only. */
export function writeStatement(
  style: StatementStyle,
  units: TrueUnits,
  dice: Dice,
  said: Said = {},
): string[] {
  const groups = groupsOf(style, units, dice);
  const { frame } = style;
  if (frame) {
    const between = style.form === 'plain' ? '，' : style.between;
    return [
      `${frame[0]}${withDue(style, groups, said.due).join(between)}${said.unclosed === true ? '' : frame[1]}`,
    ];
  }
  const dated = style.form === 'labels' && style.due === 'label' ? withDue(style, groups, said.due) : groups;
  if (style.form === 'labels' && !style.oneLine) return dated;
  return [
    `${dated.join(style.between === ' ' ? ' ' : style.form === 'verbs' && style.between === '。' ? '，' : style.between)}${style.form === 'verbs' ? '。' : ''}`,
  ];
}
