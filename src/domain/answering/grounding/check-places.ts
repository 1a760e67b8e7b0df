// Units are checked where they stand: in the role that they hold, or do not hold where that is denied, and with the task
// they belong to.
import type { Role, UnitMention } from '../../policy/index.ts';
import type { Evidence, TaskEvidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { isDenied, roleNumbers, rolesIn, rolesOf } from './role-words.ts';
import { readSpoken } from './spoken.ts';
import type { Spoken } from './spoken.ts';
import { readTaskMentions, withoutTaskNumbers } from './task-mentions.ts';
import type { TaskMention } from './task-mentions.ts';

export function checkPlaces(evidence: Evidence, folded: string): readonly Finding[] {
  return [
    ...checkRoleNumbers(evidence, folded),
    ...readSpoken(evidence, folded).flatMap(({ sentence, mentions, units, tasksAt, before }) => [
      ...unknownTasks(evidence, sentence, mentions),
      ...(mentions.length === 0 ? [] : wrongTitles(evidence, sentence, tasksAt)),
      ...units.flatMap((unit) => judgeUnit(evidence, sentence, unit, tasksAt(unit.start))),
      ...(units.length === 0 ? judgeAbsentUnit(evidence, sentence, before, mentions) : []),
    ]),
  ];
}

function checkRoleNumbers({ text, tasks }: Evidence, folded: string): readonly Finding[] {
  const numbersBesideRoles = (words: string): readonly string[] =>
    withoutTaskNumbers(words).split('\n').flatMap(roleNumbers);
  const known = new Set([...numbersBesideRoles(text), ...(tasks.size === 1 ? countsOfRoles(tasks) : [])]);
  const roles = new Set(rolesIn(text));
  return [
    ...numbersBesideRoles(folded).filter((pair) => !known.has(pair)),
    ...rolesIn(folded).filter((role) => !roles.has(role)),
  ].map((words) => ({ kind: 'role', words }));
}

/** What anybody can count of a task's units. */
function countsOfRoles(tasks: Evidence['tasks']): readonly string[] {
  const held = [...tasks.values()].flatMap(({ roles }) => [...roles.values()].flatMap((each) => [...each]));
  return held.map((role) => `${role} ${held.filter((other) => other === role).length}`);
}

function wrongTitles(
  { titles }: Evidence,
  sentence: string,
  tasksAt: (at: number) => readonly number[],
): readonly Finding[] {
  return [...titles]
    .filter(([title, task]) => sentence.includes(title) && !tasksAt(sentence.indexOf(title)).includes(task))
    .map(([words]) => ({ kind: 'other-task', words }));
}

/** "Task 8 – lead", beneath a line that names the unit. */
function judgeAbsentUnit(
  evidence: Evidence,
  sentence: string,
  { units }: Spoken['before'],
  mentions: readonly TaskMention[],
): readonly Finding[] {
  const roles = mentions.length === 0 || units.length === 0 ? [] : rolesIn(sentence);
  const homes = homesOf(
    evidence,
    mentions.flatMap(({ tasks }) => tasks),
  );
  const fits = (role: Role): boolean =>
    homes.length > 0 && homes.every((home) => units.some((unit) => home.roles.get(unit)?.has(role) === true));
  return roles.every(fits) ? [] : [{ kind: 'role', words: sentence.trim() }];
}

function unknownTasks(
  { tasks, text }: Evidence,
  sentence: string,
  mentions: readonly TaskMention[],
): readonly Finding[] {
  const said = new Set(readTaskMentions(text).flatMap((mention) => mention.tasks));
  return mentions
    .filter((mention) => mention.tasks.some((task) => !tasks.has(task) && !said.has(task)))
    .map(({ start, end }): Finding => ({ kind: 'task', words: sentence.slice(start, end) }));
}

function judgeUnit(
  evidence: Evidence,
  sentence: string,
  mention: UnitMention,
  tasks: readonly number[],
): readonly Finding[] {
  const { units, start, end } = mention;
  const words = sentence.slice(start, end);
  const homes = homesOf(evidence, tasks);
  if (homes.length === 0) return [];
  const roles = rolesOf(sentence, { start, end }, evidence.gazetteer.mentions(sentence));
  const isNamed = (home: TaskEvidence): boolean =>
    units.some(
      (unit) =>
        home.roles.has(unit) ||
        evidence.gazetteer.mentions(home.text).some((each) => each.units.includes(unit)),
    );
  const holds = (home: TaskEvidence, role: Role): boolean =>
    units.some((unit) => home.roles.get(unit)?.has(role) === true);
  if (isDenied(sentence, { start, end })) {
    const isFalse = homes.some((home) =>
      roles.length === 0
        ? units.some((unit) => home.roles.has(unit))
        : roles.some((role) => holds(home, role)),
    );
    return isFalse ? [{ kind: 'role', words: sentence.trim() }] : [];
  }
  if (tasks.length > 0 && !homes.every(isNamed)) return [{ kind: 'other-task', words }];
  const fits = (role: Role): boolean =>
    tasks.length > 0 ? homes.every((home) => holds(home, role)) : homes.some((home) => holds(home, role));
  return roles.every(fits) ? [] : [{ kind: 'role', words: sentence.trim() }];
}

/** The tasks that are spoken of; where none is, any of the answer's may be meant. */
function homesOf({ tasks }: Evidence, spoken: readonly number[]): readonly TaskEvidence[] {
  return spoken.length === 0 ? [...tasks.values()] : spoken.flatMap((task) => tasks.get(task) ?? []);
}
