// One document's register as plain JSON, for `duban parse --json` and for measuring the reader.
import type { AppliedCorrection, Milestone, Policy, Role, Span } from '../policy.ts';

export interface ParsedTask {
  readonly number: number;
  readonly title: string;
  readonly section: string | null;
  readonly text: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
  readonly deadlines: readonly {
    text: string;
    year: number | null;
    month: number | null;
    recurring: boolean;
  }[];
  readonly targets: readonly { text: string; value: number | null; unit: string | null }[];
  readonly milestones: readonly Milestone[];
  readonly span: Span;
}

export interface ParsedPolicy {
  readonly title: string;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly tasks: readonly ParsedTask[];
  /** What people corrected: never mixed with what is printed. */
  readonly corrections?: readonly AppliedCorrection[];
}

export function toParseJson(policy: Policy): ParsedPolicy {
  const tasks = policy.tasks.map((task): ParsedTask => {
    const section = task.section === undefined ? undefined : policy.sections[task.section];
    const units = (role: Role): string[] =>
      task.assignments
        .filter((a) => (a.correction?.printedRole ?? a.role) === role)
        .map((a) => a.correction?.printed ?? a.unit);
    return {
      number: task.number,
      title: task.title,
      section: section ? `${section.label}${section.title}` : null,
      text: task.text,
      lead: units('lead'),
      responsible: units('responsible'),
      cooperating: units('cooperating'),
      deadlines: task.deadlines.map((due) => ({
        text: due.text,
        year: due.year ?? null,
        month: due.month ?? null,
        recurring: due.recurrence !== 'once',
      })),
      targets: task.targets.map(({ text, value, unit }) => ({
        text,
        value: value ?? null,
        unit: unit ?? null,
      })),
      milestones: task.milestones,
      span: task.span,
    };
  });
  return {
    title: policy.title,
    issuer: policy.issuer ?? null,
    issuedOn: policy.issuedOn ?? null,
    tasks,
    ...(policy.corrections === undefined ? {} : { corrections: policy.corrections }),
  };
}
