// Who holds which role, as the forms of an English sentence say it: always all of them, unless the form names some.
import type { Role } from '../../../policy/index.ts';
import type { Evidence } from '../evidence.ts';

export function holdsRole(evidence: Evidence, { role, tasks, units, isPart }: RoleSaid): boolean {
  return (
    tasks.length > 0 &&
    units.length > 0 &&
    tasks.every((task) => {
      const held = holders(evidence, task, role);
      const isHeld = units.every((names) => names.some((name) => held.includes(name)));
      const isAll = held.every((name) => units.some((names) => names.includes(name)));
      return isHeld && (isAll || isPart);
    })
  );
}

export interface RoleSaid {
  readonly role: Role;
  readonly tasks: readonly number[];
  readonly units: readonly (readonly string[])[];
  /** "Among them": more may hold it. */
  readonly isPart: boolean;
}

export function holders({ tasks, units }: Evidence, task: number, role: Role): readonly string[] {
  const roles = [...(tasks.get(task)?.roles ?? [])];
  return roles.filter(([name, held]) => held.has(role) && units.has(name)).map(([name]) => name);
}
