// "All of them by 2027", "both overdue", "neither names a lead": said of everything that the answer is about, so it must hold
// for each row and each task.
import { contentOf } from './clause-content.ts';
import { CLAIMS } from './claims.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { readStatements } from './statements.ts';
import type { Statement } from './statements.ts';
import { isSameTime } from './times.ts';

const ALL = /均|都|全部|皆|(?<![a-z])(?:all|both|each)(?![a-z])/u;
const OVERDUE = CLAIMS['overdue'] ?? /$^/u;
const NO_LEAD = CLAIMS['noLead'] ?? /$^/u;

/** "Task 1 names no lead": of a task that has one this is false, whatever is true of its neighbour. */
export function checkNoLead({ gazetteer, tasks }: Evidence, folded: string): readonly Finding[] {
  const hasLead = (task: number): boolean =>
    [...(tasks.get(task)?.roles.values() ?? [])].some((held) => held.has('lead'));
  return readStatements(gazetteer, folded)
    .filter(({ text, tasks: spoken }) => NO_LEAD.test(text.replace(/·+/gu, '')) && spoken.some(hasLead))
    .map(({ text }): Finding => ({ kind: 'role', words: text.trim() }));
}

export function checkUniversals(evidence: Evidence, folded: string): readonly Finding[] {
  return readStatements(evidence.gazetteer, folded)
    .filter(
      ({ text }) =>
        ALL.test(text) && (evidence.language === 'en' || contentOf(evidence.gazetteer, text) === ''),
    )
    .filter((statement) => !holdsForAll(evidence, statement))
    .map(({ text }): Finding => ({ kind: 'claim', words: text.trim() }));
}

function holdsForAll(
  { rows, statements, tasks }: Evidence,
  { text, ownTimes, tasks: spoken }: Statement,
): boolean {
  if (OVERDUE.test(text) && !rows.every((row) => OVERDUE.test(row))) return false;
  const known = spoken.filter((task) => tasks.has(task));
  const homes = known.length > 0 ? known.flatMap((task) => tasks.get(task) ?? []) : [...tasks.values()];
  if (NO_LEAD.test(text) && homes.some(({ roles }) => [...roles.values()].some((held) => held.has('lead'))))
    return false;
  const dues = statements
    .filter((fact) => known.length === 0 || fact.tasks.some((task) => known.includes(task)))
    .flatMap((fact) => fact.ownTimes.filter(({ isAsOf }) => !isAsOf));
  return ownTimes.filter(({ isAsOf }) => !isAsOf).every((time) => dues.every((due) => isSameTime(time, due)));
}
