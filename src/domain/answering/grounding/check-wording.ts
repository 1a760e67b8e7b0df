// May these words be shown? Whatever a model wrote is held against the facts that it was given. Pure code; where it
// cannot tell, the answer is no, and the looked-up reply stands.
import { fold } from '../../../text/fold.ts';
import { checkClaims } from './check-claims.ts';
import { checkClauses } from './check-clauses.ts';
import { checkJoints } from './check-joints.ts';
import { checkDoers, checkLists } from './check-lists.ts';
import { checkPlaces } from './check-places.ts';
import { checkStatements } from './check-statements.ts';
import { checkUnits } from './check-units.ts';
import { checkNoLead, checkUniversals } from './check-universals.ts';
import { checkWords } from './check-words.ts';
import { checkEnglish } from './english/check-english.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/** Empty where every unit, number, date, task, quotation and claim of the wording is one of the facts. */
export function checkWording(evidence: Evidence, wording: string): readonly Finding[] {
  const folded = fold(wording);
  return [
    ...checkWords(evidence, wording),
    ...checkUnits(evidence, folded),
    ...checkStatements(evidence, folded),
    ...checkPlaces(evidence, folded),
    ...checkLists(evidence, folded),
    ...checkDoers(evidence, folded),
    ...checkClaims(evidence, folded),
    ...checkClauses(evidence, folded),
    ...checkEnglish(evidence, folded),
    ...checkJoints(evidence, folded),
    ...checkUniversals(evidence, folded),
    ...checkNoLead(evidence, folded),
  ];
}
