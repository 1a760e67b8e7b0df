// Everything a brief tells, gathered from the ledger as of one moment.
import { DateTime } from 'luxon';
import type { Moment } from '../../../ledger/index.ts';
import { countTotals } from './count-totals.ts';
import { drawTrend } from './draw-trend.ts';
import type { BriefFacts, DocumentNote } from './facts.ts';
import { findCoordination } from './find-coordination.ts';
import { findEvents } from './find-events.ts';
import { findNext } from './find-next.ts';
import { listRows } from './read-row.ts';
import { readSpecial } from './read-special.ts';
import { stateBefore, stateNow } from './scope.ts';
import type { Scope } from './scope.ts';

export function gatherFacts(scope: Scope): BriefFacts {
  const { moment, before, thresholds } = scope;
  const state = stateNow(scope);
  const collectedSince = startOfPeriod(moment, thresholds.period);
  const rows = listRows(scope, state, collectedSince);
  const then = stateBefore(scope);
  const totals = countTotals(scope, rows, then, startOfPeriod(before.moment, thresholds.period));
  const special = readSpecial(scope, state);
  return {
    documents: listDocuments(scope, new Set(rows.map(({ document }) => document))),
    rows,
    totals,
    coordination: findCoordination(scope, state, rows),
    events: findEvents(scope, rows, {
      cutoff: before.moment.cutoff,
      sequence: before.book.head.sequence,
    }),
    next: findNext(rows, moment.day),
    trend: drawTrend(scope, totals),
    staleAfterDays: thresholds.staleDays,
    collectedSince,
    ...(special !== undefined && { special }),
  };
}

function startOfPeriod({ day }: Moment, period: 'month' | 'week'): string {
  return DateTime.fromISO(day, { zone: 'utc' }).startOf(period).toFormat('yyyy-MM-dd');
}

function listDocuments(scope: Scope, told: ReadonlySet<string>): readonly DocumentNote[] {
  return scope.register.policies
    .filter(({ id }) => told.has(id))
    .map(({ id, title, documentNumber }) => {
      const opened = scope.book.openedAt(id);
      return {
        id,
        title,
        mark: scope.markOf(id),
        ...(documentNumber !== undefined && { number: documentNumber }),
        ...(opened !== undefined && { openedOn: scope.dayOf(opened) }),
        isBackdated: opened !== undefined && opened > scope.moment.cutoff,
        ...newTextOf(scope, id),
      };
    });
}

function newTextOf({ book, before, dayOf }: Scope, document: string): Pick<DocumentNote, 'newText'> {
  const { ordinal: version, heldFrom } = book.succession.of(document)?.current ?? {
    ordinal: 1,
    heldFrom: '',
  };
  return heldFrom > before.moment.cutoff ? { newText: { version, day: dayOf(heldFrom) } } : {};
}
