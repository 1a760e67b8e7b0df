// How far a model's reading is to be believed. What it names must be the register's and must have been said; each part
// of it must have its words in the question, and each word of the question its part in it. What falls short is put
// before the person, and never answered.
import type { Intent, TaskReference } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { isFoundByWords, isSpokenOf } from './bear-out.ts';
import type { EvidenceRooms } from './bear-out.ts';
import { findUnread, leftWords } from './find-unread.ts';
import type { Heard } from './heard.ts';
import { findUnlicensed } from './is-licensed.ts';
import { offer } from './offer.ts';
import type { OfferRooms } from './offer.ts';
import type { FilledQuestion } from './question-form.ts';
import { readConditions } from './read-conditions.ts';
import { writeQuery } from './write-query.ts';
import type { QueryRooms, Read } from './write-query.ts';

export interface BeliefRooms extends EvidenceRooms, OfferRooms, QueryRooms {}

/** Undefined where nothing of the reading can be used. */
export async function believe(
  rooms: BeliefRooms,
  heard: Heard,
  form: FilledQuestion,
): Promise<Intent | undefined> {
  const words = form.words?.trim() ?? '';
  if (form.ask === 'none') return undefined;
  if (form.ask === 'search') return rewrite(rooms, words);
  const tasks = (form.tasks ?? []).map((task) => findTask(rooms.register, heard, task));
  const where = readConditions(rooms.register, heard, form);
  if (where === undefined || tasks.includes(undefined)) return undefined;
  const read = writeQuery(rooms, heard, form, {
    tasks: tasks.filter((task) => task !== undefined),
    where,
  });
  if (read === undefined) return undefined;
  const isSure = await judge(rooms, heard, read);
  return isSure ? { kind: 'question', query: read.query } : offer(rooms, read.query, words);
}

/** The model's other words for the topic, looked for in the documents: what holds half of them may be what is meant. */
async function rewrite(rooms: BeliefRooms, words: string): Promise<Intent | undefined> {
  if (words === '') return undefined;
  const [best] = await rooms.passages.search(words, { limit: 1 });
  if (best?.task === undefined || best.coverage < FOUND_BY_OTHER_WORDS) return undefined;
  const tasks = [{ document: best.document, task: best.task }];
  return offer(rooms, { ask: 'content', where: { tasks } }, words);
}

const FOUND_BY_OTHER_WORDS = 0.5;

/** A number that stands in several documents means the one that is being talked about. */
function findTask({ tasks }: Register, { memory }: Heard, task: number): TaskReference | undefined {
  const candidates = tasks.map(({ ref }) => ref).filter((ref) => ref.task === task);
  return candidates.length > 1
    ? candidates.find(({ document }) => document === memory?.document)
    : candidates[0];
}

async function judge(rooms: BeliefRooms, heard: Heard, { asSaid, basis }: Read): Promise<boolean> {
  if (findUnlicensed(heard, asSaid).length > 0) return false;
  const unread = findUnread(heard, asSaid);
  if (basis !== 'tasks') return unread.length === 0;
  const { tasks = [] } = 'where' in asSaid ? asSaid.where : {};
  const left = leftWords(heard.reading, asSaid);
  if (isSpokenOf(heard, tasks, left)) return unread.length === 0;
  const isLeftOver = unread.every((words) => left.includes(words));
  const [task, ...others] = tasks;
  return isLeftOver && task !== undefined && others.length === 0 && isFoundByWords(rooms, heard, task);
}
