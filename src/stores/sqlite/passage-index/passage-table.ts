// Passages as rows: folded, cut into sentences, and with the English stems of the Chinese words they hold.
import type {
  IndexChange,
  IndexedDocument,
  IndexedPassage,
  IndexedSentence,
  NumberedPassage,
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

/** Takes out what goes and writes what comes, inside the caller's transaction; everything else stays as it is. */
export async function writeChange(
  transaction: PassageDatabase,
  dictionary: GlossDictionary,
  { gone, added }: IndexChange,
  progress: (done: number, total: number) => void,
): Promise<void> {
  for (const document of gone) await removeDocument(transaction, document);
  for (const [at, { document, digest, first, passages, texts }] of added.entries()) {
    await transaction.raw('INSERT INTO document VALUES (?, ?, ?, ?)', [document, digest, first, passages]);
    await writePassages(transaction, dictionary, texts);
    progress(at + 1, added.length);
  }
}

export async function listDocuments(database: PassageDatabase): Promise<readonly IndexedDocument[]> {
  return select<IndexedDocument>(database, 'SELECT document, digest, first, passages FROM document');
}

async function removeDocument(transaction: PassageDatabase, document: string): Promise<void> {
  for (const table of ['words', 'stems']) {
    await transaction.raw(`DELETE FROM ${table} WHERE rowid IN (SELECT id FROM passage WHERE document = ?)`, [
      document,
    ]);
  }
  await transaction.raw('DELETE FROM passage WHERE document = ?', [document]);
  await transaction.raw('DELETE FROM document WHERE document = ?', [document]);
}

/** A document in three statements, whatever it holds: each trip to the database costs more than a row. */
async function writePassages(
  transaction: PassageDatabase,
  dictionary: GlossDictionary,
  passages: readonly NumberedPassage[],
): Promise<void> {
  const folded = passages.map(({ text }) => fold(text));
  const glosses = await dictionary.find([
    ...new Set(folded.flatMap((text) => [...findWordCandidates(text)])),
  ]);
  const rows = passages.map((passage, at) => writeRow(glosses, passage, folded[at] ?? ''));
  await transaction.raw(
    `INSERT INTO passage SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
     FROM json_each(?)`,
    [JSON.stringify(rows.map(({ columns }) => columns))],
  );
  for (const table of ['words', 'stems'] as const) {
    await transaction.raw(
      `INSERT INTO ${table} (rowid, tokens) SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
      [JSON.stringify(rows.map((row) => [row.columns[0], row[table]]))],
    );
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

type Glosses = ReadonlyMap<string, readonly string[]>;

interface Row {
  readonly columns: readonly (string | number | null)[];
  readonly words: string;
  readonly stems: string;
}

function writeRow(glosses: Glosses, passage: NumberedPassage, folded: string): Row {
  const { id, document, task, span } = passage;
  const readStems = (text: string): string[] => [
    ...findWordCandidates(text).flatMap((word) => glosses.get(word) ?? []),
    ...readEnglishStems(text),
  ];
  const readPart = (part: Span): IndexedSentence => {
    const text = fold(passage.text.slice(part.start - span.start, part.end - span.start));
    return { span: part, text, stems: [...new Set(readStems(text))] };
  };
  return {
    columns: [
      id,
      document,
      task ?? null,
      span.start,
      span.end,
      JSON.stringify(readPart(span)),
      JSON.stringify(passage.sentences.map(readPart)),
    ],
    words: readIndexTokens(folded).join(' '),
    // The ranking counts how often a stem occurs; what the evidence is read from needs each once.
    stems: readStems(folded).join(' '),
  };
}
