// Who is asked for the passages of a question: the index of words and glosses, and the vectors where there are any.
import { UpstreamError } from '../../../shared/errors.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import { listTokens } from './evidence.ts';
import type {
  Frequencies,
  LexicalRankings,
  PassageStore,
  RankedPassage,
  RankOptions,
  VectorIndex,
} from './passage-store.port.ts';
import type { QuestionTerms } from './question-terms.ts';
import { listRankTokens, pickTelling } from './rank-tokens.ts';

export interface PassageRooms {
  readonly store: PassageStore;
  readonly vectors: VectorIndex;
  readonly logger: Logger;
}

export interface Asked {
  readonly question: string;
  readonly terms: QuestionTerms;
}

export interface Found extends LexicalRankings {
  readonly frequencies: Frequencies;
  readonly vectors: readonly RankedPassage[];
}

/** What a model far away is sent of a question, at most. */
const LONGEST_QUESTION = 1_000;
/** How far down its list a ranker is heard. */
const DEPTH = 50;

export async function askRankers(
  rooms: PassageRooms,
  key: string,
  { question, terms }: Asked,
  documents: RankOptions['documents'],
): Promise<Found> {
  const range = { limit: DEPTH, documents };
  const [lexical, vectors] = await Promise.all([
    rankWords(rooms.store, terms, range),
    rooms.vectors
      .rank(key, { asked: question.slice(0, LONGEST_QUESTION), topic: terms.topic }, range)
      .catch((error: unknown) => goWithout(rooms, error)),
  ]);
  return { ...lexical, vectors };
}

async function rankWords(
  store: PassageStore,
  terms: QuestionTerms,
  range: RankOptions,
): Promise<Omit<Found, 'vectors'>> {
  const [ranked, weighed] = [listRankTokens(terms), listTokens(terms)];
  const frequencies = await store.countPassages(
    [...ranked.words, ...weighed.chinese],
    [...ranked.meant, ...weighed.stems],
  );
  // Of a few documents' passages all tokens can be heard: only theirs are ranked.
  const telling = range.documents === undefined ? pickTelling(ranked, frequencies) : ranked;
  return { ...(await store.rank(telling, range)), frequencies };
}

/** A model out of reach costs its vote, and nothing else. */
export function goWithout({ logger }: PassageRooms, error: unknown): [] {
  if (!(error instanceof UpstreamError)) throw error;
  logger.warn({ code: error.code, error: error.message }, 'passages are ranked without vectors');
  return [];
}
