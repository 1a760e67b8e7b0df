// Reciprocal rank fusion: rankings are joined by place and not by score, so scores of different kinds need no common
// scale. Only rankers that found something have a vote.
import type { Passage } from '../passage-search.port.ts';
import type { RankedPassage } from './passage-store.port.ts';

export type Ranker = Passage['foundBy'][number];

export interface Ranking {
  readonly weight: number;
  readonly ranked: readonly RankedPassage[];
}

/** The customary constant (Cormack, Clarke & Büttcher 2009): how slowly a vote fades with its place. */
const K = 60;

export function fuseRankings(rankings: readonly Ranking[]): RankedPassage[] {
  const scores = new Map<number, number>();
  for (const { weight, ranked } of rankings) {
    for (const [place, { id }] of ranked.entries()) {
      scores.set(id, (scores.get(id) ?? 0) + weight / (K + place + 1));
    }
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id);
}

/** Rankings whose scores share a scale are simply added up. */
export function addScores(rankings: readonly (readonly RankedPassage[])[]): RankedPassage[] {
  const scores = new Map<number, number>();
  for (const { id, score } of rankings.flat()) scores.set(id, (scores.get(id) ?? 0) + score);
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id);
}
