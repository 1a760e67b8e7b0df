// Every object with a `tag`, in reading order: the platform counts exactly these when it says 200 elements.
import { isObject, stringAt } from '../json-shape.ts';

export interface TaggedNode {
  readonly tag: string;
  readonly node: Readonly<Record<string, unknown>>;
  readonly path: string;
  /** Tags around it, outermost first. */
  readonly around: readonly string[];
}

/** Payloads of the developer's own, in which a `tag` means nothing to the card. */
const OPAQUE = new Set(['chart_spec', 'rows', 'value', 'template_variable']);

export function* taggedNodes(
  value: unknown,
  path = 'ROOT',
  around: readonly string[] = [],
): Generator<TaggedNode> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* taggedNodes(item, `${path} -> [${index}]`, around);
    return;
  }
  if (!isObject(value)) return;
  const tag = stringAt(value, 'tag');
  const here = tag === undefined ? path : `${path}(tag: ${tag})`;
  if (tag !== undefined) yield { tag, node: value, path: here, around };
  const within = tag === undefined ? around : [...around, tag];
  for (const [key, member] of Object.entries(value)) {
    if (!OPAQUE.has(key)) yield* taggedNodes(member, `${here} -> ${key}`, within);
  }
}
