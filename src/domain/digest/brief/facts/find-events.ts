// What happened since the issue before, read off the entries: closures, extensions, corrections, withdrawals.
import type { Entry, EntryContent } from '../../../ledger/index.ts';
import type { BriefEvent, BriefRow, EventKind } from './facts.ts';
import { refsOf } from './scope.ts';
import type { Scope } from './scope.ts';

export function findEvents(
  scope: Scope,
  rows: readonly BriefRow[],
  previous: { readonly cutoff: string; readonly sequence: number },
): readonly BriefEvent[] {
  const { book, moment } = scope;
  const known = book.entries.filter(({ recordedAt }) => recordedAt <= moment.cutoff);
  const withdrawn = new Set(
    known.flatMap(({ content }) => (content.kind === 'withdrawal' ? [content.ref] : [])),
  );
  // What arrived late belongs to the issue that is the first to know it.
  const fresh = known.filter(
    ({ recordedAt, sequence }) => recordedAt > previous.cutoff || sequence > previous.sequence,
  );
  return fresh
    .filter(({ id }) => !withdrawn.has(id))
    .flatMap((entry) => {
      const about = 'ref' in entry.content ? book.find(entry.content.ref) : undefined;
      const row = findRow(rows, entry.subject ?? about?.subject);
      const kind = kindOf(entry.content, about?.content);
      return row === undefined || kind === undefined ? [] : [eventOf(scope, kind, entry, about, row)];
    });
}

function findRow(rows: readonly BriefRow[], subject: Entry['subject']): BriefRow | undefined {
  if (subject === undefined) return undefined;
  const ofTask = rows.filter(({ document, task }) => document === subject.document && task === subject.task);
  if (subject.milestone === undefined) return ofTask[0];
  const key = `${subject.document} ${subject.milestone}`;
  return (
    ofTask.find((row) => row.key === `${key} ${subject.instance ?? ''}`) ??
    ofTask.find((row) => row.key === key)
  );
}

function kindOf(content: EntryContent, about: EntryContent | undefined): EventKind | undefined {
  switch (content.kind) {
    case 'request':
      return content.request === 'closure'
        ? 'claimed'
        : content.request === 'extension'
          ? 'extension-asked'
          : undefined;
    case 'correction':
      return 'corrected';
    case 'withdrawal':
      return about?.kind === 'progress' ? 'withdrawn' : undefined;
    case 'terms':
      return content.proposed === true ? undefined : 'agreed';
    case 'decision':
      return about?.kind === 'request' ? decisionOf(content.verdict, about.request) : undefined;
    case 'progress':
    case 'no-change':
    case 'blocker':
    case 'unblock':
    case 'escalation':
    case 'forecast':
    case 'flag':
    case 'feedback':
    case 'opening':
      return undefined;
  }
}

function decisionOf(
  verdict: Extract<EntryContent, { kind: 'decision' }>['verdict'],
  request: 'closure' | 'extension' | 'suspension',
): EventKind | undefined {
  if (verdict === 'reopen') return 'reopened';
  if (verdict === 'return')
    return request === 'closure' ? 'returned' : request === 'extension' ? 'extension-returned' : undefined;
  if (verdict !== 'approve') return undefined;
  return request === 'closure' ? 'closed' : request === 'extension' ? 'extension-granted' : 'suspended';
}

function eventOf(
  scope: Scope,
  kind: EventKind,
  entry: Entry,
  about: Entry | undefined,
  row: BriefRow,
): BriefEvent {
  const subject = entry.subject ?? about?.subject;
  const label = subject?.milestone ?? String(subject?.task ?? '');
  return {
    kind,
    day: scope.dayOf(entry.recordedAt),
    label: row.kind === 'earlier' ? row.label : `${scope.markOf(row.document)}${label}`,
    metric: row.metric,
    unit: about?.unit ?? entry.unit ?? entry.person.unit,
    ...changeOf(scope, entry, about),
    entries: refsOf([about, entry]),
  };
}

function changeOf(
  { book }: Scope,
  { content, sequence }: Entry,
  about: Entry | undefined,
): Pick<BriefEvent, 'before' | 'after' | 'measure'> {
  const request = content.kind === 'request' ? content : about?.content;
  if (request?.kind === 'request' && request.request === 'extension') {
    return { before: request.oldDue, after: request.newDue };
  }
  if (content.kind !== 'correction' || content.value === undefined) return {};
  const corrected = book.entries.findLast(
    (entry) =>
      entry.sequence < sequence &&
      entry.content.kind === 'correction' &&
      entry.content.ref === content.ref &&
      entry.content.value !== undefined,
  );
  const former = (corrected ?? about)?.content;
  if (former?.kind !== 'progress' && former?.kind !== 'correction') return {};
  const measure = content.unit ?? (about?.content.kind === 'progress' ? about.content.unit : undefined);
  return {
    ...(former.value !== undefined && { before: String(former.value) }),
    after: String(content.value),
    ...(measure !== undefined && { measure }),
  };
}
