// Offers to readers of English.
import type { OfferWording } from './offer-wording.ts';

const ASK = {
  units: 'Who is responsible?',
  lead: 'Who leads it?',
  responsible: 'Responsible units?',
  cooperating: 'Cooperating units?',
  deadline: 'Deadline?',
  target: 'Target?',
  content: 'Full text?',
  number: 'Full text?',
} as const;
const ROLE = { lead: 'led by', responsible: 'with', cooperating: 'with' } as const;
const AS = { lead: '', responsible: ' as responsible unit', cooperating: ' as cooperating unit' } as const;
const ORDINAL = ['first', 'second', 'third', 'fourth'] as const;
const and = (names: readonly string[]): string => names.join(' and ');

export const enOffers: OfferWording = {
  suggested: (task) =>
    `The document does not put it that way. What comes nearest may be ${task} (found by a model; please check):`,
  meant: 'A model takes your question to mean this. If so, press the button, say yes, or type it:',
  orMeant:
    'The answer above may have missed part of your question. A model takes it to mean this; if so, press the button, say yes, or type it:',
  ask: (numbers, ask) => `${numbers} ${ASK[ask]}`,
  askOthers: (units, numbers, ask) =>
    `Apart from ${units}, ${ask === 'lead' ? 'who else leads' : 'who else is on'} ${numbers}?`,
  list: (conditions) => `Which tasks are ${and(conditions)}?`,
  count: (conditions) => `How many tasks are ${and(conditions)}?`,
  listUnits: (conditions, role) =>
    `Which units are ${role === 'lead' ? 'lead units' : 'responsible units'} ${and(conditions)}?`,
  compare: (units, role) =>
    `Which unit has the most tasks${role === 'lead' ? ' as lead' : ''}, ${units.join(' or ')}?`,
  where: {
    section: (number) => `in section ${number}`,
    among: (numbers) => `among ${numbers}`,
    units: (units, role, together) =>
      `${role === undefined ? 'with' : ROLE[role]} ${together ? 'both ' : ''}${and(units)}${role === undefined ? '' : AS[role]}`,
    notLeading: (units) => `with ${and(units)} responsible but not leading`,
    without: (units, role) => `${role === 'lead' ? 'not led by' : 'without'} ${and(units)}`,
    noLead: 'without a named lead',
    leads: (count, orMore) => `led by ${orMore ? 'at least ' : ''}${count} units`,
    alone: 'with only one unit named',
    numeric: 'with a numeric target',
    notNumeric: 'without a numeric target',
    year: (year) => `due in ${year}`,
    years: (years) => `due in ${years.join(' or ')}`,
    quarter: (year, quarter) => `due in the ${ORDINAL[quarter - 1] ?? ''} quarter of ${year}`,
    half: (year, half) => `due in the ${half === 1 ? 'first' : 'second'} half of ${year}`,
    yearly: 'due every year',
    overdue: 'overdue',
    undated: 'without a deadline',
    dated: 'with a deadline',
  },
};
