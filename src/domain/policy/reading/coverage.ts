// Proof that nothing was overlooked: the parts of a document follow each other without gap or overlap.
import type { Part, PartKind } from '../policy.ts';
import type { View } from './view.ts';

/** A part begins here; it ends where the next one begins. */
export interface Boundary {
  readonly from: number;
  readonly kind: PartKind;
}

/** Kinds of which each one is a part of its own. */
const SEPARATE: ReadonlySet<PartKind> = new Set(['task', 'section-heading']);

/** White space belongs to the part before it; where two boundaries meet, the later one holds. */
export function partsFrom(view: View, length: number, boundaries: readonly Boundary[]): readonly Part[] {
  if (length === 0) return [];
  const ordered = boundaries
    .map((boundary, order) => ({ ...boundary, at: view.starts[boundary.from] ?? length, order }))
    .filter((boundary) => boundary.at < length)
    .sort((a, b) => a.at - b.at || a.order - b.order);
  const starts: { at: number; kind: PartKind }[] = [];
  for (const { at, kind } of ordered) {
    const last = starts.at(-1);
    if (last?.at === at) last.kind = kind;
    else if (last?.kind !== kind || SEPARATE.has(kind)) starts.push({ at, kind });
  }
  const first = starts[0];
  if (!first) return [{ kind: 'preamble', span: { start: 0, end: length } }];
  first.at = 0;
  return starts.map(({ at, kind }, i) => ({ kind, span: { start: at, end: starts[i + 1]?.at ?? length } }));
}

/** The share of characters that stand in a part and were not thrown away, and the share that stand in any. */
export function coverageOf(parts: readonly Part[], length: number): { covered: number; kept: number } {
  const size = (kept: readonly Part[]): number =>
    kept.reduce((sum, part) => sum + part.span.end - part.span.start, 0);
  if (length === 0) return { covered: 1, kept: 1 };
  return { covered: size(parts) / length, kept: size(parts.filter((p) => p.kind !== 'furniture')) / length };
}
