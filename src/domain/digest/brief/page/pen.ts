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
}

const ONE_PAGE: Limits = { coordination: 3, yellow: 5, stale: 3, changes: 8, next: 3, labels: 12 };
const ALL: Limits = {
  coordination: Infinity,
  yellow: Infinity,
  stale: Infinity,
  changes: Infinity,
  next: Infinity,
  labels: Infinity,
};

export function limitsOf(version: BriefVersion): Limits {
  return version === 'leader' ? ONE_PAGE : ALL;
}

/** Sections are numbered once it is known which there are. */
export type Draft = Omit<BriefSection, 'number' | 'title' | 'none'> & { readonly none?: string };

export function sectionTitle({ say, brief, facts }: Pen, id: SectionId, count: number | undefined): string {
  const key: BriefWordKey = id === 'changes' ? `section_changes_${brief.kind}` : `section_${id}`;
  const month = say(`thisMonth_${facts.collectedSince.endsWith('-01') ? 'month' : 'week'}`);
  const title = say(key, { month });
  return count === undefined ? title : say('counted', { title, count });
}

export function equation({ say }: Pen, counts: Counts): string {
  const { red, yellow, green, grey, claimed, closed, total } = counts;
  return say('equation', { red, yellow, green, grey, claimed, closed, total });
}

export function last({ say, brief }: Pen): string {
  return say(`last_${brief.kind}`);
}

/** "13-1、14-1……另有3项" is never a surprise: what is cut is counted. */
export function labelList({ voice, say, limits }: Pen, labels: readonly string[]): string {
  const shown = labels.slice(0, limits.labels);
  const left = labels.length - shown.length;
  return left === 0 ? voice.list(shown) : `${voice.list(shown)} ${say('restCount', { count: left })}`;
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
