// What was said about a task, entry by entry, and the curve that the numbers make, for one reader of the console.
import type { EntryView, LedgerResponse, LedgerTaskResponse } from '../../channels/console/index.ts';
import {
  describeEntry,
  effectiveEntries,
  labelOf,
  labelOfSubject,
  mayShowNumbers,
  traceCurve,
} from '../../domain/ledger/index.ts';
import type { Entry, EntryContent, RemovedTask, TaskState } from '../../domain/ledger/index.ts';
import { mayShowEntries } from '../../domain/people/index.ts';
import type { LedgerReader } from './task-state.ts';

type History = Pick<LedgerTaskResponse, 'curves' | 'entries' | 'hidden'>;
type Removed = LedgerResponse['removed'][number];

/** Of a removed task, whose entries are told in the page of all. */
const MOST_ENTRIES = 50;

export function encodeTaskHistory(reader: LedgerReader, state: TaskState): History {
  const { book, moment, viewer } = reader;
  const all = book
    .ofTask(state.policy.id, state.task.number)
    .filter(({ recordedAt }) => recordedAt <= moment.cutoff);
  const visible = all.filter(({ unit }) => mayShowEntries(viewer, unit));
  const describe = createDescriber(reader, all);
  return {
    curves: encodeCurves(reader, state),
    entries: visible.map(describe).reverse(),
    hidden: visible.length < all.length,
  };
}

export function encodeRemoved(reader: LedgerReader, removed: RemovedTask): Removed {
  const { policy, number, title, version, entries } = removed;
  const visible = entries.filter(({ unit }) => mayShowEntries(reader.viewer, unit));
  const describe = createDescriber(reader, entries);
  return {
    document: policy.id,
    version,
    number,
    title: reader.voice.shown(title),
    count: entries.length,
    entries: visible.slice(-MOST_ENTRIES).map(describe).reverse(),
    hidden: visible.length < entries.length,
  };
}

function encodeCurves({ book, moment, viewer, voice }: LedgerReader, state: TaskState): History['curves'] {
  return state.milestones
    .filter((milestone) => mayShowNumbers(viewer, milestone))
    .map((milestone) => ({ milestone, curve: traceCurve(book, moment, milestone) }))
    .filter(({ curve }) => curve.values.length > 0)
    .map(({ milestone, curve }) => ({
      milestone: labelOf(milestone),
      metric: voice.shown(milestone.goal.metric),
      // As it is said behind a number: in English 个 is not.
      unit: voice.amount(1, milestone.goal.unit).replace(/^1/, ''),
      today: moment.day,
      ...curve,
    }));
}

function createDescriber(reader: LedgerReader, all: readonly Entry[]): (entry: Entry) => EntryView {
  const { voice, book, moment, localTime } = reader;
  const { standing, proposals } = effectiveEntries(all, moment.cutoff);
  const now = new Map([...standing, ...proposals].map((inForce) => [inForce.entry.id, inForce]));
  const waiting = new Set(proposals.map(({ entry }) => entry.id));
  const withdrawn = new Set(
    all.flatMap(({ content }) => (content.kind === 'withdrawal' ? [content.ref] : [])),
  );
  return (entry) => {
    const inForce = now.get(entry.id);
    const isCorrected = inForce?.corrected === true;
    const about = 'ref' in entry.content ? book.find(entry.content.ref)?.sequence : undefined;
    return {
      entry: entry.sequence,
      recordedAt: localTime(entry.recordedAt),
      milestone: labelOfSubject(entry.subject),
      ...(entry.recordedFor !== undefined && {
        recordedFor: {
          version: entry.recordedFor.version,
          milestone: labelOfSubject(entry.recordedFor.place),
        },
      }),
      unit: voice.unit(entry.unit ?? entry.person.unit),
      person: entry.person.name,
      role: voice.role(entry.person.role),
      kind: entry.content.kind,
      text: describeEntry(reader, entry),
      ...(isCorrected && { now: describeEntry(reader, { ...entry, content: inForce.content }) }),
      state: stateOf(entry.content, {
        isWithdrawn: withdrawn.has(entry.id),
        isCorrected,
        isWaiting: waiting.has(entry.id),
      }),
      ...(about !== undefined && { about }),
      said: entry.source.text,
      hash: entry.hash,
      previous: entry.previous,
    };
  };
}

function stateOf(
  content: EntryContent,
  marks: { readonly isWithdrawn: boolean; readonly isCorrected: boolean; readonly isWaiting: boolean },
): EntryView['state'] {
  if (marks.isWithdrawn) return 'withdrawn';
  if ('proposed' in content && marks.isWaiting) return 'proposed';
  return marks.isCorrected ? 'corrected' : 'standing';
}
