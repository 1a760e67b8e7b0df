// A list of people from a file (already split into rows) → people, or every bad row named at once.
import { z } from 'zod';
import { UserError } from '../../shared/errors.ts';
import type { Person } from './person.ts';
import { findRole, isBindable } from './role.ts';

const text = z.string().trim().min(1).max(200);
const row = z.object({ user: text, name: text, unit: z.string().trim().max(200), role: text });

/** `findUnit` gives a unit's printed name for the name that the file uses; undefined where no register names it. */
export function decodePeople(
  rows: readonly unknown[],
  findUnit: (name: string) => string | undefined,
): readonly Person[] {
  const problems: string[] = [];
  const people = new Map<string, Person>();
  rows.forEach((value, index) => {
    const person = decodeRow(value, findUnit);
    if (typeof person === 'string') problems.push(`row ${String(index + 1)}: ${person}`);
    else if (people.has(person.user)) {
      problems.push(`row ${String(index + 1)}: the user "${person.user}" stands in the list twice`);
    } else people.set(person.user, person);
  });
  if (problems.length > 0) throw new UserError('people-list', problems.join('\n'));
  return [...people.values()];
}

function decodeRow(value: unknown, findUnit: (name: string) => string | undefined): Person | string {
  const result = row.safeParse(value);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map(({ path }) => path.join('.') || 'the row'))];
    return `needs a text for ${names.join(', ')} (columns: user, name, unit, role)`;
  }
  const role = findRole(result.data.role);
  if (role === undefined || !isBindable(role)) return `the role "${result.data.role}" is not known`;
  return { ...result.data, unit: findUnit(result.data.unit) ?? result.data.unit, role };
}
