// Ranking by FTS5's bm25: once over the Chinese tokens, once over the English stems. Two tables and not two columns of
// one, because bm25 weighs a row by its whole length, and glosses are many times longer than the text they explain.
import { addScores } from '../../../domain/answering/passages/index.ts';
import type {
  Frequencies,
  LexicalRankings,
  RankOptions,
  RankTokens,
  RankedPassage,
} from '../../../domain/answering/passages/index.ts';
import { select } from './passage-database.ts';
import type { PassageDatabase } from './passage-database.ts';

/** An English word meets the gloss of a Chinese one, which is less sure than meeting the word itself. */
const ENGLISH_WEIGHT = 0.5;
/** A Chinese question's own glosses bring synonyms (户口本, 户口簿), and mislead more often. */
const GLOSS_WEIGHT = 0.3;

type Table = 'words' | 'stems';

/** All rankings in one statement: each trip to the database costs more than the ranking itself. */
export async function rankPassages(
  database: PassageDatabase,
  tokens: RankTokens,
  options: RankOptions,
): Promise<LexicalRankings> {
  const matches = [
    match('words', 'words', tokens.words, options),
    match('said', 'stems', tokens.said, options),
    match('meant', 'stems', tokens.meant, options),
  ].filter((statement) => statement !== undefined);
  if (matches.length === 0) return { words: [], glosses: [] };
  const rows = await select<RankedPassage & { readonly ranking: string }>(
    database,
    matches.map(({ sql }) => `SELECT * FROM (${sql})`).join(' UNION ALL '),
    matches.flatMap(({ bindings }) => bindings),
  );
  const take = (ranking: string, weight: number): RankedPassage[] =>
    rows.filter((row) => row.ranking === ranking).map(({ id, score }) => ({ id, score: score * weight }));
  return {
    words: take('words', 1),
    glosses: addScores([take('said', ENGLISH_WEIGHT), take('meant', GLOSS_WEIGHT)]),
  };
}

export async function countPassages(
  database: PassageDatabase,
  chinese: readonly string[],
  stems: readonly string[],
): Promise<Frequencies> {
  const rows = await select<{ kind: Table | 'all'; term: string; doc: number }>(
    database,
    `SELECT 'all' AS kind, '' AS term, count(*) AS doc FROM passage
     UNION ALL SELECT 'words', term, doc FROM words_vocabulary WHERE term IN (SELECT value FROM json_each(?))
     UNION ALL SELECT 'stems', term, doc FROM stems_vocabulary WHERE term IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(chinese), JSON.stringify(stems)],
  );
  const take = (kind: Table): Map<string, number> =>
    new Map(rows.filter((row) => row.kind === kind).map(({ term, doc }) => [term, doc]));
  return { passages: rows[0]?.doc ?? 0, chinese: take('words'), stems: take('stems') };
}

function match(
  ranking: string,
  table: Table,
  tokens: readonly string[],
  { limit, documents }: RankOptions,
): { readonly sql: string; readonly bindings: readonly (string | number)[] } | undefined {
  if (tokens.length === 0) return undefined;
  const anyOfThem = [...new Set(tokens)].map((token) => `"${token}"`).join(' OR ');
  // The plus keeps SQLite from asking the index once for each passage of the documents.
  const within =
    documents === undefined
      ? ''
      : 'AND +rowid IN (SELECT id FROM passage WHERE document IN (SELECT value FROM json_each(?)))';
  return {
    sql: `SELECT '${ranking}' AS ranking, rowid AS id, -bm25(${table}) AS score
          FROM ${table} WHERE ${table} MATCH ? ${within} ORDER BY score DESC LIMIT ?`,
    bindings: [anyOfThem, ...(documents === undefined ? [] : [JSON.stringify(documents)]), limit],
  };
}
