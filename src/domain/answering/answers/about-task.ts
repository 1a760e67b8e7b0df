// A question about one task or topic, with everything that was asked in the same breath.
import type { Query, TaskAsk, Where } from '../../conversation/index.ts';
import type { RegisteredTask, Span } from '../../policy/index.ts';
import { refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { resolveTopic } from '../topic.ts';
import type { Preference, Topic } from '../topic.ts';
import { answerContent, answerNumber } from './about-content.ts';
import { answerDues } from './about-dues.ts';
import { answerMoney, answerStatus } from './about-money.ts';
import { answerTargets } from './about-targets.ts';
import { answerUnits } from './about-units.ts';
import { findSubject } from './desk.ts';
import { nameToSay } from './small-talk.ts';
import type { Desk, Subject } from './desk.ts';
import { missingTasks, sayMissing, unknownTopic } from './not-found.ts';
import { promisesOf } from './promises.ts';

export type TaskQuery = Extract<Query, { readonly also?: unknown; readonly ask: TaskAsk }>;

export async function answerTask(desk: Desk, query: TaskQuery): Promise<Answered> {
  const subject = await findSubject(desk, query.where, preferenceOf(query.ask));
  if (subject.kind === 'missing') return missingTasks(desk, subject.numbers, query.where);
  if (subject.kind === 'unknown') return unknownTopic(desk, subject.text, query.where);
  const asks: readonly TaskAsk[] = [query.ask, ...(query.also ?? [])];
  const meant = await meantOf(desk, query, subject);
  const parts = asks.flatMap((ask) =>
    meant.map(({ entries, topic, said }) =>
      answerAsk(desk, ask, entries, { topic, focus: said, where: query.where }),
    ),
  );
  const entries = [...new Set(meant.flatMap((each) => each.entries))];
  const tasks = refsOf(entries);
  const kind = parts.every((part) => part.kind !== undefined) ? parts[0]?.kind : undefined;
  return {
    ...(kind === undefined ? {} : { kind }),
    blocks: uniqueBlocks([
      ...meant.flatMap(({ topic }) => nearRemarks(desk, topic)),
      ...parts.flatMap(({ blocks }) => blocks),
      ...(subject.missing.length > 0 ? [sayMissing(desk, subject.missing, query.where)] : []),
    ]),
    quotes: uniqueQuotes(parts.flatMap(({ quotes }) => quotes ?? [])),
    tasks,
    buttons: entries.length === 1 ? suggestions(desk, entries[0], asks) : [],
    remember: { query: { ...query, where: { tasks } }, tasks },
  };
}

interface Meant {
  readonly entries: readonly RegisteredTask[];
  readonly topic: Topic | undefined;
  readonly said: string | undefined;
}

/** One topic, or each part of a joined one: in the task that holds it all, otherwise in the part's own. */
async function meantOf(
  desk: Desk,
  { where, ask, focus }: TaskQuery,
  { entries, topic }: Extract<Subject, { kind: 'tasks' }>,
): Promise<readonly Meant[]> {
  const whole: Meant = { entries, topic, said: focus };
  if (where.texts === undefined || topic === undefined) return [whole];
  const parts = await Promise.all(
    where.texts.map(async (text): Promise<Meant | undefined> => {
      const [here] = desk.register.topics.match(text, { among: [topic.entry] });
      if (here?.sure === true) {
        const found: Topic = {
          entry: topic.entry,
          spans: here.spans,
          others: [],
          near: here.near,
          foundBy: 'words',
        };
        return { entries: [topic.entry], topic: found, said: text };
      }
      const own = await resolveTopic(desk, { ...where, text }, preferenceOf(ask));
      return own === undefined ? undefined : { entries: [own.entry], topic: own, said: text };
    }),
  );
  const found = parts.filter((part) => part !== undefined);
  const isOneTask = found.every((part) => part.topic?.entry === topic.entry);
  // One task that holds all parts answers for units once; dates and numbers are told part by part.
  return found.length < 2 || (isOneTask && ask !== 'deadline' && ask !== 'target') ? [whole] : found;
}

/** Where a number or a date is asked for, the task that promises one in the same words. */
export function preferenceOf(ask: TaskAsk): Preference | undefined {
  if (ask !== 'target' && ask !== 'deadline') return undefined;
  return ({ entry, spans }) =>
    promisesOf(entry).some(
      ({ target, due }) =>
        (ask === 'target' ? target?.value !== undefined : due !== undefined) &&
        touches(target?.span ?? due?.span, spans),
    );
}

function touches(span: Span | undefined, others: readonly Span[]): boolean {
  return span !== undefined && others.some((other) => other.start < span.end && span.start < other.end);
}

interface Asked {
  readonly topic: Topic | undefined;
  readonly focus: string | undefined;
  readonly where: Where;
}

function answerAsk(
  desk: Desk,
  ask: TaskAsk,
  entries: readonly RegisteredTask[],
  { topic, focus, where }: Asked,
): Answered {
  const { text } = where;
  switch (ask) {
    case 'units':
    case 'lead':
    case 'responsible':
    case 'cooperating':
      return answerUnits(desk, entries, ask, { topic, where });
    case 'deadline':
      return answerDues(desk, entries, topic, focus);
    case 'target':
      return answerTargets(desk, entries, topic, focus);
    case 'content':
      return answerContent(desk, entries, topic, text);
    case 'number':
      return answerNumber(desk, entries, topic, text);
    case 'status':
      return answerStatus(desk, entries);
    case 'money':
      return answerMoney(desk, entries, topic);
  }
}

/** 无人机 was read as 低空经济: said first, so that nobody takes it for the document's own word. */
export function nearRemarks({ speech }: Desk, topic: Topic | undefined): Answered['blocks'] {
  return (topic?.near ?? []).map(({ said, found }) =>
    textBlock(speech.words.content.nearWord(speech.asked(said), speech.shown(found))),
  );
}

/** What was said once is not said again; a heading goes with its list. */
function uniqueBlocks(blocks: Answered['blocks']): Answered['blocks'] {
  const seen = new Set<string>();
  const isFirst = blocks.map((block) => {
    const key = JSON.stringify(block);
    return !seen.has(key) && Boolean(seen.add(key));
  });
  return blocks.filter(
    (_, at) => isFirst[at] === true && (blocks[at + 1]?.kind !== 'list' || isFirst[at + 1] !== false),
  );
}

function uniqueQuotes(quotes: NonNullable<Answered['quotes']>): NonNullable<Answered['quotes']> {
  const seen = new Set<string>();
  return quotes.filter(({ policy, pieces }) => {
    const key = `${policy.id}:${pieces.map(({ start, end }) => `${start}-${end}`).join(',')}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What people ask next; each button is a whole question, so that it means the same tomorrow. */
export function suggestions(
  { speech, register }: Desk,
  entry: RegisteredTask | undefined,
  asked: readonly TaskAsk[],
): NonNullable<Answered['buttons']> {
  if (entry === undefined) return [];
  const { ask } = speech.words.talk;
  const document =
    register.policies.length > 1 ? `《${speech.shown(nameToSay(register, entry.policy))}》` : '';
  const has = (kind: keyof typeof ask): boolean =>
    asked.some((done) => done === kind || (kind === 'units' && (done === 'lead' || done === 'responsible')));
  return (['units', 'deadline', 'target', 'content'] as const)
    .filter((kind) => !has(kind))
    .map((kind) => ({
      label: ask[kind],
      say: `${document}${speech.words.taskNumber(entry.task.number)} ${ask[kind]}`,
    }));
}
