// From "the low-altitude economy" to the task that is meant: shared words first, the passage index where they are too few.
import type { Where } from '../conversation/index.ts';
import type { MatchSpan, NearWord, RegisteredTask, Register, TopicMatch } from '../policy/index.ts';
import type { PassageSearch } from './passage-search.port.ts';

export interface Topic {
  readonly entry: RegisteredTask;
  readonly spans: readonly MatchSpan[];
  /** Other tasks that hold the same words about as fully. */
  readonly others: readonly RegisteredTask[];
  readonly near: readonly NearWord[];
  readonly foundBy: 'words' | 'passages';
}

export interface TopicDeps {
  readonly register: Register;
  readonly passages: PassageSearch;
  /** The whole question, folded: the passage index knows better than we do which of its words inform. */
  readonly question: string;
}

/** What the passage index must hold of the question's informative words. */
const ENOUGH_IN_PASSAGES = 0.5;
const AS_GOOD = 0.85;

/** `prefers` says which matching task answers the question better: one with a number where a number is asked for. */
export async function resolveTopic(
  deps: TopicDeps,
  where: Where,
  prefers: Preference = () => false,
): Promise<Topic | undefined> {
  const { text } = where;
  if (text === undefined) return undefined;
  return byWords(deps.register, where, text, prefers) ?? (await byPassages(deps, where));
}

export type Preference = (match: TopicMatch) => boolean;

const PREFERRED = 1.6;

function byWords(register: Register, where: Where, text: string, prefers: Preference): Topic | undefined {
  const inScope = register.tasksAmong(where.documents);
  const { units = [] } = where;
  const named = new Set(units.flatMap((unit) => register.tasksNaming(unit)));
  const ofUnits = named.size === 0 ? [] : inScope.filter((entry) => named.has(entry));
  const matches = ofUnits.length > 0 ? good(register.topics.match(text, { among: ofUnits })) : [];
  const found = matches.length > 0 ? matches : good(register.topics.match(text, { among: inScope }));
  const all = found
    .map((match) => (prefers(match) ? { ...match, score: match.score * PREFERRED } : match))
    .sort((a, b) => b.score - a.score);
  const [best] = all;
  if (best === undefined) return undefined;
  const others = all
    .slice(1)
    .filter(({ score, coverage }) => score >= best.score * AS_GOOD && coverage >= best.coverage * AS_GOOD);
  return {
    entry: best.entry,
    spans: best.spans,
    others: others.map(({ entry }) => entry),
    near: best.near,
    foundBy: 'words',
  };
}

function good(matches: readonly TopicMatch[]): readonly TopicMatch[] {
  return matches.filter(({ sure }) => sure);
}

async function byPassages(
  { register, passages, question }: TopicDeps,
  where: Where,
): Promise<Topic | undefined> {
  const found = await passages.search(question, {
    limit: 3,
    ...(where.documents === undefined ? {} : { documents: where.documents }),
  });
  const best = found.find(({ task, coverage }) => task !== undefined && coverage >= ENOUGH_IN_PASSAGES);
  if (best?.task === undefined) return undefined;
  const entry = register.findTask({ document: best.document, task: best.task });
  return entry === undefined
    ? undefined
    : { entry, spans: [{ ...best.span, words: '', weight: 1 }], others: [], near: [], foundBy: 'passages' };
}

/** The places that say most of what was asked; a common word beside them is no place to look. */
export function strongSpans(spans: readonly MatchSpan[]): readonly MatchSpan[] {
  const most = Math.max(0, ...spans.map(({ weight }) => weight));
  return spans.filter(({ weight }) => weight >= most * STRONG);
}

const STRONG = 0.5;

/** The nearest clause for an honest "not in this document"; undefined where nothing of the documents asked about comes near. */
export function findNearest(register: Register, text: string, { documents }: Where): TopicMatch | undefined {
  const among = register.tasks.filter(({ ref }) => documents?.includes(ref.document) ?? true);
  const [best] = register.topics.match(text, { among });
  const isTelling =
    best?.sure === true ||
    best?.spans.some(({ words }) => words.length >= 3 || register.topics.isRare(words)) === true;
  return best !== undefined && isTelling && best.coverage >= NEAR ? best : undefined;
}

const NEAR = 0.25;
