// What every section is written with: words, the facts, and how much this version shows.
import type { Voice } from '../../../ledger/index.ts';
import type { Brief } from '../brief.ts';
import type { BriefFacts, BriefRow, Counts, EntryRef } from '../facts/facts.ts';
import type { BriefVersion } from '../order.ts';
import type { BriefWordKey, Say } from '../words/say.ts';
import type { BriefSection, SectionId } from './page.ts';

export interface Pen {
  readonly voice: Voice;
  readonly say: Say;
  readonly brief: Omit<Brief, 'page'>;
  readonly facts: BriefFacts;
  readonly limits: Limits;
}

/** How many lines of a kind are shown; reds are all shown, always. */
export interface Limits {
  readonly coordination: number;
  readonly yellow: number;
  readonly stale: number;
  readonly changes: number;
  readonly next: number;
  readonly labels: number;
  /** In one line; a table lists them all. */
  readonly units: number;
  /** Silent units that are named one by one. */
  readonly silent: number;
  /** Problems and plans at one red. */
  readonly matters: number;
  /** Letters of a unit's own words. */
  readonly note: number;
}

const ONE_PAGE: Limits = {
  coordination: 3,
  yellow: 5,
  stale: 3,
  changes: 7,
  next: 3,
  labels: 12,
  units: 2,
  silent: 4,
  matters: 4,
  note: 40,
};
const ALL: Limits = {
  coordination: Infinity,
  yellow: Infinity,
  stale: Infinity,
  changes: Infinity,
  next: Infinity,
  labels: Infinity,
  units: Infinity,
  silent: Infinity,
  matters: Infinity,
  note: 200,
};

/** With so many reds that each gets a line or two. */
export const crowded: Partial<Limits> = { units: 1, silent: 0, matters: 1, note: 16 };

export function limitsOf(version: BriefVersion): Limits {
  return version === 'leader' ? ONE_PAGE : ALL;
}

/** Sections are numbered once it is known which there are. */
export type Draft = Omit<BriefSection, 'number' | 'title' | 'none'> & { readonly none?: string };

export function sectionTitle(pen: Pen, id: SectionId, count: number | undefined): string {
  const { say, brief } = pen;
  const key: BriefWordKey = id === 'changes' ? `section_changes_${brief.kind}` : `section_${id}`;
  const title = say(key, { month: thisMonth(pen) });
  return count === undefined ? title : say('counted', { title, count });
}

export function equation({ say }: Pen, counts: Counts): string {
  const { red, yellow, green, grey, claimed, closed, total } = counts;
  return say('equation', { red, yellow, green, grey, claimed, closed, total });
}

export function last({ say, brief }: Pen): string {
  return say(`last_${brief.kind}`);
}

/** The count stands before the list, so that "13-1、14-1等" hides nothing. */
export function labelList({ voice, say, limits }: Pen, labels: readonly string[]): string {
  const shown = voice.list(labels.slice(0, limits.labels));
  return labels.length > limits.labels ? say('andMore', { labels: shown }) : shown;
}

/** 本月 or 本周: since when the units' words are collected anew. */
export function thisMonth({ say, facts }: Pen): string {
  return say(`thisMonth_${facts.collectedSince.endsWith('-01') ? 'month' : 'week'}`);
}

export function restOf(
  { voice, say }: Pen,
  left: readonly { readonly label: string }[],
): { readonly rest?: NonNullable<BriefSection['rest']> } {
  if (left.length === 0) return {};
  const labels = voice.list([...new Set(left.map(({ label }) => label))]);
  return { rest: { count: left.length, text: say('restNamed', { count: left.length, labels }) } };
}

export function mergeRefs(groups: readonly (readonly EntryRef[])[]): readonly EntryRef[] {
  const known = new Map(groups.flat().map((ref) => [ref.number, ref]));
  return [...known.values()].sort((left, right) => left.number - right.number);
}

export function taskOf({ document, task }: BriefRow): { readonly document: string; readonly task: number } {
  return { document, task };
}
