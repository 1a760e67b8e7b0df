// Whether what a form says is what the facts say. Pure code; a form that cannot be judged is not believed.
import type { Role } from '../../../policy/index.ts';
import { CLAIMS } from '../claims.ts';
import { isSameTime } from '../times.ts';
import { FORMS } from './forms.ts';
import type { Form, FormKind } from './forms.ts';
import { duesOf, isDueThen, judgeOverdue } from './judge-dates.ts';
import { judgeTerms, judgeTitle, judgeTopic } from './judge-names.ts';
import { judgeItem, judgeRows } from './judge-targets.ts';
import { holders, holdsRole } from './roles.ts';
import { placeOf, timeOf } from './said.ts';
import type { Facts, Groups, Judge, Said } from './said.ts';

/** Undefined where it is no wording of the facts. */
export function judgeForm(
  facts: Facts,
  said: Said,
  { kind, pattern }: Form,
  words: string,
): Said | undefined {
  const groups: Groups | undefined = pattern.exec(words)?.groups ?? (pattern.test(words) ? {} : undefined);
  if (groups === undefined) return undefined;
  const tasks = tasksOf(facts, said, groups['task'] ?? groups['of']);
  const here = { ...said, tasks };
  if (!JUDGES[kind](facts, here, groups)) return undefined;
  if (said.waiting !== undefined && !MAY_WAIT.has(kind)) return undefined;
  const waiting = kind === 'date' ? timeOf(facts, groups) : kind === 'of-task' ? said.waiting : undefined;
  const isOpen = kind === 'date' && !AFTER_WHICH_A_DATE.has(said.kind ?? 'answer');
  const isAim = kind === 'aim' || kind === 'target' || kind === 'item';
  return {
    tasks,
    waiting:
      isOpen || (kind === 'of-task' && waiting !== undefined) ? waiting : isAim ? said.waiting : undefined,
    kind: kind === 'date' && !isOpen ? said.kind : kind,
  };
}

/** What a date said by itself may be said of. */
const MAY_WAIT: ReadonlySet<FormKind> = new Set(['aim', 'target', 'item', 'of-task']);
/** "Two due dates: every year, by 2027"; "due by the end of 2025, read as 31 December". */
const AFTER_WHICH_A_DATE: ReadonlySet<FormKind> = new Set(['rows', 'due']);

function tasksOf({ evidence, masked }: Facts, { tasks }: Said, mark: string | undefined): readonly number[] {
  if (mark === undefined || mark === 'it' || mark === 'this task') return tasks;
  return mark.startsWith('T') ? (masked.tasks[placeOf(mark)] ?? []) : [...evidence.tasks.keys()];
}

const saysRole =
  (role: Role): Judge =>
  (facts, { tasks }, groups) => {
    const units = unitsOf(facts, `${groups['units'] ?? ''} ${groups['more'] ?? ''}`);
    return (
      holdsRole(facts.evidence, { role, tasks, units, isPart: false }) && isCount(facts, tasks, role, groups)
    );
  };

const roleNamed = (word: string | undefined): Role =>
  word === 'lead' || word === 'led' ? 'lead' : word === 'responsible' ? 'responsible' : 'cooperating';

function isCount({ evidence, masked }: Facts, tasks: readonly number[], role: Role, groups: Groups): boolean {
  const said = groups['count'];
  if (said === undefined) return true;
  const number = masked.numbers[placeOf(said)];
  return tasks.length > 0 && tasks.every((task) => holders(evidence, task, role).length === number?.value);
}

function unitsOf({ masked }: Facts, marks: string): readonly (readonly string[])[] {
  return [...marks.matchAll(/U(\d+)/gu)].map(([, place]) => masked.units[Number(place)] ?? []);
}

/** An item by itself, as it stands behind "task 8 aims for". */
function isItem(facts: Facts, said: Said, words: string | undefined): boolean {
  return FORMS.some(
    (form) =>
      form.kind === 'item' && judgeForm(facts, { ...said, kind: 'aim' }, form, words ?? '') !== undefined,
  );
}

const holdsNoLead: Judge = ({ evidence }, { tasks }) => {
  const known = tasks.length > 0 ? tasks : [...evidence.tasks.keys()];
  return (
    known.every((task) => holders(evidence, task, 'lead').length === 0) &&
    (CLAIMS['noLead']?.test(evidence.text) ?? false)
  );
};

const always: Judge = () => true;
const JUDGES: Readonly<Record<FormKind, Judge>> = {
  answer: always,
  aside: always,
  'as-of': always,
  lead: saysRole('lead'),
  responsible: saysRole('responsible'),
  cooperating: saysRole('cooperating'),
  part: (facts, { tasks }, groups) => {
    const role = roleNamed(groups['role']);
    const units = unitsOf(facts, groups['units'] ?? '');
    return (
      holdsRole(facts.evidence, { role, tasks, units, isPart: true }) && isCount(facts, tasks, role, groups)
    );
  },
  count: (facts, { tasks }, groups) => isCount(facts, tasks, roleNamed(groups['role']), groups),
  'no-lead': holdsNoLead,
  due: (facts, { tasks }, groups) => isDueThen(facts, tasks, timeOf(facts, groups)),
  'no-deadline': ({ evidence }) => CLAIMS['noDeadline']?.test(evidence.text) ?? false,
  overdue: judgeOverdue,
  date: (facts, { tasks }, groups) => {
    const time = timeOf(facts, groups);
    return time !== undefined && duesOf(facts, tasks).some((due) => isSameTime(time, due));
  },
  'of-task': (_, { kind }) => kind === undefined || kind === 'date' || kind === 'item' || kind === 'aside',
  rows: judgeRows,
  aim: (facts, said, groups) => isItem(facts, said, groups['item']),
  target: (facts, said, groups) => facts.evidence.rows.length <= 1 && isItem(facts, said, groups['item']),
  item: (facts, said, groups) => !AFTER_ROLES.has(said.kind ?? 'item') && judgeItem(facts, said, groups),
  title: judgeTitle,
  topic: judgeTopic,
  terms: judgeTerms,
};

const AFTER_ROLES: ReadonlySet<FormKind> = new Set(['title', 'terms']);
