// The entries that are in force at a moment: withdrawn ones gone, corrected ones as corrected, proposals apart.
import type { Entry, EntryContent } from '../record/entry.ts';
import { inSaidOrder } from './said-order.ts';

export interface InForce {
  readonly entry: Entry;
  /** As corrected last. */
  readonly content: EntryContent;
  readonly corrected: boolean;
}

export interface EffectiveEntries {
  readonly standing: readonly InForce[];
  /** Somebody else's word for a unit, or terms, that nobody accepted yet. */
  readonly proposals: readonly InForce[];
  /** Decisions by the entry they decide, in order. */
  readonly decisions: ReadonlyMap<string, readonly Entry[]>;
  readonly flags: ReadonlyMap<string, readonly Entry[]>;
}

/** `entries`: of one task, in order. `cutoff`: ISO instant; what was recorded later is not known yet. */
export function effectiveEntries(entries: readonly Entry[], cutoff: string): EffectiveEntries {
  const known = inSaidOrder(entries.filter(({ recordedAt }) => recordedAt <= cutoff));
  const withdrawn = new Set(
    known.flatMap(({ content }) => (content.kind === 'withdrawal' ? [content.ref] : [])),
  );
  const left = known.filter(({ id }) => !withdrawn.has(id));
  const decisions = groupByRef(left, 'decision');
  const corrections = groupByRef(left, 'correction');
  const standing: InForce[] = [];
  const proposals: InForce[] = [];
  for (const entry of left) {
    const { content } = entry;
    if (['withdrawal', 'correction', 'decision', 'flag'].includes(content.kind)) continue;
    const inForce = correct(entry, corrections.get(entry.id) ?? []);
    if (!('proposed' in content) || isAccepted(decisions.get(entry.id))) standing.push(inForce);
    else proposals.push(inForce);
  }
  return { standing, proposals, decisions, flags: groupByRef(left, 'flag') };
}

function isAccepted(decisions: readonly Entry[] | undefined): boolean {
  const last = decisions?.at(-1)?.content;
  return last?.kind === 'decision' && (last.verdict === 'accept' || last.verdict === 'approve');
}

function correct(entry: Entry, corrections: readonly Entry[]): InForce {
  let content: EntryContent = entry.content;
  for (const { content: correction } of corrections) {
    if (correction.kind !== 'correction') continue;
    const { value, unit, asOf, note, evidence } = correction;
    const changes = { value, unit, asOf, note, evidence };
    const said = Object.entries(changes).filter(([, change]) => change !== undefined);
    content = { ...content, ...Object.fromEntries(said) };
  }
  return { entry, content, corrected: corrections.length > 0 };
}

function groupByRef(
  entries: readonly Entry[],
  kind: 'decision' | 'correction' | 'flag',
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.content.kind !== kind) continue;
    const group = groups.get(entry.content.ref);
    if (group === undefined) groups.set(entry.content.ref, [entry]);
    else group.push(entry);
  }
  return groups;
}
