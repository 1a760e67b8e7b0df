// What a folder of vectors says of itself, held against what lies in it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '@langchain/core/documents';

export type StoredDocument = Pick<Document<Record<string, unknown>>, 'pageContent' | 'metadata'>;

export interface SavedDocuments {
  readonly dimensions: number;
  readonly documents: readonly StoredDocument[];
  /** Of the index file; there is none for an empty store. */
  readonly checksum?: string;
}

export const INDEX_FILE = 'vectors.hnsw';
export const DOCUMENTS_FILE = 'documents.json';

/** Throws where the folder is incomplete or damaged: hnswlib reads whatever it is given. */
export async function loadSavedDocuments(folder: string): Promise<SavedDocuments> {
  const saved = JSON.parse(await readFile(join(folder, DOCUMENTS_FILE), 'utf8')) as SavedDocuments;
  const file = join(folder, INDEX_FILE);
  if (saved.checksum !== undefined && (await checksumOf(file)) !== saved.checksum)
    throw new Error(`${file} is damaged`);
  return saved;
}

export async function checksumOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
