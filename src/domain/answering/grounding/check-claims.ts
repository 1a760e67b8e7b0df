// A wording may state only what the facts state: done, overdue, the only one, every year.
import { CLAIMS } from './claims.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/** These speak of the machine or point outside: the facts never make them allowed. */
const NEVER: ReadonlySet<string> = new Set(['machine', 'address']);

/** 文件未写明期限 is a matter of dates, not of what the document speaks of. */
const DENIALS = ['noLead', 'noDeadline', 'noTarget'].flatMap((name) => CLAIMS[name] ?? []);

export function checkClaims({ text }: Evidence, folded: string): readonly Finding[] {
  const withoutDenials = DENIALS.reduce(
    (rest, { source }) => rest.replace(new RegExp(source, 'gu'), '·'),
    folded,
  );
  return Object.entries(CLAIMS).flatMap(([name, pattern]): Finding[] => {
    const stated = pattern.exec(name === 'notInDocument' ? withoutDenials : folded);
    if (stated === null) return [];
    const isFact = !NEVER.has(name) && text.split('\n').some((line) => pattern.test(line));
    return isFact ? [] : [{ kind: 'claim', words: `${name}: ${stated[0].trim()}` }];
  });
}
