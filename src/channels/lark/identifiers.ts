// Ids that came from outside: what does not look like one never enters a path, a query or a key. The SDK puts path
// parameters into the address as they are.

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;

export function isIdentifier(value: string): boolean {
  return IDENTIFIER.test(value);
}
