// A wording may state only what the facts state: done, overdue, the only one, every year.
import { CLAIMS } from './claims.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/** These speak of the machine or point outside: the facts never make them allowed. */
const NEVER: ReadonlySet<string> = new Set(['machine', 'address']);

export function checkClaims({ text }: Evidence, folded: string): readonly Finding[] {
  return Object.entries(CLAIMS).flatMap(([name, pattern]): Finding[] => {
    const stated = pattern.exec(folded);
    if (stated === null) return [];
    const isFact = !NEVER.has(name) && text.split('\n').some((line) => pattern.test(line));
    return isFact ? [] : [{ kind: 'claim', words: `${name}: ${stated[0].trim()}` }];
  });
}
