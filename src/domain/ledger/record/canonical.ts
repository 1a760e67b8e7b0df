// One text for one value, whatever order its properties were written in: what is hashed must not depend on luck.

export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain | undefined };

/** JSON with sorted names and without undefined properties. */
export function encodeCanonical(value: Plain): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: Plain): Plain {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError('A number that is not finite has no canonical form.');
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(sorted);
  const names = Object.keys(value).sort();
  const pairs = names.flatMap((name) => {
    const inner = value[name];
    return inner === undefined ? [] : [[name, sorted(inner)] as const];
  });
  return Object.fromEntries(pairs);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
