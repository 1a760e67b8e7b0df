// Conditions of a list: due, lead, numbers of units, section. Each is read off cues and entities, none is guessed.
import type { DueFilter, Where } from '../../domain/conversation/index.ts';
import type { Reading } from '../read-message.ts';

type Filters = Pick<
  Where,
  | 'due'
  | 'lead'
  | 'leadCount'
  | 'responsibleCount'
  | 'unitCount'
  | 'sections'
  | 'missingSections'
  | 'target'
  | 'quantity'
>;

const COUNTED_TARGET =
  /(?:有|带|含|设有?|写)(?:了|有|明|着|明确|具体)*的?(?:量化|数字|数值|数量|硬性|可量化|具体)?的?(?:指标|目标|数字|数量|任务量)(?:要求|值)?(?!.{0,3}(?:吗|么))|(?:with|has|have|having|carry|contain)(?: an?| any)? (?:numeric(?:al)?|quantitative|measurable|quantified|hard|concrete|specific|number)? ?(?:targets?|goals?|figures?|numbers?|indicators?|kpis?)|量化(?:的)?任务/u;
const NO_TARGET =
  /(?:没有|没|无|未|冇|缺)(?:有|写明?|设|定|给出|明确)?(?:任何|具体|明确)?的?(?:量化|数字|数值)?(?:指标|目标|数字|数量要求)(?:值)?|(?:no|without(?: any| an?)?|lack(?:ing|s)?) (?:numeric(?:al)?|quantitative|measurable|quantified|hard|concrete|specific|number)? ?(?:targets?|goals?|figures?|numbers?|indicators?|kpis?)/u;
const SOLE_UNIT =
  /(?:只有|仅有|只由|仅由|只列了?|只写了?)(?:一|1)(?:家|个)?(?:单位|部门|局)|单一(?:单位|部门)|(?:only|just|exactly) one (?:responsible )?(?:unit|bureau|department|body|agency)|single (?:responsible )?(?:unit|bureau|department|body)/u;

export function readFilters(reading: Reading): Filters {
  const due = readDue(reading);
  const { counts, sections, missingSections } = reading;
  return {
    ...(due === undefined ? {} : { due }),
    ...readLead(reading),
    ...(counts.responsible === undefined ? {} : { responsibleCount: counts.responsible }),
    ...(counts.units === undefined || SOLE_UNIT.test(reading.folded) ? {} : { unitCount: counts.units }),
    ...(SOLE_UNIT.test(reading.folded) && !reading.cues.has('lead')
      ? { unitCount: { op: '=', value: 1 } as const }
      : {}),
    ...(sections.length === 0 ? {} : { sections }),
    ...(missingSections.length === 0 ? {} : { missingSections }),
    ...readTarget(reading),
  };
}

function readTarget({ folded }: Reading): Pick<Where, 'target'> {
  if (NO_TARGET.test(folded)) return { target: 'none' };
  return COUNTED_TARGET.test(folded) ? { target: 'numeric' } : {};
}

function readLead({ cues, counts, units }: Reading): Pick<Where, 'lead' | 'leadCount'> {
  if (cues.has('noLead') && !(cues.has('notLead') && units.length > 0)) return { lead: 'none' };
  if (counts.leads !== undefined) return { leadCount: counts.leads };
  if (cues.has('joint') && units.length < 2) return { leadCount: { op: '>=', value: 2 } };
  if (cues.has('sole') && cues.has('lead') && units.length === 0) return { leadCount: { op: '=', value: 1 } };
  return cues.has('hasLead') && units.length === 0 ? { lead: 'named' } : {};
}

const EACH_YEAR = /同时|都有|既|又|两个(?:时间)?节点|(?<![a-z])(?:both|as well as)(?![a-z])/u;
const YEAR_TO_YEAR = /20\d\d\s*年?(?:底|末)?\s*(?:至|到|-|–|—|~|to|through)\s*20\d\d/u;

export function readDue(reading: Reading): DueFilter | undefined {
  const { cues, dates } = reading;
  if (cues.has('noDeadline')) return { kind: 'none' };
  if (cues.has('overdue')) return { kind: 'overdue' };
  const years = readYears(reading);
  if (years.length > 1) return { kind: 'years', years, every: EACH_YEAR.test(reading.folded) };
  const [date] = dates;
  if (date?.kind === 'between') return date;
  if (date !== undefined) {
    const { year, month, relation } = date;
    if (relation !== 'in') return { kind: relation, year };
    return { kind: 'year', year, ...(month === undefined ? {} : { month }) };
  }
  if (cues.has('upcoming')) return { kind: 'dated' };
  if (cues.has('recurring')) return { kind: 'recurring' };
  return cues.has('hasDeadline') ? { kind: 'any' } : undefined;
}

/** 2025和2027年, 2025-2027年: every year that is meant, in order. */
function readYears({ dates, folded }: Reading): readonly number[] {
  const named = dates.flatMap((date) => (date.kind === 'year' && date.relation === 'in' ? [date.year] : []));
  const first = Math.min(...named);
  const last = Math.max(...named);
  if (named.length === 2 && YEAR_TO_YEAR.test(folded)) {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }
  return [...new Set(named)].sort((left, right) => left - right);
}

/** Whether the message narrows a list at all. */
export function hasFilter(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}
