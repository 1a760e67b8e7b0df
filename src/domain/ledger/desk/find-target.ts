// From what was said ("15 气瓶", "15-2", "12-2025", nothing but a number) to the milestone that is meant.
import { fold } from '../../../text/fold.ts';
import type { TaskReference } from '../../conversation/index.ts';
import type { Milestone, Policy, Task } from '../../policy/index.ts';
import type { Aim, SpokenValue } from '../command.ts';
import { normaliseUnit } from '../project/goal.ts';
import { instanceAt } from '../project/instances.ts';
import type { Instance } from '../project/instances.ts';
import type { Subject } from '../record/entry.ts';
import { fitsUnit } from './convert-value.ts';
import type { Session } from './rooms.ts';
import { ask, refuse } from './stop.ts';
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
  const { memory, message, register, recent } = session;
  const last = memory.last[message.user] ?? (recent.length === 1 ? recent[0] : undefined);
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

function lastMilestone({ memory, message }: Session, task: Task): Milestone | undefined {
  const last = memory.last[message.user];
  return task.milestones.find(({ id, task: number }) => id === last?.milestone && number === last.task);
}

export function placeOf({ id }: Milestone): number {
  return Number(id.split('-')[1] ?? 1);
}

/** By the words, then by the unit, then by what the number can be. */
function chooseMilestone(
  session: Session,
  milestones: readonly Milestone[],
  words: string | undefined,
  value: SpokenValue | undefined,
): { readonly milestone: Milestone; readonly isGuess: boolean } | undefined {
  const named = words === undefined ? [] : bestByWords(session, milestones, words);
  if (named.length === 1 && named[0] !== undefined) return { milestone: named[0], isGuess: false };
  const left = named.length > 1 ? named : milestones;
  if (value === undefined) return undefined;
  const fitting = left.filter(({ target }) =>
    fitsUnit(value, target.unit === undefined ? undefined : normaliseUnit(target.unit)),
  );
  if (fitting.length === 1 && fitting[0] !== undefined)
    return { milestone: fitting[0], isGuess: value.unit === '' };
  const likely = fitting.filter(
    ({ target }) =>
      target.value !== undefined && value.value <= target.value * 2 && value.value >= target.value / 20,
  );
  return likely.length === 1 && likely[0] !== undefined ? { milestone: likely[0], isGuess: true } : undefined;
}

/** 网零 means 网络零售额: the letters stand in the metric in this order. English words stand in its English reading. */
export function bestByWords(
  { register }: Session,
  milestones: readonly Milestone[],
  words: string,
): readonly Milestone[] {
  const scored = milestones.map((milestone) => ({
    milestone,
    score: Math.max(
      shareInOrder(words.replaceAll(/[\s\d.,%]/g, ''), fold(milestone.target.metric)),
      shareOfWords(words, register.glossHeading(milestone.target.metric) ?? ''),
    ),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best < ENOUGH ? [] : scored.filter(({ score }) => score === best).map(({ milestone }) => milestone);
}

/** Below this share of the words the metric is another one. */
const ENOUGH = 0.6;

/** "elevators" and "elevator" are one word. */
function shareOfWords(words: string, gloss: string): number {
  const said = words.match(/[a-z]{3,}/g) ?? [];
  const known = gloss.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  if (said.length === 0) return 0;
  const found = said.filter((word) =>
    known.some((other) => word.startsWith(other) || other.startsWith(word)),
  );
  return found.length / said.length;
}

function shareInOrder(words: string, metric: string): number {
  if (words === '') return 0;
  let at = 0;
  let found = 0;
  for (const letter of words) {
    const next = metric.indexOf(letter, at);
    if (next === -1) continue;
    found += 1;
    at = next + 1;
  }
  return found / [...words].length;
}

function findInstance(milestone: Milestone, aim: Aim, asOf: string): Instance | undefined {
  if (milestone.due === undefined) return undefined;
  const day = aim.instance === undefined ? asOf : `${aim.instance}-12-31`;
  return instanceAt(milestone.due.recurrence, day);
}
