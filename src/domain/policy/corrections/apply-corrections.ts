// A reading with its corrections laid over it. Text, spans and quotes stay as printed; what was changed says so.
import { fold } from '../../../text/fold.ts';
import type { Assignment, Deadline, Doubt, Milestone, Policy, Task } from '../policy.ts';
import type { CorrectedFact, NumberedCorrection } from './correction.ts';

const same = (a: string, b: string): boolean => fold(a).replace(/\s+/g, '') === fold(b).replace(/\s+/g, '');

/** The task that a correction was made on: by number and heading, or by its heading alone where numbers have moved. */
function holds(correction: NumberedCorrection, task: Task, policy: Policy): boolean {
  const { task: meant } = correction;
  if (meant === undefined) return true;
  if (!same(meant.title, task.title)) return false;
  if (meant.number === task.number) return true;
  const alike = policy.tasks.filter((other) => same(other.title, meant.title));
  return alike.length === 1;
}

function applyToAssignment(
  assignment: Assignment,
  fact: CorrectedFact,
  correction: NumberedCorrection,
): Assignment | undefined {
  const printed = assignment.correction?.printed ?? assignment.unit;
  if (fact.kind === 'due' || !same(printed, fact.printed)) return assignment;
  const note = {
    number: correction.number,
    by: correction.by,
    at: correction.at,
    printed,
    printedRole: assignment.correction?.printedRole ?? assignment.role,
  };
  if (fact.kind === 'unit') return { ...assignment, unit: fact.name, correction: note };
  return fact.role === 'none' ? undefined : { ...assignment, role: fact.role, correction: note };
}

function applyToDue(due: Deadline, fact: CorrectedFact, correction: NumberedCorrection): Deadline {
  if (fact.kind !== 'due' || !same(due.text, fact.printed)) return due;
  const [year, month] = fact.date.split('-').map(Number);
  const { number, by, at } = correction;
  return {
    ...due,
    date: fact.date,
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    recurrence: 'once',
    correction: { number, by, at, ...(due.date === undefined ? {} : { readAs: due.date }) },
  };
}

function applyToTask(task: Task, correction: NumberedCorrection): Task {
  const { fact } = correction;
  const withDue = (milestone: Milestone): Milestone =>
    milestone.due === undefined
      ? milestone
      : { ...milestone, due: applyToDue(milestone.due, fact, correction) };
  return {
    ...task,
    assignments: task.assignments.flatMap((one) => applyToAssignment(one, fact, correction) ?? []),
    deadlines: task.deadlines.map((due) => applyToDue(due, fact, correction)),
    milestones: task.milestones.map(withDue),
  };
}

function isIn(task: Task, { fact }: NumberedCorrection): boolean {
  if (fact.kind === 'due') return task.deadlines.some((due) => same(due.text, fact.printed));
  return task.assignments.some((a) => same(a.correction?.printed ?? a.unit, fact.printed));
}

/** Nothing of the kind is printed there any more: a new version may have settled the matter. */
function lost(correction: NumberedCorrection): Doubt {
  const { fact, task, number } = correction;
  const message = `Correction ${number} (${fact.printed}) finds nothing to correct.`;
  return {
    kind: 'correction-lost',
    message,
    ...(task === undefined ? {} : { task: task.number }),
    span: { start: 0, end: 0 },
  };
}

export function applyCorrections(policy: Policy, all: readonly NumberedCorrection[]): Policy {
  const mine = all.filter((correction) => correction.document === policy.id);
  if (mine.length === 0) return policy;
  const found = new Map<NumberedCorrection, readonly number[]>();
  let tasks: readonly Task[] = policy.tasks;
  for (const correction of mine) {
    const concerned = tasks.filter((task) => holds(correction, task, policy) && isIn(task, correction));
    if (concerned.length > 0)
      found.set(
        correction,
        concerned.map((task) => task.number),
      );
    tasks = tasks.map((task) => (concerned.includes(task) ? applyToTask(task, correction) : task));
  }
  return {
    ...policy,
    tasks,
    corrections: [...found].map(([{ number, fact, by, at }, numbers]) => ({
      number,
      fact,
      by,
      at,
      tasks: numbers,
    })),
    doubts: [...policy.doubts, ...mine.filter((correction) => !found.has(correction)).map(lost)],
  };
}
