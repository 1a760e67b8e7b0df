// The book under a newer text: entries are found where their task stands now, what is said about them goes along, and the
// same entries can be read under another text.
import { describe, expect, it } from 'vitest';
import { createEntryId, decodeEntry, GrowingBook, sealEntry } from '../../../../src/domain/ledger/index.ts';
import type { Entry, EntryContent, Subject } from '../../../../src/domain/ledger/index.ts';
import { createHistory } from '../../../../src/domain/policy/index.ts';
import type { Policy, Succession } from '../../../../src/domain/policy/index.ts';
import { divideSeven, nextText, readWeihai, WEIHAI } from '../../../support/next-weihai.ts';

const old = readWeihai();
const divided = readWeihai(
  nextText((draft) => {
    divideSeven(draft);
  }),
);
const HELD_FROM = '2026-06-01T00:00:00.000Z';

function successionOf(...policies: readonly Policy[]): Succession {
  const versions = policies.map((policy, index) => ({
    ordinal: index + 1,
    heldFrom: index === 0 ? '' : HELD_FROM,
    policy,
  }));
  const history = createHistory(versions, policies.at(-1) as Policy, () => false);
  return { load: () => Promise.resolve(), of: (document) => (document === WEIHAI ? history : undefined) };
}

let last = { sequence: 0, hash: '' };
function record(content: EntryContent, subject: Omit<Subject, 'document'> | undefined, day: string): Entry {
  const source = { channel: 'replay', message: `m${last.sequence}`, ordinal: 0, text: '' } as const;
  const draft = {
    id: createEntryId(source),
    recordedAt: `${day}T02:00:00.000Z`,
    person: { user: 'u', name: 'u', unit: '', role: 'liaison' },
    source,
    content,
    ...(subject !== undefined && { subject: { document: WEIHAI, ...subject } }),
  } as const;
  const entry = decodeEntry(sealEntry(draft, last));
  last = entry;
  return entry;
}

describe('a book under a newer text', () => {
  const blocker = record({ kind: 'blocker', note: '口径' }, { task: 7 }, '2026-03-01');
  const report = record(
    { kind: 'progress', value: 820, asOf: '2026-03-01', note: '' },
    { task: 7, milestone: '7-1' },
    '2026-03-01',
  );
  const moved = record({ kind: 'no-change', note: '无' }, { task: 8 }, '2026-03-01');
  // Without a word on the version: of the text that held on its day.
  const later = record({ kind: 'no-change', note: '无' }, { task: 8 }, '2026-07-01');
  const unblock = record({ kind: 'unblock', refs: [blocker.id], note: '' }, { task: 8 }, '2026-07-02');
  const withdrawal = record({ kind: 'withdrawal', ref: report.id, note: '' }, undefined, '2026-07-03');
  const all = [blocker, report, moved, later, unblock, withdrawal];
  const fill = (succession?: Succession): GrowingBook => {
    const book = new GrowingBook(succession);
    for (const entry of all) book.add(entry);
    return book;
  };
  const numbers = (entries: readonly Entry[]): readonly number[] => entries.map(({ sequence }) => sequence);

  it('finds each entry where its task stands, and what is said about it beside it', () => {
    const book = fill(successionOf(old, divided));
    expect(numbers(book.ofTask(WEIHAI, 7))).toEqual([1, 2, 5, 6]);
    expect(numbers(book.ofTask(WEIHAI, 8))).toEqual([1, 4, 5]);
    expect(numbers(book.ofTask(WEIHAI, 9))).toEqual([3]);
    expect(numbers(book.about(report.id))).toEqual([6]);
    expect(book.find(moved.id)).toMatchObject({ subject: { task: 9 }, recordedFor: { version: 1 } });
    expect(book.entries).toHaveLength(6);
    expect(book.head).toEqual(fill().head);
  });

  it('is read anew under another text, from what was recorded', () => {
    const book = fill(successionOf(old, divided));
    const before = successionOf(old);
    expect(book.under(book.succession)).toBe(book);
    expect(book.under(before).entries).toEqual(fill(before).entries);
    expect(numbers(book.under(before).ofTask(WEIHAI, 8))).toEqual([3, 4, 5]);
    expect(numbers(book.upTo(4).ofTask(WEIHAI, 8))).toEqual([1, 4]);
  });

  it('keeps apart what its document has no more', () => {
    const shorter = readWeihai(
      nextText((draft) => {
        draft.remove(7);
      }),
    );
    const book = fill(successionOf(old, shorter));
    expect(numbers(book.removedFrom(WEIHAI))).toEqual([1, 2, 6]);
    expect(book.ofTask(WEIHAI, 7).map(({ sequence }) => sequence)).toEqual([3]);
    expect(book.findNumber(6)).toMatchObject({ recordedFor: { title: '做強數字核心產業' } });
    expect(book.findNumber(6)?.subject).toBeUndefined();
  });
});
