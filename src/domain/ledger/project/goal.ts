// What a milestone is measured against: the printed words, completed by what the office and the units agreed on.
import { fold } from '../../../text/fold.ts';
import type { Comparator, Milestone, Task } from '../../policy/index.ts';
import type { AgreedTerms, Node } from '../record/entry.ts';
import type { Instance } from './instances.ts';
import type { RequestCase } from './requests.ts';

export interface Due {
  readonly day: string;
  /** The printed words; empty where the day was agreed. */
  readonly text: string;
  /** Our reading of the printed words, one instance's last day, or agreed with the office. */
  readonly from: 'interpreted' | 'instance' | 'agreed';
  /** Before any approved extension. */
  readonly original: string;
  readonly extensions: number;
}

export interface Goal {
  readonly metric: string;
  readonly comparator: Comparator;
  readonly target?: number;
  /** Folded: 亿元, 个, %. */
  readonly unit?: string;
  /** `understood`: 全覆盖 is read as 100 %. */
  readonly targetFrom: 'printed' | 'understood' | 'agreed' | 'none';
  readonly base: number;
  readonly isBaseKnown: boolean;
  readonly start?: string;
  readonly due?: Due;
  readonly nodes: readonly Node[];
  /** Who has to report: agreed units, otherwise the leads, otherwise the responsible ones. */
  readonly owing: readonly string[];
  readonly collector?: string;
  readonly combine: 'worst' | 'same' | 'sum';
}

export interface GoalSources {
  readonly task: Task;
  readonly milestone: Milestone | undefined;
  readonly instance: Instance | undefined;
  readonly terms: AgreedTerms;
  /** Those that were agreed on for an older text of the document. */
  readonly oldTerms: ReadonlySet<string>;
  readonly requests: readonly RequestCase[];
  /** Of the text that was the first to promise it. */
  readonly issuedOn: string | undefined;
  /** Since when the office watches it. */
  readonly openedOn: string | undefined;
}

/** 基本全覆盖 and 一批 promise no number; 全覆盖 and 全程数字化 promise all of it. */
const VAGUE = /基本|一批|若干|大部分|广泛/;
const ALL = /全覆盖|全面覆盖|全部|全程|应.尽.|100%/;

export function readGoal(sources: GoalSources): Goal {
  const { milestone, instance, terms } = sources;
  const { target, unit, targetFrom } = readTarget(sources);
  const due = readDue(sources);
  const start = terms.start ?? instance?.start ?? sources.issuedOn ?? sources.openedOn;
  return {
    metric: milestone?.target.metric ?? sources.task.title,
    comparator: milestone?.target.comparator ?? '>=',
    ...(target !== undefined && { target }),
    ...(unit !== undefined && { unit }),
    targetFrom,
    base: terms.base ?? 0,
    isBaseKnown: terms.base !== undefined || instance !== undefined,
    ...(start !== undefined && { start }),
    ...(due !== undefined && { due }),
    nodes: [...(terms.nodes ?? [])].sort((left, right) => left.day.localeCompare(right.day)),
    owing: terms.units ?? owingUnits(sources.task),
    ...(terms.collector !== undefined && { collector: terms.collector }),
    combine: terms.combine ?? (unit === '%' ? 'worst' : 'same'),
  };
}

/** A group (市直各部门) stays one name: it is not expanded unless the office distributes the work. */
export function owingUnits(task: Task): readonly string[] {
  const named = task.assignments.filter(({ collective }) => !collective);
  for (const role of ['lead', 'responsible', 'cooperating'] as const) {
    const units = named.filter((assignment) => assignment.role === role).map(({ unit }) => unit);
    if (units.length > 0) return [...new Set(units)];
  }
  return [...new Set(task.assignments.map(({ unit }) => unit))];
}

export function normaliseUnit(unit: string): string {
  return fold(unit).trim();
}

function readTarget({ milestone, terms, oldTerms }: GoalSources): {
  target?: number | undefined;
  unit?: string | undefined;
  targetFrom: Goal['targetFrom'];
} {
  const printedUnit = milestone?.target.unit;
  const own = printedUnit === undefined ? undefined : normaliseUnit(printedUnit);
  const unit = terms.unit ?? own;
  const words = fold(`${milestone?.target.text ?? ''} ${milestone?.target.metric ?? ''}`);
  const isPrinted = milestone?.target.value !== undefined && !VAGUE.test(fold(milestone.target.text));
  // A number is agreed on where none is printed: one that a newer text prints takes its place.
  if (terms.target !== undefined && !(isPrinted && oldTerms.has('target')))
    return { target: terms.target, unit, targetFrom: 'agreed' };
  if (isPrinted) return { target: milestone.target.value, unit: own, targetFrom: 'printed' };
  if (milestone !== undefined && ALL.test(words) && !VAGUE.test(words)) {
    return { target: 100, unit: '%', targetFrom: 'understood' };
  }
  return { unit, targetFrom: 'none' };
}

function readDue({ milestone, instance, terms, requests }: GoalSources): Due | undefined {
  const printed = milestone?.due;
  const first = instance?.due ?? (printed?.recurrence === 'once' ? printed.date : undefined) ?? terms.due;
  if (first === undefined) return undefined;
  const granted: string[] = [];
  for (const one of requests) {
    if (one.request.request !== 'extension' || one.standing !== 'approved') continue;
    const inForce = [granted.at(-1) ?? first, printed?.correction?.readAs];
    if (!isOvertaken(one, inForce)) granted.push(one.request.newDue);
  }
  return {
    day: granted.at(-1) ?? first,
    text: first === terms.due ? '' : (printed?.text ?? ''),
    from: instance !== undefined ? 'instance' : first === terms.due ? 'agreed' : 'interpreted',
    original: first,
    extensions: granted.length,
  };
}

/** An extension made under an older text moves the date that held then, and none that a newer text has set since. */
export function isOvertaken(
  { request, entry }: Pick<RequestCase, 'request' | 'entry'>,
  inForce: readonly (string | undefined)[],
): boolean {
  if (request.request !== 'extension' || entry.recordedFor === undefined) return false;
  return !inForce.includes(request.oldDue);
}
