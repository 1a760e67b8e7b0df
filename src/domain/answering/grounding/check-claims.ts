// A wording may state only what the facts state: done, overdue, the only one, every year.
import { CLAIMS } from './claims.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { rolesOf } from './role-words.ts';
import { readSpoken } from './spoken.ts';

/** These speak of the machine or point outside: the facts never make them allowed. */
const NEVER: ReadonlySet<string> = new Set(['machine', 'address']);

/** 文件未写明期限 is a matter of dates, not of what the document speaks of. */
const DENIALS = ['noLead', 'noDeadline', 'noTarget'].flatMap((name) => CLAIMS[name] ?? []);

export function checkClaims(evidence: Evidence, folded: string): readonly Finding[] {
  const { text } = evidence;
  const withoutDenials = DENIALS.reduce(
    (rest, { source }) => rest.replace(new RegExp(source, 'gu'), '·'),
    folded,
  );
  return Object.entries(CLAIMS).flatMap(([name, pattern]): Finding[] => {
    const stated = pattern.exec(name === 'notInDocument' ? withoutDenials : folded);
    if (stated === null) return [];
    const isFact = !NEVER.has(name) && text.split('\n').some((line) => pattern.test(line));
    return isFact || FOLLOWS[name]?.(evidence, folded) === true
      ? []
      : [{ kind: 'claim', words: `${name}: ${stated[0].trim()}` }];
  });
}

/** What the facts do not say in so many words, and what follows from them all the same. */
const FOLLOWS: Readonly<Record<string, (evidence: Evidence, folded: string) => boolean>> = {
  sole: isSole,
  denies: ({ text, question }, folded) =>
    ASKS_WHETHER.test(question) && [text.split('\n')[0] ?? '', folded].every((words) => NO_LEAD.test(words)),
};

const NO_LEAD = CLAIMS['noLead'] ?? /$^/u;
const ASKS_WHETHER = /^(?:does|do|is|are|has|have)(?![a-z])(?!.*(?<![a-z])(?:no|not|without)(?![a-z]))/u;

/** The only unit that is named is the only one in that role. */
function isSole(evidence: Evidence, folded: string): boolean {
  const sole = readSpoken(evidence, folded).filter(({ sentence }) => CLAIMS['sole']?.test(sentence) === true);
  return sole.every(({ sentence, units, tasksAt }) => {
    const [unit, ...others] = units;
    if (unit === undefined || others.some((other) => other.units[0] !== unit.units[0])) return false;
    const roles = rolesOf(sentence, unit, units);
    const homes = tasksAt(unit.start).flatMap((task) => evidence.tasks.get(task) ?? []);
    return (
      homes.length > 0 &&
      roles.length > 0 &&
      homes.every((home) =>
        roles.every((role) => [...home.roles.values()].filter((held) => held.has(role)).length === 1),
      )
    );
  });
}
