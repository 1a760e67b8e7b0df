// What a person said, as far as the rules can hear it: the ground on which a model's reading is believed or not.
import type { Query, Remembered, Where } from '../../domain/conversation/index.ts';
import type { Reading } from '../read-message.ts';
import { findWeak } from './weak-cues.ts';

export interface Heard {
  readonly reading: Reading;
  readonly memory: Remembered | undefined;
}

type ListLike = Extract<Query, { readonly ask: 'list' | 'count' | 'list-units' }>;

/** "Which of those …?": the words lean on what was said before. */
export function leans({ reading, memory }: Heard): boolean {
  return memory !== undefined && (reading.cues.has('it') || findWeak(reading.rest, 'leaning').length > 0);
}

/** The list that the message leans on. */
export function lastList(heard: Heard): ListLike | undefined {
  const query = heard.memory?.query;
  return query !== undefined && isListLike(query) && leans(heard) ? query : undefined;
}

function isListLike(query: Query): query is ListLike {
  return query.ask === 'list' || query.ask === 'count' || query.ask === 'list-units';
}

/** The conditions of that list, which may be carried on without being said again. */
export function carried(heard: Heard): Where {
  return lastList(heard)?.where ?? {};
}

/** The conditions of the last list, whether or not the message leans on it. */
export function carriable({ memory }: Heard): Where {
  return memory !== undefined && isListLike(memory.query) ? memory.query.where : {};
}

/** Units that are named in whichever sense. */
export function unitsNamed({ reading }: Heard): ReadonlySet<string> {
  return new Set(reading.units.flat());
}

/** Units that are wanted, or that are to be left out, by the names that the words may mean. */
export function unitsSaid({ reading }: Heard, isLeftOut: boolean): ReadonlySet<string> {
  return new Set(reading.units.filter((_, at) => reading.leftOut[at] === isLeftOut).flat());
}

/** "Which of those …?" is asked of the last list, with all its conditions. */
export function missesLastList(heard: Heard, query: Query): boolean {
  const list = lastList(heard);
  if (list === undefined || !isListLike(query)) return false;
  const { where } = query;
  const { tasks = [] } = heard.memory ?? {};
  const isScope =
    tasks.length > 0 &&
    where.tasks?.length === tasks.length &&
    where.tasks.every(({ task }) => tasks.some((one) => one.task === task));
  if (isScope) return false;
  const kept = Object.entries(list.where) as [keyof Where, unknown][];
  return kept.some(([part, value]) => JSON.stringify(where[part]) !== JSON.stringify(value));
}
