// What a number rests on, apart from what it says: nothing, the unit's word, a check, or a doubt.
import type { EffectiveEntries } from './effective.ts';
import type { Facts } from './facts.ts';
import type { Whole } from './parts.ts';
import { bySaid } from './said-order.ts';
import type { Evidence } from './state.ts';

/** The last word counts: a doubt after a check, a check after a doubt. */
export function findEvidence(facts: Facts, whole: Whole, { decisions, flags }: EffectiveEntries): Evidence {
  const report = whole.from ?? facts.reports.at(-1);
  const closure = facts.requests.findLast(({ request }) => request.request === 'closure');
  if (report === undefined && closure === undefined) return 'unreported';
  const refs = [report?.entry.id, closure?.entry.id].filter((id) => id !== undefined);
  const words = refs
    .flatMap((ref) => [...(decisions.get(ref) ?? []), ...(flags.get(ref) ?? [])])
    .sort(bySaid);
  const last = words.findLast(
    ({ content }) =>
      content.kind === 'flag' || (content.kind === 'decision' && content.verdict !== 'confirm'),
  );
  // A number reported after the last word has been neither checked nor doubted.
  if (last !== undefined && (report === undefined || bySaid(report.entry, last) < 0)) {
    if (last.content.kind === 'flag') return 'doubted';
    if (last.content.kind === 'decision' && ['verify', 'approve'].includes(last.content.verdict))
      return 'verified';
    if (last.content.kind === 'decision' && last.content.verdict === 'return') return 'doubted';
  }
  return whole.doNumbersDiffer ? 'doubted' : 'reported';
}
