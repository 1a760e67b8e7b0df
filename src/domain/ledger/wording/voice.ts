// How the ledger's facts are said to one reader: language, script, names of units, amounts, lights and their reasons.
import { fold, toSimplified } from '../../../text/fold.ts';
import type { Language } from '../../conversation/index.ts';
import type { Role } from '../../people/index.ts';
import type { Policy, Register, Task } from '../../policy/index.ts';
import type { CommandName } from '../command.ts';
import type { Light } from '../project/light.ts';
import { labelOf } from '../project/state.ts';
import type { MilestoneState } from '../project/state.ts';
import type { Params, WordKey } from './words.ts';
import { fillWords } from './words.ts';

export interface Voice {
  readonly language: Language;
  say(key: WordKey, params?: Params): string;
  /** Printed words in the reader's script. */
  shown(printed: string): string;
  /** What is counted; beside it, for an English reader, what that means. */
  metric(printed: string): string;
  /** 市财政局, 市財政局, or 市財政局 (Finance Bureau). */
  unit(name: string): string;
  units(names: readonly string[]): string;
  role(role: Role): string;
  light(light: Light): string;
  /** 亿元 in the reader's script. */
  measure(unit: string): string;
  /** 9.2亿元, 99.6%, — */
  amount(value: number | undefined, unit: string | undefined): string;
  /** Its heading; beside it, for an English reader, what that means. */
  title(task: Task): string;
  /** 任务12“…” */
  taskName(policy: Policy, task: Task): string;
  /** "12-1", "12-1 (2025)" where it is not this year's. */
  label(state: Pick<MilestoneState, 'milestone' | 'task' | 'instance'>): string;
  /** Why the light is what it is, with the rule's id. */
  reason(state: MilestoneState): string;
  command(name: CommandName): string;
  list(parts: readonly string[]): string;
}

const TRADITIONAL_UNITS: Readonly<Record<string, string>> = {
  亿: '億',
  个: '個',
  万: '萬',
  项: '項',
  处: '處',
  条: '條',
  场: '場',
  类: '類',
  级: '級',
  点: '點',
  节: '節',
};

export function createVoice(register: Register, language: Language): Voice {
  const say = (key: WordKey, params?: Params): string => fillWords(language, key, params);
  const simplified = new Map<string, string>();
  // The same units and metrics are said again and again, and folding a script is slow.
  const shown = (printed: string): string => {
    if (language !== 'zh-Hans') return printed;
    const known = simplified.get(printed) ?? toSimplified(printed);
    simplified.set(printed, known);
    return known;
  };
  const list = (parts: readonly string[]): string => parts.join(language === 'en' ? ', ' : '、');
  const measure = (unit: string): string =>
    language === 'zh-Hant' ? [...unit].map((letter) => TRADITIONAL_UNITS[letter] ?? letter).join('') : unit;
  const unit = (name: string): string => {
    const english = language === 'en' ? register.gazetteer.find(name)?.english : undefined;
    return english === undefined ? shown(name) : `${name} (${english})`;
  };
  const metric = (printed: string): string => {
    const english = language === 'en' ? register.glossHeading(printed) : undefined;
    return english === undefined ? shown(printed) : `${printed} (${english})`;
  };
  const title: Voice['title'] = (task) => titleOf(register, language, shown(task.title));
  const label: Voice['label'] = (state) => labelOf(state);
  return {
    language,
    say,
    shown,
    metric,
    unit,
    list,
    measure,
    label,
    units: (names) => list(names.map(unit)),
    role: (role) => say(`role_${role.replaceAll('-', '_')}` as WordKey),
    light: (light) => say(`light_${light}`),
    command: (name) => say(`command_${name}`),
    amount: (value, of) => (value === undefined ? '—' : amountOf(value, of ?? '', language, measure)),
    title,
    taskName: (_, task) => say('taskName', { number: task.number, title: title(task) }),
    reason: (state) =>
      `${say(reasonKey(state), reasonParams(state, measure))}${state.rule === 'OK' ? '' : ` ${state.rule}`}`,
  };
}

function titleOf(register: Register, language: Language, title: string): string {
  const gloss = language === 'en' ? register.glossHeading(title) : undefined;
  return gloss === undefined ? title : `${title} – ${gloss}`;
}

function amountOf(
  value: number,
  unit: string,
  language: Language,
  measure: (unit: string) => string,
): string {
  if (unit === '%') return `${value}%`;
  if (language !== 'en') return `${value}${measure(unit)}`;
  if (/元$/.test(fold(unit))) return `${value} ${unit}`;
  return String(value);
}

/** Stale since the last word, or because there never was one. */
function reasonKey({ rule, parts }: MilestoneState): WordKey {
  return rule === 'Y3' && parts.every(({ freshOn }) => freshOn === undefined)
    ? 'neverReported'
    : `rule_${rule}`;
}

function reasonParams(state: MilestoneState, measure: (unit: string) => string): Params {
  const { pace, goal } = state;
  return {
    days: state.overdueDays,
    left: state.daysLeft ?? '',
    lag: pace.lag ?? '',
    percent: pace.percent ?? '',
    expected: pace.expectedPercent ?? '',
    stale: state.staleDays ?? '',
    count: state.blockers.length,
    due: goal.due?.day ?? '',
    original: goal.due?.original ?? '',
    unit: measure(goal.unit ?? ''),
  };
}
