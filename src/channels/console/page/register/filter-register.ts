// Which tasks a filter leaves: the same rules for the register page in the browser and for GET /api/register.
import type { RegisterDue, RegisterPage, RegisterTask, RegisterUnit } from '../../register-view.port.ts';

export type RegisterRole = keyof RegisterTask['units'];

export interface RegisterFilter {
  readonly document?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: RegisterRole | undefined;
  /** A year, `past`, `recurring` or `undated`. */
  readonly due?: string | undefined;
  readonly section?: number | undefined;
  readonly q?: string | undefined;
}

const ROLES: readonly RegisterRole[] = ['lead', 'responsible', 'cooperating'];

export function filterRegister(page: RegisterPage, filter: RegisterFilter): RegisterPage {
  const documents = page.documents
    .filter((document) => filter.document === undefined || document.id === filter.document)
    .map((document) => ({ ...document, tasks: document.tasks.filter((task) => fits(task, filter)) }));
  return { ...page, documents };
}

/** Every unit of a task, whatever its role. */
export function unitsOf(task: RegisterTask, role?: RegisterRole): readonly RegisterUnit[] {
  return (role === undefined ? ROLES : [role]).flatMap((each) => task.units[each]);
}

/** Every date of a task: those of its milestones and those without a number. */
export function duesOf(task: RegisterTask): readonly RegisterDue[] {
  return [...task.deadlines, ...task.milestones.flatMap(({ due }) => (due === undefined ? [] : [due]))];
}

export function hasUndatedMilestone(task: RegisterTask): boolean {
  return task.milestones.some(({ due }) => due === undefined);
}

function fits(task: RegisterTask, { unit, role, due, section, q }: RegisterFilter): boolean {
  if (section !== undefined && task.section !== section) return false;
  if (unit !== undefined && !unitsOf(task, role).some((each) => isNamed(each, unit))) return false;
  if (unit === undefined && role !== undefined && task.units[role].length === 0) return false;
  if (due !== undefined && !fitsDue(task, due)) return false;
  return q === undefined || fold(task.text).includes(fold(q));
}

export function isNamed(unit: RegisterUnit, wanted: string): boolean {
  return [unit.name, unit.printed, unit.english ?? ''].some((name) => fold(name) === fold(wanted));
}

function fitsDue(task: RegisterTask, wanted: string): boolean {
  if (wanted === 'undated') return hasUndatedMilestone(task);
  return duesOf(task).some((due) => {
    if (wanted === 'past') return due.past;
    if (wanted === 'recurring') return due.recurrence !== 'once';
    return String(due.year) === wanted;
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
