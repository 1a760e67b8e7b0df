// Which documents of the index must be written anew: one more document must not cost the writing of all the others.
import { createHash } from 'node:crypto';
import type { Policy } from '../../policy/index.ts';
import type { IndexChange, IndexedDocument, NumberedPassage } from './passage-store.port.ts';
import { digestPassages, splitPassages } from './split-passages.ts';

export interface UpdatePlan {
  readonly key: string;
  readonly change: IndexChange;
  /** All passages as they will be numbered. */
  readonly passages: readonly NumberedPassage[];
}

export function planUpdate(policies: readonly Policy[], indexed: readonly IndexedDocument[]): UpdatePlan {
  const known = new Map(indexed.map((entry) => [entry.document, entry]));
  let next = Math.max(0, ...indexed.map(({ first, passages }) => first + passages));
  const added: IndexChange['added'][number][] = [];
  const documents: IndexedDocument[] = [];
  const passages: NumberedPassage[] = [];
  for (const policy of policies) {
    const texts = splitPassages(policy);
    const digest = digestPassages(texts);
    const before = known.get(policy.id);
    const first = before?.digest === digest ? before.first : next;
    const numbered = texts.map((text, at) => ({ ...text, id: first + at }));
    const entry = { document: policy.id, digest, first, passages: texts.length };
    if (first === next && before?.digest !== digest) {
      added.push({ ...entry, texts: numbered });
      next += texts.length;
    }
    documents.push(entry);
    passages.push(...numbered);
  }
  const kept = new Set(
    documents
      .filter((entry) => known.get(entry.document)?.digest === entry.digest)
      .map(({ document }) => document),
  );
  const gone = indexed.map(({ document }) => document).filter((document) => !kept.has(document));
  return { key: keyOf(documents), change: { gone, added }, passages };
}

function keyOf(documents: readonly IndexedDocument[]): string {
  const hash = createHash('sha256');
  for (const { document, digest, first } of documents) hash.update(JSON.stringify([document, digest, first]));
  return hash.digest('hex').slice(0, 32);
}
