// The chain of entries: any change of any byte is found, and the entry named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntry, emptyHead, sealEntry, verifyChain } from '../../../../../src/domain/ledger/index.ts';
import type { ChainHead, Link } from '../../../../../src/domain/ledger/index.ts';
import { encodeCanonical } from '../../../../../src/domain/ledger/record/canonical.ts';
import { createDraft } from '../../../../contract/ledger-store.contract.ts';

async function* stream(links: readonly Link[]): AsyncGenerator<Link> {
  for (const link of links) yield await Promise.resolve(link);
}

function createChain(length: number): Link[] {
  const links: Link[] = [];
  for (let index = 0; index < length; index += 1) {
    links.push(sealEntry(createDraft(`m${String(index)}`), links.at(-1) ?? emptyHead));
  }
  return links;
}

function headOf(links: readonly Link[]): ChainHead {
  const last = links.at(-1);
  return last === undefined ? emptyHead : { sequence: last.sequence, hash: last.hash };
}

/** The record as bytes on a disk: the text, its hash and its columns. */
function changeByte(link: Link, at: number, by: number): Link {
  const columns = JSON.stringify(link.keys);
  const bytes = Buffer.from(`${link.body}\n${link.hash}\n${columns}`, 'utf8');
  const place = at % bytes.length;
  bytes[place] = ((bytes[place] ?? 0) + by) % 256;
  const [body = '', hash = '', keys = ''] = bytes.toString('utf8').split('\n');
  try {
    return { ...link, body, hash, keys: JSON.parse(keys) as Link['keys'] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ...link, body, hash, keys: { broken: keys } };
  }
}

describe('the chain', () => {
  it('holds from the first to the last entry', async () => {
    const links = createChain(5);
    expect(await verifyChain(stream(links), headOf(links))).toEqual({
      kind: 'valid',
      length: 5,
      hash: links[4]?.hash,
    });
  });

  it('gives an entry back as it was sealed', () => {
    const [link] = createChain(1);
    expect(decodeEntry(link as Link)).toEqual({
      ...createDraft('m0'),
      sequence: 1,
      previous: '',
      hash: link?.hash,
    });
  });

  it('names the entry in which any byte was changed', async () => {
    const links = createChain(4);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.nat(100_000),
        fc.integer({ min: 1, max: 255 }),
        async (index, at, by) => {
          const changed = links.map((link, place) => (place === index ? changeByte(link, at, by) : link));
          expect(await verifyChain(stream(changed), headOf(links))).toMatchObject({
            kind: 'broken',
            sequence: index + 1,
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['taken out', [0, 2, 3], 2],
    ['swapped', [0, 2, 1, 3], 2],
    ['doubled', [0, 1, 1, 2, 3], 3],
    ['cut off', [0, 1, 2], 4],
  ])('finds an entry that was %s', async (_, order, sequence) => {
    const links = createChain(4);
    const changed = order.map((index) => links[index] as Link);
    expect(await verifyChain(stream(changed), headOf(links))).toMatchObject({ kind: 'broken', sequence });
  });

  it.each([Number.POSITIVE_INFINITY, Number.NaN, '', 'm1 '])(
    'finds a column that holds %s instead of what was sealed',
    async (value) => {
      const links = createChain(4);
      const changed = links.map((link, index) =>
        index === 1 ? { ...link, keys: { ...link.keys, ordinal: value } } : link,
      );
      expect(await verifyChain(stream(changed), headOf(links))).toEqual({
        kind: 'broken',
        sequence: 2,
        problem: 'columns',
      });
    },
  );

  it('finds an entry that was rewritten together with its own hash', async () => {
    const links = createChain(4);
    const forged = sealEntry({ ...createDraft('m1'), unit: '市財政局' }, links[0] as Link);
    const changed = links.map((link, index) => (index === 1 ? forged : link));
    expect(await verifyChain(stream(changed), headOf(links))).toMatchObject({
      kind: 'broken',
      sequence: 3,
      problem: 'link',
    });
  });
});

describe('the canonical text', () => {
  it('does not depend on the order of names, and knows no undefined', () => {
    expect(encodeCanonical({ b: [2, { d: undefined, c: '数' }], a: null })).toBe(
      '{"a":null,"b":[2,{"c":"数"}]}',
    );
    expect(encodeCanonical({ a: null, b: [2, { c: '数' }] })).toBe('{"a":null,"b":[2,{"c":"数"}]}');
  });

  it('has no place for a number that is not finite', () => {
    expect(() => encodeCanonical({ a: Number.NaN })).toThrow(TypeError);
  });
});
