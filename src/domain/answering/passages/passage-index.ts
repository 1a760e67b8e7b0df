// Passage search itself: who is asked, what their answers weigh, and in which order an index is replaced.
import type { Passage, PassageIndex } from '../passage-search.port.ts';
import { askRankers, goWithout } from './ask-rankers.ts';
import type { Asked, Found, PassageRooms } from './ask-rankers.ts';
import { readEvidence } from './evidence.ts';
import { addScores, fuseRankings } from './fuse-rankings.ts';
import type { NumberedPassage, PassageStore, RankedPassage } from './passage-store.port.ts';
import { planUpdate } from './plan-update.ts';
import { readQuestionTerms } from './question-terms.ts';
import type { QuestionTerms } from './question-terms.ts';
import { readSpelledTerms } from './spelled-terms.ts';

type SearchOptions = Parameters<PassageIndex['search']>[1];

const ATTEMPTS = 3;

export function createPassageIndex(rooms: PassageRooms): PassageIndex {
  return {
    async search(question, options) {
      let key = await rooms.store.findKey();
      if (key === undefined || options.limit < 1) return [];
      const terms = await readQuestionTerms(rooms.store.dictionary, question);
      for (let attempt = 1; ; attempt += 1) {
        const found = await rank(rooms, key, { question, terms }, options);
        // An update between ranking and reading takes passages away under our hands: then the new list is asked.
        const now = await rooms.store.findKey();
        if (now === undefined || now === key || attempt === ATTEMPTS) return found;
        key = now;
      }
    },

    async rebuild(policies, progress = () => undefined) {
      const { key, change, passages } = planUpdate(policies, await rooms.store.listDocuments());
      const isIndexed = (await rooms.store.findKey()) === key;
      const wantsVectors = passages.length <= rooms.vectors.most;
      if (isIndexed && (!wantsVectors || (await rooms.vectors.has(key)))) return;
      await rooms.store.prepare();
      // Vectors first, in a place of their own: the store's transaction is the moment at which the new index counts.
      if (wantsVectors) await prepareVectors(rooms, key, passages, progress);
      if (!isIndexed) await rooms.store.update(key, change, wantsVectors ? () => undefined : progress);
      await rooms.vectors.prune(key);
    },
  };
}

async function rank(
  rooms: PassageRooms,
  key: string,
  asked: Asked,
  options: SearchOptions,
): Promise<readonly Passage[]> {
  const found = await askRankers(rooms, key, asked, options.documents);
  const lexical = addScores([found.words, found.glosses]);
  const fused = fuseRankings([
    { weight: 1, ranked: lexical },
    { weight: rooms.vectors.weight, ranked: found.vectors },
  ]);
  return describe(rooms.store, asked.terms, found, fused.slice(0, options.limit));
}

async function describe(
  store: PassageStore,
  terms: QuestionTerms,
  found: Found,
  fused: readonly RankedPassage[],
): Promise<Passage[]> {
  const scores = new Map(fused.map(({ id, score }) => [id, score]));
  const similarities = new Map(found.vectors.map(({ id, score }) => [id, score]));
  const has = (ranked: readonly RankedPassage[], id: number): boolean =>
    ranked.some((passage) => passage.id === id);
  const passages = await store.load([...scores.keys()]);
  const search = { terms, frequencies: found.frequencies, spelled: readSpelledTerms(terms, passages) };
  return passages.map((passage) => {
    const { id, document, task, span } = passage;
    const similarity = similarities.get(id);
    return {
      document,
      ...(task === undefined ? {} : { task }),
      span,
      score: scores.get(id) ?? 0,
      ...readEvidence(search, passage),
      ...(similarity === undefined ? {} : { similarity }),
      foundBy: [
        ...(has(found.words, id) ? (['lexical'] as const) : []),
        ...(has(found.glosses, id) ? (['gloss'] as const) : []),
        ...(similarity === undefined ? [] : (['vector'] as const)),
      ],
    };
  });
}

/** A model out of reach costs its vote, not the index. */
async function prepareVectors(
  rooms: PassageRooms,
  key: string,
  passages: readonly NumberedPassage[],
  progress: (done: number, total: number) => void,
): Promise<void> {
  try {
    await rooms.vectors.prepare(key, passages, progress);
  } catch (error) {
    goWithout(rooms, error);
  }
}
