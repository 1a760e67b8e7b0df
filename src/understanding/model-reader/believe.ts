// How far a model's reading is to be believed. Its task numbers and units must be the register's; its units, years and
// roles must have been said; and a task that was not said must be one that the passage search comes upon by itself.
import type { PassageSearch } from '../../domain/answering/index.ts';
import type {
  Intent,
  Query,
  Remembered,
  TaskReference,
  UnitRole,
  Where,
} from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { readNumbers } from '../../text/numbers/read-numbers.ts';
import type { FilledQuestion } from './question-form.ts';

export interface Heard {
  /** The question as the rules read it, folded. */
  readonly text: string;
  readonly memory: Remembered | undefined;
}

export interface BeliefRooms {
  readonly register: Register;
  readonly passages: PassageSearch;
}

/** Among its first findings for the question itself, with so much of its words, the search bears a task out. */
const BORNE_OUT_RANK = 2;
const BORNE_OUT_COVERAGE = 0.4;

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
  const where = readWhere(rooms.register, heard, form);
  if (where === undefined || tasks.includes(undefined)) return undefined;
  const found = tasks.filter((task) => task !== undefined);
  const query = writeQuery(form, found, where);
  if (query === undefined) return suggest(found, words);
  const isBorneOut = found.length === 0 || (await areBorneOut(rooms, heard, found));
  return isBorneOut ? { kind: 'question', query } : suggest(found, words);
}

/** The model's other words for the topic, looked for in the documents: what holds half of them may be what is meant. */
async function rewrite({ passages }: BeliefRooms, words: string): Promise<Intent | undefined> {
  if (words === '') return undefined;
  const [best] = await passages.search(words, { limit: 1 });
  if (best?.task === undefined || best.coverage < FOUND_BY_OTHER_WORDS) return undefined;
  return { kind: 'suggestion', task: { document: best.document, task: best.task }, words };
}

const FOUND_BY_OTHER_WORDS = 0.5;

function suggest([task]: readonly TaskReference[], words: string): Intent | undefined {
  return task === undefined ? undefined : { kind: 'suggestion', task, words };
}

/** A number that stands in several documents means the one that is being talked about. */
function findTask({ tasks }: Register, { memory }: Heard, task: number): TaskReference | undefined {
  const candidates = tasks.map(({ ref }) => ref).filter((ref) => ref.task === task);
  return candidates.length > 1
    ? candidates.find(({ document }) => document === memory?.document)
    : candidates[0];
}

/** Undefined where the model names what nobody said. */
function readWhere({ gazetteer }: Register, { text }: Heard, form: FilledQuestion): Where | undefined {
  const said = new Set(gazetteer.mentions(text).flatMap(({ units }) => units));
  const units = (form.units ?? []).map((unit) => gazetteer.find(unit)?.name);
  if (units.some((unit) => unit === undefined || !said.has(unit))) return undefined;
  const { year, role, noLead } = form;
  if (year != null && !readNumbers(text).some(({ value }) => value === year || value === year % 100))
    return undefined;
  if (noLead === true && !ROLE_WORDS.lead.test(text) && !NOBODY.test(text)) return undefined;
  return {
    ...(units.length > 0 && { units: units.filter((unit) => unit !== undefined) }),
    ...(role != null && ROLE_WORDS[role].test(text) && { role }),
    ...(year != null && { due: { kind: 'year' as const, year } }),
    ...(noLead === true && { lead: 'none' as const }),
  };
}

const NOBODY = /没人|无人|没有|没谁|谁都不|nobody|no one|no-one|without|none/u;
const ROLE_WORDS: Readonly<Record<UnitRole, RegExp>> = {
  lead: /牵头|主办|带头|挑头|\blead|\bheads?\b|in charge/u,
  responsible: /责任|负责|承办|responsib|in charge/u,
  cooperating: /配合|协办|协助|cooperat|assist|support/u,
};

/** Undefined where the form asks for everything there is, or for something without a subject. */
function writeQuery(
  { ask }: FilledQuestion,
  tasks: readonly TaskReference[],
  where: Where,
): Query | undefined {
  const isNarrow = Object.keys(where).length > 0;
  switch (ask) {
    case 'list':
      return isNarrow ? { ask, where } : undefined;
    case 'count':
      return isNarrow ? { ask, of: 'tasks', where } : undefined;
    case 'list-units':
      return tasks.length > 0 ? { ask, where: { ...where, tasks } } : undefined;
    case 'search':
    case 'none':
      return undefined;
    case 'units':
    case 'lead':
    case 'responsible':
    case 'cooperating':
    case 'deadline':
    case 'target':
    case 'content':
    case 'number':
      return tasks.length > 0 ? { ask, where: { tasks } } : undefined;
  }
}

async function areBorneOut(
  { passages }: BeliefRooms,
  { text, memory }: Heard,
  tasks: readonly TaskReference[],
): Promise<boolean> {
  const isSame = (one: TaskReference, other: Partial<TaskReference>): boolean =>
    one.document === other.document && one.task === other.task;
  if (memory !== undefined && tasks.every((task) => memory.tasks.some((ref) => isSame(task, ref))))
    return true;
  const found = await passages.search(text, { limit: BORNE_OUT_RANK });
  const borne = found.filter(({ coverage }) => coverage >= BORNE_OUT_COVERAGE);
  return tasks.every((task) => borne.some((passage) => isSame(task, passage)));
}
