// What a yes/no question, or a "why", takes for granted: a unit in a role, a number, a date, that there is a lead.
import type { Claim, UnitRole } from '../../domain/conversation/index.ts';
import type { Reading } from '../read-message.ts';

const NEGATED = /(?:不是|并不|并非|不由|没(?:有)?让|唔系)(?!.{0,3}吗?$)|(?:is|are|does|do)(?:n't| not)\b/u;

/** Whether the message supposes something that is to be confirmed or denied. */
export function supposes(reading: Reading): boolean {
  return reading.cues.has('yesNo', 'why') || assertsUnit(reading);
}

/** 第17项是财政局牵头？ asks without 吗: a unit and a role, and no word that asks for anything else. */
function assertsUnit({ cues, units, strangers, numbers, topic }: Reading): boolean {
  if (units.length === 0 && !strangers.some(({ kind }) => kind === 'office')) return false;
  if (numbers.length === 0 && !topic.known) return false;
  if (!cues.has('lead', 'responsible', 'duty')) return false;
  return !cues.has(
    'who',
    'when',
    'target',
    'content',
    'whichTask',
    'whichTasks',
    'countUnits',
    'countTasks',
    'also',
  );
}

export function readClaim(reading: Reading): Claim | undefined {
  const negated = NEGATED.test(reading.folded) && !/是不是|系唔系/.test(reading.folded);
  return (
    countClaim(reading, negated) ??
    unitClaim(reading, negated) ??
    (doubtsDeadline(reading) ? presenceClaim(reading, negated) : undefined) ??
    (reading.dates.length > 0 ? dateClaim(reading, negated) : undefined) ??
    quantityClaim(reading, negated) ??
    dateClaim(reading, negated) ??
    presenceClaim(reading, negated)
  );
}

function unitClaim({ units, strangers, cues, rest, counts }: Reading, negated: boolean): Claim | undefined {
  const offices = strangers.filter(({ kind }) => kind === 'office').map(({ words }) => words);
  if (units.length === 0 && offices.length === 0) return undefined;
  return {
    kind: 'unit',
    units: units.flatMap(([first]) => (first === undefined ? [] : [first])),
    strangers: offices,
    ...roleOf({ cues, rest }),
    sole: cues.has('sole') || counts.leads?.value === 1,
    negated,
  };
}

const BOTH_ROLES =
  /牵头(?:单位)?(?:的)?(?:和|及|与|还是|或者?|、|以及|还有)(?:作为)?(?:责任|负责|参与|承担)|(?:责任|负责|参与)(?:单位)?(?:的)?(?:和|及|与|还是|或者?|、|以及|还有)牵头|\b(?:lead(?:s|ing)?|led)\b.{0,20}\b(?:and|or)\b.{0,24}\b(?:responsible|participat|involved|share)/u;

/** "Led or shared by": both roles are wanted, so none narrows. */
export function roleOf({ cues, rest }: Pick<Reading, 'cues' | 'rest'>): { readonly role?: UnitRole } {
  if (BOTH_ROLES.test(rest)) return {};
  if (cues.has('lead', 'joint')) return { role: 'lead' };
  if (cues.has('responsible')) return { role: 'responsible' };
  return cues.has('cooperating') ? { role: 'cooperating' } : {};
}

function quantityClaim({ quantities }: Reading, negated: boolean): Claim | undefined {
  const [quantity] = quantities;
  return quantity === undefined ? undefined : { kind: 'quantity', quantity, negated };
}

/** "Is there a deadline for the 20 scenarios?" doubts the date, not the number. */
function doubtsDeadline({ cues, dates }: Reading): boolean {
  return dates.length === 0 && cues.has('when', 'hasDeadline', 'noDeadline');
}

function dateClaim({ dates, cues, quantities }: Reading, negated: boolean): Claim | undefined {
  const [date] = dates;
  if (date?.kind === 'year') {
    return {
      kind: 'date',
      year: date.year,
      ...(date.month === undefined ? {} : { month: date.month }),
      ...(quantities[0] === undefined ? {} : { quantity: quantities[0] }),
      negated,
    };
  }
  if (cues.has('overdue')) return { kind: 'overdue', negated };
  return cues.has('recurring') ? { kind: 'recurring', negated } : undefined;
}

function countClaim({ counts, units }: Reading, negated: boolean): Claim | undefined {
  if (units.length > 0) return undefined;
  if (counts.leads !== undefined) return { kind: 'count', of: 'lead', value: counts.leads.value, negated };
  if (counts.responsible !== undefined) {
    return { kind: 'count', of: 'responsible', value: counts.responsible.value, negated };
  }
  return counts.units === undefined
    ? undefined
    : { kind: 'count', of: 'units', value: counts.units.value, negated };
}

/** "Is there a lead?", "没有期限吧": the thing itself is in doubt, not its value. */
function presenceClaim({ cues, folded }: Reading, negated: boolean): Claim | undefined {
  if (cues.has('noLead')) return { kind: 'has-lead', negated: true };
  if (cues.has('noDeadline')) return { kind: 'has-deadline', negated: true };
  const asksPresence =
    cues.has('any') || /有.{0,8}(?:吗|么|没有?)\s*[?？]?$|(?:have|has|is there|are there)\b/u.test(folded);
  if (!asksPresence) return undefined;
  if (cues.has('lead', 'hasLead')) return { kind: 'has-lead', negated };
  if (cues.has('when', 'hasDeadline')) return { kind: 'has-deadline', negated };
  return cues.has('target') ? { kind: 'has-target', negated } : undefined;
}
