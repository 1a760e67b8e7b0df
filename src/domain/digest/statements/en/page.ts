// What may be said in English of the page as a whole: its day, how many are red, how many more than before.
import {
  asBefore,
  asOf,
  came,
  changedBy,
  countFromTo,
  countLight,
  countOfSection,
  issue,
  noChange,
  ownUnit,
  total,
  toSettle,
  week,
} from '../count-lights.ts';
import { saying } from '../saying.ts';
import type { Saying } from '../saying.ts';

const LAST =
  '(?:since |from |as |than |against )?(?:in )?(?:the )?(?:last|previous) (?<period>week|month|issue)';
const THINGS = '(?: (?:sub-targets?|items?|matters?|issues?|targets?))?';
const BY = '(?: by| of| from)?(?: the)? leadership';
const OF_ALL = '(?: of (?:the )?(?<of>\\d+))?';

const onThePage: readonly Saying[] = [
  saying('as of {DAY}', asOf),
  saying('week {N}(?: of (?<year>\\d{4}))?', week),
  saying('issue {N}', issue),
  saying('(?:the )?{UNITS} has (?=\\d+ sub-targets)', ownUnit),
];

/** "Five of the 24": of as many as the page counts. */
function ofAll(read: Saying['read']): Saying['read'] {
  return (found, state, figures) => {
    const written = found.text('of');
    const isAll = written === '' || Number(written) === figures.labels.length;
    return isAll ? read(found, state, figures) : undefined;
  };
}

const ofLights: readonly Saying[] = [
  saying(
    `{N}${THINGS}(?: was| were| have been| has been)? (?<light>closed) this (?<period>week|month)`,
    came,
  ),
  saying(
    '{LIGHT}(?: lights?)? (?:(?<down>fell|dropped|went down|decreased)|rose|went up|increased) from {N} to {M}',
    countFromTo,
  ),
  saying(
    `{LIGHT}(?: lights?)? (?:is|are|remains?|stays?)(?: still)? (?:unchanged )?at {N}(?![\\d-])`,
    countLight('same'),
  ),
  saying(`{N}${OF_ALL}${THINGS} (?:remain|stay|are still|is still|still) {LIGHT}`, ofAll(countLight('same'))),
  saying(
    `{N}${OF_ALL}${THINGS}(?: are| is| have been| has been| were)?(?: now)? {LIGHT}`,
    ofAll(countLight('any')),
  ),
  saying(`no${THINGS}(?: are| is)? {LIGHT}`, countLight('none')),
  saying(`(?:none|nothing) came or left ${LAST}`, asBefore('last', 'none came or left')),
  saying(`(?:with )?no change(?:s)? ${LAST}`, asBefore('all', 'none came or left')),
  saying(`(?:unchanged|the same(?: number)?|as many) ${LAST}`, asBefore('last', 'number')),
  saying(`(?:up )?{N} more ${LAST}`, changedBy(1)),
  saying(`{N} (?:fewer|less) ${LAST}`, changedBy(-1)),
];

const ofTotals: readonly Saying[] = [
  saying(
    `{N}${THINGS}(?: still| also)? (?:(?:are|is|have|has|need|needs|remain|remains) )?(?:to be settled${BY}|(?:await|awaits|awaiting|waiting for|wait for|need|needs|require|requires) (?:a )?(?:decisions?|settlement)(?:${BY})?)`,
    toSettle,
  ),
  saying('{N} items? (?:was|were|have|has) not (?:been )?reported this month', countOfSection('owed')),
  saying('(?:all )?{N} sub-targets(?! (?:are|is|were|remain) (?!tracked|watched))', total),
  saying(
    '(?:there was )?no change (?:against|since|from) (?:a|one|the last) week(?: ago)?',
    (found, state, figures) => (figures.brief.kind === 'task' ? noChange(found, state, figures) : undefined),
  ),
];

export const ofPage: readonly Saying[] = [...onThePage, ...ofTotals, ...ofLights];
