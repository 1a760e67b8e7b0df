// What was said about a task, entry by entry: of a task as it stands now, or of a number as an older version meant it.
import type { Reply } from '../../../conversation/index.ts';
import { mayShowEntries } from '../../../people/index.ts';
import type { FormerTask, Policy } from '../../../policy/index.ts';
import type { Aim } from '../../command.ts';
import { localDay } from '../../days.ts';
import type { Entry } from '../../record/entry.ts';
import { describeEntry } from '../describe-entry.ts';
import type { Target } from '../find-target.ts';
import { createReply, text } from '../reply.ts';
import type { Session } from '../rooms.ts';
import { sayVersion } from '../say-origin.ts';
import { refuse } from '../stop.ts';
import type { Stop } from '../stop.ts';
import { formerNote, whereNow } from '../former.ts';

const SHOWN = 15;

interface Told {
  readonly entries: readonly Entry[];
  readonly title: (params: { readonly shown: number; readonly count: number }) => string;
  readonly none: string;
  /** Behind the entries; empty: nothing. */
  readonly note: string;
  readonly tasks: Reply['tasks'];
}

export function showHistory(session: Session, target: Target): Reply {
  const { voice, book, moment } = session;
  const { policy, task, milestone } = target;
  const name = voice.taskName(policy, task);
  return tell(session, {
    entries: book
      .ofTask(policy.id, task.number)
      .filter(
        ({ recordedAt, subject }) =>
          recordedAt <= moment.cutoff && isAbout(subject?.milestone, milestone?.id),
      ),
    title: (params) => voice.say('historyTitle', { task: name, ...params }),
    none: voice.say('historyNone', { task: name }),
    note: formerNote(session, target),
    tasks: [{ document: policy.id, task: task.number }],
  });
}

/** Undefined where the version's text is the one of today, or the document has had no other. */
export function showHistoryThen(session: Session, aim: Aim, version: number): Reply | Stop | undefined {
  const { task: number, document } = aim;
  if (number === undefined) return undefined;
  const { register, book, recent } = session;
  const changed = register.policies.flatMap((policy) => {
    const history = book.succession.of(policy.id);
    return history === undefined || (document ?? policy.id) !== policy.id ? [] : [{ policy, history }];
  });
  const near = changed.filter(({ policy }) => recent.some((one) => one.document === policy.id));
  const [meant] = near.length === 1 ? near : changed;
  if (meant === undefined) return undefined;
  const { policy, history } = meant;
  const current = history.current.ordinal;
  if (history.isCurrent(version)) return undefined;
  if (version < 1 || version > current) return refuse('noSuchVersion', { ordinal: version, current });
  const former = history.formerly(number, version);
  if (former === undefined) return refuse('noSuchTaskThen', { ordinal: version, number });
  return tellThen(session, policy, former, aim);
}

function tellThen(session: Session, policy: Policy, former: FormerTask, { task, place }: Aim): Reply {
  const { voice, book, moment } = session;
  const wanted = place === undefined ? undefined : `${task ?? 0}-${place}`;
  const params = {
    number: task ?? 0,
    title: voice.shown(former.title),
    version: sayVersion(session, former),
  };
  return tell(session, {
    entries: book.entries.filter(
      ({ recordedAt, recordedFor }) =>
        recordedAt <= moment.cutoff &&
        recordedFor?.version === former.version &&
        recordedFor.place.document === policy.id &&
        recordedFor.place.task === task &&
        isAbout(recordedFor.place.milestone, wanted),
    ),
    title: (counted) => voice.say('historyTitleThen', { ...params, ...counted }),
    none: voice.say('historyNoneThen', params),
    note: whereNow(session, former),
    tasks: former.now.map((number) => ({ document: policy.id, task: number })),
  });
}

function isAbout(milestone: string | undefined, wanted: string | undefined): boolean {
  return wanted === undefined || milestone === undefined || milestone === wanted;
}

function tell(session: Session, { entries: all, title, none, note, tasks }: Told): Reply {
  const { voice, viewer, moment } = session;
  const visible = all.filter(({ unit }) => mayShowEntries(viewer, unit));
  const hidden = visible.length < all.length ? voice.say('historyHidden') : '';
  const end = hidden === '' && note === '' ? [] : [text(hidden, note)];
  if (visible.length === 0) return createReply(voice, 'answer', [text(none), ...end], tasks);
  const marks = marksOf(session, all);
  const items = visible
    .slice(-SHOWN)
    .reverse()
    .map((entry) => ({
      text: voice.say(viewer.sees === 'all' ? 'historyRow' : 'historyRowNoName', {
        entry: entry.sequence,
        day: localDay(new Date(entry.recordedAt), moment.zone),
        unit: voice.unit(entry.unit ?? entry.person.unit),
        name: entry.person.name,
        what: describeEntry(session, entry),
        mark: marks(entry),
      }),
      ...(entry.subject !== undefined && {
        task: { document: entry.subject.document, task: entry.subject.task },
      }),
    }));
  const head = title({ shown: items.length, count: visible.length });
  return createReply(voice, 'answer', [text(head), { kind: 'list', items }, ...end], tasks);
}

function marksOf({ voice, book }: Session, entries: readonly Entry[]): (entry: Entry) => string {
  const known = new Set(entries.map(({ id }) => id));
  const isAmended = (id: string, kind: 'withdrawal' | 'correction'): boolean =>
    book.about(id).some((one) => one.content.kind === kind && known.has(one.id));
  return ({ id, content }) => {
    const marks = [
      isAmended(id, 'withdrawal') ? voice.say('markWithdrawn') : '',
      isAmended(id, 'correction') ? voice.say('markCorrected') : '',
      'proposed' in content ? voice.say('markProposed') : '',
    ];
    return marks.join('');
  };
}
