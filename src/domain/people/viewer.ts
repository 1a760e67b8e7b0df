// What of the ledger may be shown to somebody, or to everybody in a group at once.
import { permits } from './permission.ts';
import type { Person } from './person.ts';

export interface Viewer {
  /** all: entries and lights of every unit · lights: lights of all, entries of `unit` only · none. */
  readonly sees: 'all' | 'lights' | 'none';
  /** Whose entries may be shown where `sees` is lights. */
  readonly unit?: string;
}

export function viewerOf(person: Person | undefined): Viewer {
  if (permits(person, 'see-entries')) return { sees: 'all' };
  if (!permits(person, 'see-lights')) return { sees: 'none' };
  const unit = person?.unit;
  return unit !== undefined && permits(person, 'see-entries', unit)
    ? { sees: 'lights', unit }
    : { sees: 'lights' };
}

/** Only what every member may see; where nobody says who the members are, nothing. */
export function viewerOfGroup(members: readonly (Person | undefined)[] | undefined): Viewer {
  if (members === undefined || members.length === 0) return { sees: 'none' };
  return members.map(viewerOf).reduce(narrow);
}

export function mayShowEntries(viewer: Viewer, unit: string | undefined): boolean {
  return (
    viewer.sees === 'all' || (viewer.sees === 'lights' && viewer.unit !== undefined && viewer.unit === unit)
  );
}

function narrow(left: Viewer, right: Viewer): Viewer {
  if (left.sees === 'none' || right.sees === 'none') return { sees: 'none' };
  if (left.sees === 'all') return right;
  if (right.sees === 'all' || left.unit === right.unit) return left;
  return { sees: 'lights' };
}
