// Units by any of their names; what is only part of a longer name, or of another level's office, is none.
import type { Register } from '../../domain/policy/index.ts';
import type { TextSpan } from '../lexicon/residue.ts';
import { rub } from './slate.ts';
import type { Slate } from './slate.ts';

/** `documents`: those that the message names; a name that fits several units means one of theirs. */
export function linkUnits(
  register: Register,
  documents: readonly string[],
  slate: Slate,
): {
  readonly slate: Slate;
  readonly groups: readonly (readonly string[])[];
  /** Where each of them stands. */
  readonly spans: readonly TextSpan[];
} {
  let result = slate;
  const groups: (readonly string[])[] = [];
  const spans: TextSpan[] = [];
  const notions = register.topics.notions(slate.rest);
  for (const { units, start, end } of register.gazetteer.mentions(slate.rest)) {
    if (notions.some((notion) => isInside({ start, end }, notion))) continue;
    groups.push(amongOwn(register, documents, units));
    spans.push({ start, end });
    result = rub(result, start, end, 'U');
  }
  return { slate: result, groups, spans };
}

function amongOwn(
  { gazetteer }: Register,
  documents: readonly string[],
  units: readonly string[],
): readonly string[] {
  const own = units.filter((unit) => gazetteer.find(unit)?.documents.some((id) => documents.includes(id)));
  return own.length > 0 ? own : units;
}

/** 法院 in 数字法院 is part of a name. */
function isInside(inner: TextSpan, outer: TextSpan): boolean {
  return (
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  );
}
