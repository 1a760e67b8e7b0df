// Which entry or binding is meant: #12, 第12条, B7.
import type { EntryReference } from '../../../domain/ledger/index.ts';
import type { Scan } from './scan.ts';

const NUMBERED = /(?:#|第|no\.?\s*|编号\s*|entry\s*#?)\s*(?<number>\d{1,7})(?![\d.%-])\s*(?:条|号)?/u;
const BARE = /^[\s\uE000]*(?<number>\d{1,7})(?![\d.%-])/u;
const BINDING = /(?<![a-z])b\s*(?<number>\d{1,7})(?!\d)/u;

/** An empty reference is the person's last entry. */
export function takeEntry(scan: Scan, { bare = false }: { readonly bare?: boolean } = {}): EntryReference {
  const match = scan.take(NUMBERED) ?? (bare ? scan.take(BARE) : undefined);
  return match === undefined ? {} : { number: Number(match.groups?.['number']) };
}

export function takeBinding(scan: Scan): number | undefined {
  const match = scan.take(BINDING);
  return match === undefined ? undefined : Number(match.groups?.['number']);
}
