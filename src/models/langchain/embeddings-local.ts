// Embeddings without a network and without a model file: features hashed into a fixed number of dimensions, each
// weighed by how rare it is among the passages. Whoever wants meaning beyond words configures EMBEDDINGS_*.
import { Embeddings } from '@langchain/core/embeddings';
import type { EmbeddingModel, FittedEmbeddings } from '../../domain/answering/passages/index.ts';
import type { GlossDictionary } from '../../text/glosses.ts';
import { readFeatures } from './local-features.ts';
import type { Features } from './local-features.ts';

/** Fewer dimensions make unlike features share one: 4096 lost one misspelt question in ten (docs/evaluation.md). */
const DIMENSIONS = 8192;
/** Beside words and glosses: it settles a tie and speaks where they found nothing; any more overrules them wrongly. */
const WEIGHT = 0.1;

/** 8192 numbers a passage: beyond some thousand passages they fill the memory for a vote of one tenth. */
const MOST_PASSAGES = 2_000;

/** Feature → weight; what no passage holds has none, and says nothing. */
type Rarity = ReadonlyMap<number, number>;

export function createLocalEmbeddings(dictionary: GlossDictionary): EmbeddingModel {
  return {
    name: `local-${DIMENSIONS}-1`,
    weight: WEIGHT,
    most: MOST_PASSAGES,
    reads: 'topic',
    async fit(texts) {
      const known = new Map<string, Features>();
      const counts = new Map<number, number>();
      for (const text of texts) {
        const features = await readFeatures(dictionary, text);
        known.set(text, features);
        for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
      }
      return fitted(dictionary, encodeCounts(texts.length, counts), known);
    },
    restore: (learnt) => fitted(dictionary, learnt, new Map()),
  };
}

function fitted(dictionary: GlossDictionary, learnt: string, known: Map<string, Features>): FittedEmbeddings {
  const rarity = decodeRarity(learnt);
  const embeddings = new LocalEmbeddings(async (text) => {
    const features = known.get(text) ?? (await readFeatures(dictionary, text));
    // What was read to learn from is wanted once more, to be embedded, and then never again.
    known.delete(text);
    return project(features, rarity);
  });
  return {
    learnt,
    embedDocuments: (texts) => embeddings.embedDocuments(texts),
    embedQuery: (text) => embeddings.embedQuery(text),
  };
}

class LocalEmbeddings extends Embeddings {
  readonly #embed: (text: string) => Promise<number[]>;

  constructor(embed: (text: string) => Promise<number[]>) {
    super({});
    this.#embed = embed;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) vectors.push(await this.#embed(text));
    return vectors;
  }

  async embedQuery(text: string): Promise<number[]> {
    return this.#embed(text);
  }
}

/** Unit length; all zeros where the text shares nothing with the passages. */
function project(features: Features, rarity: Rarity): number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (const [feature, count] of features) {
    const sign = (feature >>> 16) % 2 === 0 ? 1 : -1;
    const dimension = feature % DIMENSIONS;
    vector[dimension] = (vector[dimension] ?? 0) + sign * count * (rarity.get(feature) ?? 0);
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

function encodeCounts(texts: number, counts: ReadonlyMap<number, number>): string {
  return Buffer.from(Uint32Array.from([texts, 0, ...[...counts].flat()]).buffer).toString('base64');
}

function decodeRarity(learnt: string): Rarity {
  const bytes = Buffer.from(learnt, 'base64');
  const numbers = new Uint32Array(new Uint8Array(bytes).buffer);
  const texts = numbers[0] ?? 0;
  const rarity = new Map<number, number>();
  for (let at = 2; at + 1 < numbers.length; at += 2) {
    rarity.set(numbers[at] ?? 0, Math.log(1 + texts / (numbers[at + 1] ?? 1)));
  }
  return rarity;
}
