// Who is reminded of what today: a pure function of the ledger's state, the people, what was sent, and the moment.
import { addDays, labelOf } from '../../ledger/index.ts';
import type { LedgerState, MilestoneState } from '../../ledger/index.ts';
import { daysBetween } from '../../../shared/local-day.ts';
import { DateTime } from 'luxon';
import type { Person } from '../../people/index.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Nudge, NudgeItem, Stage } from './nudge.ts';

export interface NudgeFacts {
  /** As of today. */
  readonly state: LedgerState;
  readonly people: readonly Person[];
  /** What was sent in the last year. */
  readonly sent: readonly Nudge[];
  readonly calendar: WorkingCalendar;
  /** The same for every way in which the documents print a unit. */
  readonly unitKey: (unit: string) => string;
  /** Nobody who has reported since it began is asked again. */
  readonly period: 'month' | 'week';
}

const BEFORE = [30, 7, 3, 0];
const WEEK = 7;

/** At most one a person, with everything that his unit owes; none where everything was asked for or reported. */
export function planNudges(facts: NudgeFacts): readonly Nudge[] {
  const { day } = facts.state.moment;
  if (!facts.calendar.isWorkingDay(day)) return [];
  const owed = listOwed(facts);
  return facts.people
    .filter(({ role, unit }) => role === 'liaison' && owed.has(facts.unitKey(unit)))
    .filter(({ user }) => !facts.sent.some((nudge) => nudge.user === user && nudge.day === day))
    .flatMap(({ user, unit }) => {
      const isNew = createMemory(facts.sent, user, day);
      const items = (owed.get(facts.unitKey(unit))?.items ?? []).filter(isNew);
      return items.length === 0 ? [] : [{ user, unit, day, items: sortItems(items) }];
    });
}

/** Units that owe and have no liaison: their reminders reach nobody. */
export function findUnreachable(facts: Omit<NudgeFacts, 'sent'>): readonly string[] {
  const reached = new Set(
    facts.people.filter(({ role }) => role === 'liaison').map(({ unit }) => facts.unitKey(unit)),
  );
  return [...listOwed(facts)].flatMap(([key, { unit }]) => (reached.has(key) ? [] : [unit]));
}

/** Before its date an item is asked for once a stage, after it once in seven days. */
function createMemory(sent: readonly Nudge[], user: string, day: string): (item: NudgeItem) => boolean {
  const stages = new Set<string>();
  const last = new Map<string, string>();
  for (const nudge of sent) {
    if (nudge.user !== user) continue;
    for (const item of nudge.items) {
      stages.add(`${nameOf(item)}\n${item.stage}`);
      if (nudge.day > (last.get(nameOf(item)) ?? '')) last.set(nameOf(item), nudge.day);
    }
  }
  return (item) => {
    const asked = last.get(nameOf(item));
    if (item.stage.startsWith('T-')) return !stages.has(`${nameOf(item)}\n${item.stage}`);
    return asked === undefined || daysBetween(asked, day) >= WEEK;
  };
}

interface Owed {
  /** As a document prints it. */
  readonly unit: string;
  readonly items: readonly NudgeItem[];
}

/** By a unit's key: what it owes and is at a stage. */
function listOwed(facts: Omit<NudgeFacts, 'sent'>): ReadonlyMap<string, Owed> {
  const { state, calendar, period, unitKey } = facts;
  const { day } = state.moment;
  const since = DateTime.fromISO(day, { zone: 'utc' }).startOf(period).toFormat('yyyy-MM-dd');
  const owed = new Map<string, Owed>();
  for (const one of state.tasks.flatMap(({ milestones, earlier }) => [...milestones, ...earlier])) {
    const item = itemOf(one, day, calendar);
    if (item === undefined || !isAsked(one)) continue;
    for (const { unit, isOwing, freshOn } of one.parts) {
      if (!isOwing || (freshOn ?? '') >= since) continue;
      const key = unitKey(unit);
      const known = owed.get(key);
      owed.set(key, { unit: known?.unit ?? unit, items: [...(known?.items ?? []), item] });
    }
  }
  return owed;
}

/** Not what is closed, suspended or under review; nothing before the first node, nor in the first days of a document. */
function isAsked({ flow, rule }: MilestoneState): boolean {
  return !['closed', 'suspended', 'review'].includes(flow) && !['G2', 'G3', 'G4'].includes(rule);
}

function itemOf(one: MilestoneState, day: string, calendar: WorkingCalendar): NudgeItem | undefined {
  const due = one.goal.due?.day;
  const stage = due === undefined ? undefined : stageAt(due, day, calendar);
  if (due === undefined || stage === undefined) return undefined;
  return {
    document: one.policy.id,
    task: one.task.number,
    label: labelOf(one),
    ...(one.instance !== undefined && { instance: one.instance.label }),
    due,
    stage,
    daysLeft: daysBetween(day, due),
  };
}

/** The last stage that has come; one before the date moves to the working day before where it falls on none. */
function stageAt(due: string, day: string, calendar: WorkingCalendar): Stage | undefined {
  const weeks = Math.floor(daysBetween(due, day) / WEEK);
  if (weeks >= 1) return `T+${weeks * WEEK}`;
  const last = BEFORE.findLast((days) => calendar.onOrBefore(addDays(due, -days)) <= day);
  return last === undefined ? undefined : `T-${last}`;
}

function nameOf({ document, label, instance, due }: NudgeItem): string {
  return [document, label, instance, due].join('\n');
}

function sortItems(items: readonly NudgeItem[]): readonly NudgeItem[] {
  return [...items].sort((left, right) => left.daysLeft - right.daysLeft || left.task - right.task);
}
