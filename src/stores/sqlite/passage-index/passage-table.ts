// Passages as rows: folded, cut into sentences, and with the English stems of the Chinese words they hold.
import type {
  IndexedPassage,
  IndexedSentence,
  PassageText,
} from '../../../domain/answering/passages/index.ts';
import type { Span } from '../../../domain/policy/index.ts';
import { readEnglishStems } from '../../../text/english-stems.ts';
import { fold } from '../../../text/fold.ts';
import { findWordCandidates } from '../../../text/glosses.ts';
import type { GlossDictionary } from '../../../text/glosses.ts';
import { readIndexTokens } from '../../../text/index-tokens.ts';
import { select } from './passage-database.ts';
import type { PassageDatabase } from './passage-database.ts';

interface PassageRow {
  readonly id: number;
  readonly document: string;
  readonly task: number | null;
  readonly start: number;
  readonly end: number;
  readonly whole: string;
  readonly sentences: string;
}

/** Replaces all passages inside the caller's transaction. */
export async function writePassages(
  transaction: PassageDatabase,
  dictionary: GlossDictionary,
  passages: readonly PassageText[],
): Promise<void> {
  await transaction.raw('DELETE FROM passage');
  await transaction.raw("INSERT INTO words (words) VALUES ('delete-all')");
  await transaction.raw("INSERT INTO stems (stems) VALUES ('delete-all')");
  for (const [id, passage] of passages.entries()) {
    const { document, task, span } = passage;
    const { whole, sentences, stems } = await readSentences(dictionary, passage);
    await transaction.raw('INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?)', [
      id,
      document,
      task ?? null,
      span.start,
      span.end,
      JSON.stringify(whole),
      JSON.stringify(sentences),
    ]);
    await transaction.raw('INSERT INTO words (rowid, tokens) VALUES (?, ?)', [
      id,
      readIndexTokens(whole.text).join(' '),
    ]);
    await transaction.raw('INSERT INTO stems (rowid, tokens) VALUES (?, ?)', [id, stems.join(' ')]);
  }
}

/** In the order of the ids; an id that is no longer there is left out. */
export async function loadPassages(
  database: PassageDatabase,
  ids: readonly number[],
): Promise<readonly IndexedPassage[]> {
  const rows = await select<PassageRow>(
    database,
    'SELECT passage.* FROM json_each(?) AS wanted JOIN passage ON passage.id = wanted.value ORDER BY wanted.key',
    [JSON.stringify(ids)],
  );
  return rows.map(({ id, document, task, start, end, whole, sentences }) => ({
    id,
    document,
    ...(task === null ? {} : { task }),
    span: { start, end },
    whole: JSON.parse(whole) as IndexedSentence,
    sentences: JSON.parse(sentences) as IndexedSentence[],
  }));
}

async function readSentences(
  dictionary: GlossDictionary,
  passage: PassageText,
): Promise<{ whole: IndexedSentence; sentences: IndexedSentence[]; stems: string[] }> {
  const folded = fold(passage.text);
  const glosses = await dictionary.find([...new Set(findWordCandidates(folded))]);
  const readStems = (text: string): string[] => [
    ...findWordCandidates(text).flatMap((word) => glosses.get(word) ?? []),
    ...readEnglishStems(text),
  ];
  const readPart = (span: Span): IndexedSentence => {
    const text = fold(passage.text.slice(span.start - passage.span.start, span.end - passage.span.start));
    return { span, text, stems: [...new Set(readStems(text))] };
  };
  // The ranking counts how often a stem occurs; what the evidence is read from needs each once.
  return {
    whole: readPart(passage.span),
    sentences: passage.sentences.map(readPart),
    stems: readStems(folded),
  };
}
