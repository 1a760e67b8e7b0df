// The chain: every record carries the hash of the one before, so that nothing can change or vanish unnoticed.
import { createHash } from 'node:crypto';
import { encodeCanonical } from './canonical.ts';
import type { Plain } from './canonical.ts';

/** A record as it is stored. `keys` are the columns beside the text; they are repeated in it. */
export interface Link {
  readonly sequence: number;
  readonly keys: Readonly<Record<string, string | number>>;
  /** Canonical text of the whole record but its own hash. */
  readonly body: string;
  readonly hash: string;
}

/** The last record of a chain; sequence 0 and an empty hash before the first. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

export const emptyHead: ChainHead = { sequence: 0, hash: '' };

export type Break = 'missing' | 'unreadable' | 'columns' | 'hash' | 'link' | 'cut-off';

export type Verification =
  | { readonly kind: 'valid'; readonly length: number; readonly hash: string }
  /** `sequence` is the first record at which the chain does not hold. */
  | { readonly kind: 'broken'; readonly sequence: number; readonly problem: Break };

export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Adds the record's place to it and closes it with its hash. */
export function sealLink(
  record: Readonly<Record<string, Plain | undefined>>,
  keys: Link['keys'],
  head: ChainHead,
): Link {
  const sequence = head.sequence + 1;
  const body = encodeCanonical({ ...record, keys, sequence, previous: head.hash });
  return { sequence, keys, body, hash: hashText(body) };
}

/** Follows the chain from its beginning to the head that the store remembers. */
export async function verifyChain(links: AsyncIterable<Link>, head: ChainHead): Promise<Verification> {
  let last = emptyHead;
  for await (const link of links) {
    const problem = findProblem(link, last);
    if (problem !== undefined) return { kind: 'broken', sequence: last.sequence + 1, problem };
    last = { sequence: link.sequence, hash: link.hash };
  }
  if (last.sequence !== head.sequence || last.hash !== head.hash) {
    return { kind: 'broken', sequence: Math.min(last.sequence, head.sequence) + 1, problem: 'cut-off' };
  }
  return { kind: 'valid', length: last.sequence, hash: last.hash };
}

function findProblem(link: Link, last: ChainHead): Break | undefined {
  if (link.sequence !== last.sequence + 1) return 'missing';
  const body = decodeBody(link.body);
  if (body === undefined) return 'unreadable';
  if (hashText(link.body) !== link.hash) return 'hash';
  if (!areSameKeys(body['keys'], link.keys) || body['sequence'] !== link.sequence) return 'columns';
  return body['previous'] === last.hash ? undefined : 'link';
}

/** Compares without trusting either: a column may hold anything by now. */
function areSameKeys(sealed: Plain | undefined, stored: Link['keys']): boolean {
  if (typeof sealed !== 'object' || sealed === null || Array.isArray(sealed)) return false;
  const said = new Map<string, unknown>(Object.entries(sealed));
  const columns = Object.entries(stored);
  return said.size === columns.length && columns.every(([name, value]) => said.get(name) === value);
}

function decodeBody(body: string): Readonly<Record<string, Plain>> | undefined {
  try {
    const value = JSON.parse(body) as Plain;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, Plain>>)
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
