// The ledger and an order → a brief. Pure: the same entries, moment and order give the same brief.
import { UserError } from '../../../shared/errors.ts';
import { fold } from '../../../text/fold.ts';
import { createVoice, momentOf } from '../../ledger/index.ts';
import type { Book, Moment } from '../../ledger/index.ts';
import type { Register, Unit } from '../../policy/index.ts';
import type { Brief } from './brief.ts';
import { checkSums } from './check-sums.ts';
import { gatherFacts } from './facts/gather-facts.ts';
import type { Scope } from './facts/scope.ts';
import type { BriefOrder, BriefRooms } from './order.ts';
import { composePage } from './page/compose-page.ts';
import { readPeriod } from './period.ts';
import type { Period } from './period.ts';

export function createBrief(rooms: BriefRooms, order: BriefOrder): Brief {
  const period = readPeriod(order, rooms.zone);
  const scope = openScope(rooms, order, period);
  const facts = gatherFacts(scope);
  checkSums(facts);
  const { version, language, issue } = order;
  const head: Omit<Brief, 'page'> = {
    kind: period.kind,
    period: period.name,
    from: period.from,
    to: period.to,
    version,
    ...unitOf(scope),
    language,
    zone: rooms.zone,
    day: period.moment.day,
    asOf: period.moment.cutoff,
    sequence: lastKnown(scope.book, period.moment),
    previous: {
      day: period.previous.day,
      asOf: period.previous.cutoff,
      sequence: lastKnown(scope.before.book, period.previous),
    },
    ...(issue !== undefined && { issue }),
    facts,
  };
  const voice = createVoice(rooms.register, language);
  return { ...head, page: composePage({ voice, masthead: rooms.masthead ?? {} }, head) };
}

function openScope(rooms: BriefRooms, order: BriefOrder, period: Period): Scope {
  const { register, projector, thresholds, zone } = rooms;
  const book = order.sequence === undefined ? rooms.book : rooms.book.upTo(order.sequence);
  const before = order.previous?.sequence === undefined ? book : book.upTo(order.previous.sequence);
  const marks = new Map(register.policies.map(({ id }, index) => [id, markAt(index)]));
  return {
    book,
    register,
    projector,
    thresholds,
    moment: period.moment,
    before: { moment: period.previous, book: before },
    unitNames: order.version === 'unit' ? findUnit(register, order.unit) : undefined,
    task: 'task' in order ? findTask(register, order) : undefined,
    markOf: (document) => (register.policies.length > 1 ? (marks.get(document) ?? '') : ''),
    dayOf: (instant) => momentOf(new Date(instant), zone).day,
  };
}

/** A, B, C … Z, A2 … */
function markAt(index: number): string {
  const round = Math.floor(index / 26);
  return String.fromCharCode(65 + (index % 26)) + (round === 0 ? '' : String(round + 1));
}

/** What was recorded after the moment changes nothing on the page, so that a page made later rests on the same entry. */
function lastKnown(book: Book, { cutoff }: Moment): number {
  return book.entries.findLast(({ recordedAt }) => recordedAt <= cutoff)?.sequence ?? 0;
}

/** The first name is the one that is shown. */
function unitOf({ unitNames }: Scope): Pick<Brief, 'unit' | 'unitNames'> {
  const [unit] = unitNames ?? [];
  return unit === undefined || unitNames === undefined ? {} : { unit, unitNames };
}

function findUnit({ gazetteer }: Register, written: string | undefined): readonly string[] {
  if (written === undefined || written.trim() === '') {
    throw new UserError('digest-unit', 'Whose page? Name the unit, for example 市财政局.');
  }
  const found = gazetteer.find(written);
  if (found !== undefined) return namesOf(found);
  const meant = gazetteer.mentions(fold(written)).flatMap(({ units }) => units);
  const [only, ...others] = new Set(meant);
  const meantUnit = only === undefined || others.length > 0 ? undefined : gazetteer.find(only);
  if (meantUnit !== undefined) return namesOf(meantUnit);
  const names = others.length === 0 ? '' : ` It could be ${meant.join(', ')}.`;
  throw new UserError('digest-unit', `No document names the unit "${written}".${names}`);
}

function namesOf({ name, printed }: Unit): readonly string[] {
  return [...new Set([name, ...printed])];
}

function findTask(
  { tasks }: Register,
  { task, document }: { readonly task: number; readonly document?: string },
): { readonly document: string; readonly number: number } {
  const found = tasks.filter(
    ({ ref }) => ref.task === task && (document === undefined || ref.document === document),
  );
  const [only] = found;
  if (only === undefined) throw new UserError('digest-task', `There is no task ${String(task)}.`);
  if (found.length > 1) {
    const names = found.map(({ ref }) => ref.document).join(', ');
    throw new UserError('digest-task', `Several documents have a task ${String(task)}: ${names}.`);
  }
  return { document: only.ref.document, number: task };
}
