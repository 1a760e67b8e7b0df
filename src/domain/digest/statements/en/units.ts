// What may be said in English of units: who raised what, who is responsible, who is silent, who reported how much.
import { fold } from '../../../../text/fold.ts';
import { because, hasNote, raised, waited } from '../matters.ts';
import { saying } from '../saying.ts';
import type { Saying } from '../saying.ts';
import { about, isTarget, onLabel, onRow } from '../judge-rows.ts';
import { hasNoLead, isAssigned, isSilent, sayReport } from '../units.ts';

const reportOn: Saying['read'] = (found, state, figures) => {
  const told = sayReport(found, state, figures);
  return told && found.text('target') !== ''
    ? onRow(isTarget)({ ...found, number: () => found.number('target') }, told, figures)
    : told;
};

const ofRoles: readonly Saying[] = [
  saying(
    '{LIST} (?:is|are) the (?:joint )?responsibility of (?:the )?{UNITS}',
    about(onLabel(isAssigned('responsible'))),
  ),
  saying(
    '(?:the )?{UNITS} (?:is|are) (?:jointly )?responsible for {LIST}',
    about(onLabel(isAssigned('responsible'))),
  ),
  saying('(?:the )?{UNITS} (?:jointly )?leads? {LIST}', about(onLabel(isAssigned('lead')))),
  saying('(?:the document )?names no lead(?: unit)? for {LIST}', about(onLabel(hasNoLead))),
  saying('{LIST} (?:has|have) no (?:named )?lead(?: unit)?', about(onLabel(hasNoLead))),
];

const NUMBER = '\\d+(?:\\.\\d+)?';
const AS_OF = '(?:,? ?\\(?as of {DAY}\\)?)?';
const ofReports: readonly Saying[] = [
  saying(
    '(?:the )?{UNITS} (?:has|have) not (?:yet )?reported (?:on|for) {LIST}(?: yet)?',
    about(onLabel(isSilent)),
  ),
  saying(
    '(?:the )?{UNITS} (?:has|have) not (?:updated|reported on) {LIST} for {N} days?',
    about(
      onRow(
        (row, found, figures) =>
          row.staleDays === found.number('n') &&
          row.owing.length === 1 &&
          isSilent(fold(row.label), found, figures),
      ),
    ),
  ),
  saying('(?:the )?{UNITS} (?:has|have) not (?:yet )?reported(?: this month)?', onLabel(isSilent)),
  saying(
    `(?:for|on) {LIST},? (?:the )?{UNITS} (?:has )?reported {N} ?{MEASURE}(?: ?against a target of (?<target>${NUMBER}))?${AS_OF}`,
    reportOn,
  ),
  saying(`(?:the )?{UNITS} (?:has )?reported {N} ?{MEASURE} (?:for|on) {LIST}${AS_OF}`, reportOn),
];

const ofMatters: readonly Saying[] = [
  saying(
    '(?:the )?{UNITS} (?:has|have) been waiting(?: for a decision)? (?:on|about|over) {LIST}(?:,)? (?:for )?{N} days?',
    about((found, state, figures) => {
      const told = raised(found, state, figures);
      return told && waited(found, told, figures);
    }),
  ),
  saying('(?:was |were )?raised by (?:the )?{UNITS}', raised),
  saying('(?:because of|due to|for lack of|owing to) {NOTE}', because),
  saying(
    '(?:(?:has|have) been )?(?:waiting|escalated|has waited|have waited)(?: for)? {N} days?(?: ago)?',
    waited,
  ),
  saying('{NOTE}', hasNote),
];

export const ofUnits: readonly Saying[] = [...ofRoles, ...ofReports, ...ofMatters];
