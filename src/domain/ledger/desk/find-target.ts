// From what was said ("15 气瓶", "15-2", "12-2025", nothing but a number) to the milestone that is meant.
import type { TaskReference } from '../../conversation/index.ts';
import { versionTag } from '../../policy/index.ts';
import type { Milestone, Policy, Task } from '../../policy/index.ts';
import type { Aim, SpokenValue } from '../command.ts';
import { instanceAt } from '../project/instances.ts';
import type { Instance } from '../project/instances.ts';
import type { Subject } from '../record/entry.ts';
import { chooseMilestone } from './choose-milestone.ts';
import type { Session } from './rooms.ts';
import { ask, refuse } from './stop.ts';
import { formerParams } from './former.ts';
import type { Stop } from './stop.ts';

export interface Target {
  readonly kind: 'target';
  readonly policy: Policy;
  readonly task: Task;
  /** Undefined: the task as a whole. */
  readonly milestone: Milestone | undefined;
  readonly instance: Instance | undefined;
  /** Chosen by nothing better than the size of the number. */
  readonly isGuess: boolean;
}

export interface Wanted {
  /** Whether the whole task will do where several milestones are meant. */
  readonly wholeTask: boolean;
  readonly value?: SpokenValue;
  /** The day of which it speaks: it decides the year's instance. */
  readonly asOf: string;
}

export function findTarget(session: Session, aim: Aim, wanted: Wanted): Target | Stop {
  const place = findTask(session, aim);
  if ('kind' in place) return place;
  const { policy, task } = place;
  const milestone = findMilestone(session, policy, task, aim, wanted);
  if (milestone !== undefined && 'kind' in milestone) return milestone;
  return {
    kind: 'target',
    policy,
    task,
    milestone: milestone?.milestone,
    instance:
      milestone?.milestone === undefined ? undefined : findInstance(milestone.milestone, aim, wanted.asOf),
    isGuess: milestone?.isGuess ?? false,
  };
}

export function subjectOf({ policy, task, milestone, instance }: Omit<Target, 'kind' | 'isGuess'>): Subject {
  return {
    document: policy.id,
    task: task.number,
    ...(milestone !== undefined && { milestone: milestone.id }),
    ...(instance !== undefined && { instance: instance.label }),
    version: versionTag(policy),
  };
}

function findTask(session: Session, aim: Aim): { readonly policy: Policy; readonly task: Task } | Stop {
  const { register, voice } = session;
  const number = aim.task;
  if (number === undefined) return findRecentTask(session);
  const found = register.tasks.filter(
    ({ ref }) => ref.task === number && (aim.document ?? ref.document) === ref.document,
  );
  const [first, ...others] = preferRecent(found, session.recent);
  if (first === undefined) {
    const gone = findGone(session, number);
    if (gone !== undefined) return gone;
    return refuse('noSuchTask', { number, count: Math.max(0, ...register.tasks.map(({ ref }) => ref.task)) });
  }
  if (others.length === 0) return first;
  return ask(
    'whichDocument',
    { number },
    {
      asks: 'choice',
      options: found.map(({ policy }) => ({
        aim: { ...aim, document: policy.id },
        label: voice.shown(policy.title),
      })),
    },
  );
}

/** A number that an older version had: where its task stands now, or where its entries are to be found. */
function findGone(session: Session, number: number): Stop | undefined {
  const formers = session.register.policies.flatMap(
    ({ id }) => session.book.succession.of(id)?.formerly(number) ?? [],
  );
  const [former] = formers;
  if (former === undefined) return undefined;
  const key = former.now.length === 0 ? 'numberRemoved' : 'numberMoved';
  return refuse(key, formerParams(session, number, former));
}

/** Of several documents that have the number, the one that is being talked about. */
function preferRecent<Found extends { readonly ref: TaskReference }>(
  found: readonly Found[],
  recent: readonly TaskReference[],
): readonly Found[] {
  if (found.length < 2) return found;
  const near = found.filter(({ ref }) => recent.some(({ document }) => document === ref.document));
  return near.length === 1 ? near : found;
}

/** Without a number: what the person spoke of last. */
function findRecentTask(session: Session): { readonly policy: Policy; readonly task: Task } | Stop {
  const { register, recent } = session;
  const last = lastSubject(session) ?? (recent.length === 1 ? recent[0] : undefined);
  const found =
    last === undefined ? undefined : register.findTask({ document: last.document, task: last.task });
  return found ?? ask('whichTask', {}, { asks: 'task' });
}

function findMilestone(
  session: Session,
  policy: Policy,
  task: Task,
  aim: Aim,
  wanted: Wanted,
): { readonly milestone: Milestone; readonly isGuess: boolean } | Stop | undefined {
  const { milestones } = task;
  if (aim.place !== undefined) {
    const named = milestones.find(({ id }) => id === `${task.number}-${aim.place ?? 0}`);
    if (named !== undefined) return { milestone: named, isGuess: false };
    return refuse('noSuchMilestone', { number: task.number, place: aim.place, count: milestones.length });
  }
  const [only, ...others] = milestones;
  if (only === undefined || others.length === 0) return only && { milestone: only, isGuess: false };
  const last = aim.task === undefined ? lastMilestone(session, task) : undefined;
  if (last !== undefined) return { milestone: last, isGuess: false };
  const chosen = chooseMilestone(session, milestones, aim.words, wanted.value);
  if (chosen !== undefined) return chosen;
  if (wanted.wholeTask) return undefined;
  return ask(
    'whichMilestone',
    { task: session.voice.taskName(policy, task) },
    {
      asks: 'choice',
      options: milestones.map((milestone) => ({
        aim: { ...aim, document: policy.id, task: task.number, place: placeOf(milestone) },
        label: `${milestone.id} ${session.voice.metric(milestone.target.metric)}`,
      })),
    },
  );
}

/** What the person spoke of last, where it stands now: the numbers may have changed in between. */
function lastSubject({ memory, message, book }: Session): Subject | undefined {
  const last = memory.last[message.user];
  const carried = last && book.succession.of(last.document)?.carry(last, message.at.toISOString(), undefined);
  return carried === undefined ? last : carried[0]?.place;
}

function lastMilestone(session: Session, task: Task): Milestone | undefined {
  const last = lastSubject(session);
  return task.milestones.find(({ id, task: number }) => id === last?.milestone && number === last.task);
}

export function placeOf({ id }: Milestone): number {
  return Number(id.split('-')[1] ?? 1);
}

function findInstance(milestone: Milestone, aim: Aim, asOf: string): Instance | undefined {
  if (milestone.due === undefined) return undefined;
  const day = aim.instance === undefined ? asOf : `${aim.instance}-12-31`;
  return instanceAt(milestone.due.recurrence, day);
}
