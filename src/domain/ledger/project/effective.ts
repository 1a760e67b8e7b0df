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
  const withdrawn = new Set<string>();
  const about = {
    correction: new Map<string, Entry[]>(),
    decision: new Map<string, Entry[]>(),
    flag: new Map<string, Entry[]>(),
  };
  const said: Entry[] = [];
  for (const entry of inSaidOrder(entries)) {
    if (entry.recordedAt > cutoff) continue;
    const { content } = entry;
    if (content.kind === 'withdrawal') withdrawn.add(content.ref);
    else if (content.kind === 'correction' || content.kind === 'decision' || content.kind === 'flag') {
      push(about[content.kind], content.ref, entry);
    } else said.push(entry);
  }
  const decisions = without(withdrawn, about.decision);
  const corrections = without(withdrawn, about.correction);
  const standing: InForce[] = [];
  const proposals: InForce[] = [];
  for (const entry of said) {
    if (withdrawn.has(entry.id)) continue;
    const inForce = correct(entry, corrections.get(entry.id));
    if (!('proposed' in entry.content) || isAccepted(decisions.get(entry.id))) standing.push(inForce);
    else proposals.push(inForce);
  }
  return { standing, proposals, decisions, flags: without(withdrawn, about.flag) };
}

function isAccepted(decisions: readonly Entry[] | undefined): boolean {
  const last = decisions?.at(-1)?.content;
  return last?.kind === 'decision' && (last.verdict === 'accept' || last.verdict === 'approve');
}

function correct(entry: Entry, corrections: readonly Entry[] | undefined): InForce {
  if (corrections === undefined) return { entry, content: entry.content, corrected: false };
  let content: EntryContent = entry.content;
  for (const { content: correction } of corrections) {
    if (correction.kind !== 'correction') continue;
    const { value, unit, asOf, note, evidence } = correction;
    const changes = { value, unit, asOf, note, evidence };
    const said = Object.entries(changes).filter(([, change]) => change !== undefined);
    content = { ...content, ...Object.fromEntries(said) };
  }
  return { entry, content, corrected: true };
}

/** A correction that was itself withdrawn corrects nothing. */
function without(
  withdrawn: ReadonlySet<string>,
  groups: ReadonlyMap<string, Entry[]>,
): ReadonlyMap<string, readonly Entry[]> {
  // What was decided depends on what had been decided before: the chain's order holds, whatever the clocks say.
  for (const entries of groups.values()) entries.sort((left, right) => left.sequence - right.sequence);
  if (withdrawn.size === 0) return groups;
  const left = [...groups].map(
    ([ref, entries]) => [ref, entries.filter(({ id }) => !withdrawn.has(id))] as const,
  );
  return new Map(left.filter(([, entries]) => entries.length > 0));
}

function push(groups: Map<string, Entry[]>, ref: string, entry: Entry): void {
  const group = groups.get(ref);
  if (group === undefined) groups.set(ref, [entry]);
  else group.push(entry);
}
