// What a brief must keep to whatever the ledger holds: sums, periods, the unit's own page, late words, the same again.
import { describe, expect, it } from 'vitest';
import {
  checkSums,
  toHtml,
  toJson,
  toReply,
  toText,
  weekOf,
} from '../../../../../src/domain/digest/index.ts';
import type { Brief, BriefFacts } from '../../../../../src/domain/digest/index.ts';
import { toSimplified } from '../../../../../src/text/fold.ts';
import { createBriefer, createUsualBook, FRIDAY } from '../../../../support/brief-book.ts';
import { createTestBook, ZONE } from '../../../../support/ledger-book.ts';
import { readPolicy } from '../../../../../src/domain/policy/index.ts';

const usual = createUsualBook();
const brief = createBriefer(usual.book, [usual.policy]);

function rowOf({ facts }: Brief, label: string): BriefFacts['rows'][number] | undefined {
  return facts.rows.find((row) => row.label === label);
}

function linesOf({ page }: Brief, id: string): readonly string[] {
  return page.sections.find((section) => section.id === id)?.lines.map(({ text }) => text) ?? [];
}

describe('totals', () => {
  it('are not shown where they do not add up', () => {
    const made = brief();
    const { totals } = made.facts;
    const wrong = (change: Partial<typeof totals>): Brief => ({
      ...made,
      facts: { ...made.facts, totals: { ...totals, ...change } },
    });
    const tampered = [
      wrong({ now: { ...totals.now, green: totals.now.green + 1 } }),
      wrong({ before: { ...totals.before, red: totals.before.red + 1, green: totals.before.green - 1 } }),
      wrong({ moves: totals.moves.slice(1) }),
      wrong({ unmeasured: { ...totals.unmeasured, reported: totals.unmeasured.reported + 1 } }),
      { ...made, facts: { ...made.facts, rows: made.facts.rows.slice(1) } },
    ];
    for (const one of tampered) {
      for (const render of [toText, toHtml, toReply, toJson]) {
        expect(() => render(one)).toThrow(/totals don't add up/);
      }
    }
    expect(() => {
      checkSums(made.facts);
    }).not.toThrow();
  });

  it('count every sub-target of the policy once, and tasks without one apart', () => {
    const { totals, rows } = brief().facts;
    expect(totals.now).toMatchObject({ total: 24, red: 4, yellow: 2, closed: 3 });
    expect(totals.unmeasured.total).toBe(15);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(39);
  });
});

describe('a line', () => {
  it('has the original date beside an extended one, in every version and form', () => {
    const row = rowOf(brief(), '24-2');
    expect(row).toMatchObject({ overdueDays: 5, originalOverdueDays: 324 });
    expect(row?.due).toMatchObject({ day: '2026-11-15', original: '2025-12-31', extensions: 1 });
    for (const version of ['leader', 'office'] as const) {
      const [line = ''] = linesOf(brief({ version }), 'red').filter((text) => text.startsWith('24-2'));
      expect(line).toMatch(/2025-12-31.*2026-11-15.*5天.*324天/);
    }
    const short = brief()
      .page.sections.find(({ id }) => id === 'red')
      ?.lines.find((one) => one.short.startsWith('24-2'));
    expect(short?.short).toMatch(/5天.*2025-12-31.*324天/);
  });

  it('names the entries that it rests on, and what is not verified', () => {
    const red = brief().page.sections.find(({ id }) => id === 'red');
    const line = red?.lines.find(({ text }) => text.startsWith('24-2'));
    const numbers = line?.entries.map(({ number }) => number) ?? [];
    const kinds = numbers.map((number) => usual.book.findNumber(number)?.content.kind);
    expect(new Set(kinds)).toEqual(new Set(['progress', 'request', 'decision']));
    expect(line?.text).toContain('52/60个*');
    expect(rowOf(brief(), '15-2')?.evidence).toBe('verified');
  });

  it('says that nobody leads alone, and never picks one', () => {
    const [thirteen = ''] = linesOf(brief(), 'red').filter((text) => text.startsWith('13-1'));
    expect(thirteen).toContain('牵头5家');
    expect(thirteen).toContain('汇总单位待确认');
    const [fourteen = ''] = linesOf(brief(), 'red').filter((text) => text.startsWith('14-1'));
    expect(fourteen).toContain('牵头待明确');
    expect(fourteen).toContain('—/90%');
  });

  it('tells what was put right, with both numbers', () => {
    expect(linesOf(brief(), 'changes').join('\n')).toContain('更正 8-3(520→52');
  });

  it('puts what the leadership has to settle before the reds', () => {
    const ids = brief().page.sections.map(({ id }) => id);
    expect(ids).toEqual(['headline', 'totals', 'coordination', 'red', 'yellow', 'stale', 'changes', 'next']);
    expect(linesOf(brief(), 'coordination')[0]).toMatch(/17-1.*缺卫健数据.*市大数据局.*15天.*数据提供时间/);
  });
});

describe('a period', () => {
  it('is an ISO week, told as of now or as of its end', () => {
    expect(brief()).toMatchObject({ from: '2026-11-16', to: '2026-11-22', asOf: '2026-11-20T10:00:00.000Z' });
    const later = brief({ at: new Date('2026-12-24T09:00:00+08:00') });
    expect(later).toMatchObject({ day: '2026-11-22', asOf: '2026-11-22T15:59:59.999Z' });
    expect(weekOf(new Date('2026-11-22T16:30:00Z'), ZONE)).toBe('2026-W48');
    const first = brief({ week: '2026-W53', at: new Date('2027-02-01T09:00:00+08:00') });
    expect(first).toMatchObject({ from: '2026-12-28', to: '2027-01-03' });
  });

  it('is refused where it is none, or has not begun', () => {
    for (const week of ['2026-W54', '2026-W00', '2026-47', '2026-W7', 'W47']) {
      expect(() => brief({ week }), week).toThrow(/is no ISO week/);
    }
    expect(() => brief({ week: '2026-W48' })).toThrow(/begins on 2026-11-23/);
  });

  it('counts what was said until a late moment, and still tells its last day', () => {
    const made = createUsualBook();
    const tell = createBriefer(made.book, [made.policy]);
    made.progress('2026-11-23', '12-1', 10, { asOf: '2026-11-22' });
    const monday = new Date('2026-11-23T18:00:00+08:00');
    expect(rowOf(tell({ at: monday }), '12-1')?.value).toBe(6);
    const late = tell({ at: monday, lateUntil: monday });
    expect(rowOf(late, '12-1')?.value).toBe(10);
    expect(late).toMatchObject({ day: '2026-11-22', asOf: monday.toISOString() });
    expect(late.page.imprint[0]).toContain('补报计至 2026-11-23 18:00');
  });

  it('may be a month, with the whole list behind it', () => {
    const month = brief({ month: '2026-11', version: 'office' });
    expect(month).toMatchObject({ kind: 'month', from: '2026-11-01', previous: { day: '2026-10-31' } });
    expect(month.page.title).toBe('重点任务调度月报');
    expect(linesOf(month, 'annex')).toHaveLength(39);
  });

  it('may be one task on its own', () => {
    const special = brief({ task: 17 });
    expect(special.page.sections.map(({ id }) => id)).toEqual([
      'basis',
      'target',
      'now',
      'obstacles',
      'decisions',
      'changes',
    ]);
    expect(linesOf(special, 'basis').join('\n')).toContain('一表通');
    expect(linesOf(special, 'decisions')[0]).toContain('数据提供时间');
    expect(() => brief({ task: 99 })).toThrow(/no task 99/);
  });
});

describe("a unit's page", () => {
  it('holds its own rows only, and what it owes first', () => {
    const own = brief({ version: 'unit', unit: '市财政局' });
    expect(own.unit).toBe('市財政局');
    expect(own.page.title).toContain('市财政局');
    for (const row of own.facts.rows) expect(row.units, row.label).toContain('市財政局');
    expect(own.page.sections[2]?.id).toBe('owed');
    expect(linesOf(own, 'owed').join('\n')).not.toContain('13-1 ');
  });

  it('is refused where no document names the unit', () => {
    expect(() => brief({ version: 'unit', unit: '某某局' })).toThrow(/No document names/);
    expect(() => brief({ version: 'unit' })).toThrow(/Name the unit/);
  });
});

it('is the same page again, whatever was recorded since', () => {
  const made = createUsualBook();
  const tell = createBriefer(made.book, [made.policy]);
  const before = toJson(tell());
  made.progress('2026-11-21', '12-1', 10);
  made.add('2026-11-22', '2', { kind: 'no-change', note: '等省里文件' });
  expect(toJson(tell())).toBe(before);
  expect(toJson(tell({ at: new Date(FRIDAY.getTime() + 86_400_000) }))).not.toBe(before);
});

it('says of a document that was opened later that it looks back', () => {
  const made = createTestBook();
  made.open('2026-11-23');
  const page = createBriefer(made.book, [made.policy])().page;
  expect(page.notes.join('\n')).toContain('2026-11-23才纳入调度');
});

describe('several documents', () => {
  const second = readPolicy({
    id: 'second',
    source: 'second.txt',
    text: usual.policy.text,
  });
  const both = createBriefer(usual.book, [usual.policy, second]);

  it('mark every row with its document, so that no two have one name', () => {
    const made = both({ version: 'office' });
    const labels = made.facts.rows.map(({ label }) => label);
    expect(new Set(labels).size).toBe(78);
    expect(labels).toContain('A13-1');
    expect(labels).toContain('B13-1');
    expect(made.facts.totals.now.total).toBe(48);
    expect(made.page.documents[1]).toMatch(/^B=/);
    expect(Buffer.byteLength(toText(both()))).toBeLessThan(2048);
  });

  it('are one page for a unit that each prints in a script of its own', () => {
    const simplified = readPolicy({
      id: 'third',
      source: 'third.txt',
      text: toSimplified(usual.policy.text),
    });
    const tell = createBriefer(usual.book, [usual.policy, simplified]);
    const own = tell({ version: 'unit', unit: '市财政局' });
    expect(own.facts.rows.filter(({ label }) => label.startsWith('A'))).toHaveLength(12);
    expect(own.facts.rows.filter(({ label }) => label.startsWith('B'))).toHaveLength(12);
    expect(linesOf(own, 'owed').some((text) => text.startsWith('B'))).toBe(true);
  });

  it('want to know which one is meant by a task', () => {
    expect(() => both({ task: 13 })).toThrow(/Several documents/);
    expect(both({ task: 13, document: 'second' }).facts.special?.document).toBe('second');
  });
});

it('says so where there is no document at all', () => {
  const page = createBriefer(createTestBook().book, [])();
  expect(toText(page)).toContain('没有纳入调度的有期限或数量的子目标。');
  expect(toHtml(page)).toContain('=0');
});

it('hides nothing in grey: what is verified first, and what has no number or date, is told by name', () => {
  const made = createTestBook();
  made.open('2026-11-09');
  const page = createBriefer(made.book, [made.policy])();
  const told = linesOf(page, 'stale').join('\n');
  expect(told).toContain('入库前期限已过,待核实 7项:13-1、14-1、15-1、15-2、15-3、24-1、24-2');
  expect(told).toMatch(/文件未定期限或数量,且尚未约定 7项/);
});
