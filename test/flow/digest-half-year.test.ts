// Half a year of weekly pages: every number again from the raw entries, and each page joined to the one before.
import { expect, it } from 'vitest';
import { createBrief, toJson, toText } from '../../src/domain/digest/index.ts';
import type { Brief, BriefRow, Counts } from '../../src/domain/digest/index.ts';
import { publishHalfYear } from '../support/half-year/publish-weeks.ts';
import { recount, recountFormerYears } from '../support/half-year/recount.ts';
import type { Told } from '../support/half-year/recount.ts';
import { unmeasured } from '../support/half-year/watched.ts';

const LIGHTS = ['red', 'yellow', 'green', 'grey', 'claimed', 'closed'] as const;
const years = [20_260_803, 2].map((seed) => publishHalfYear(seed));

function countOf(told: readonly Told[]): Counts {
  const of = (light: string): number => told.filter((one) => one.light === light).length;
  const [red, yellow, green, grey, claimed, closed] = LIGHTS.map(of) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { red, yellow, green, grey, claimed, closed, total: told.length };
}

function seen(row: BriefRow): Partial<Told> {
  return {
    id: row.label,
    light: row.light,
    value: row.value,
    due: row.due?.day,
    late: row.overdueDays,
    originalLate: row.originalOverdueDays,
    stale: row.staleDays ?? -1,
    silent: [...row.silent].sort(),
  };
}

function expected({ id, light, value, due, late, originalLate, stale, silent }: Told): Partial<Told> {
  return { id, light, value, due, late, originalLate, stale, silent: [...silent].sort() };
}

function equationIn(text: string, name: string): readonly number[] {
  const line = text.split('\n').find((one) => one.startsWith(name)) ?? '';
  return [...line.matchAll(/\d+/g)].map(Number);
}

it.each(years)('tells what the raw entries add up to, every week', ({ book, issues }) => {
  for (const { brief, order } of issues) {
    const known = book.entries.slice(0, order.sequence);
    const told = recount(known, brief.day, brief.asOf);
    const promised = told.filter(({ id }) => id.includes('-'));
    const of = (kind: string): Partial<Told>[] =>
      brief.facts.rows.filter((row) => row.kind === kind).map(seen);
    expect(of('milestone'), brief.period).toEqual(promised.map(expected));
    expect(of('task'), brief.period).toEqual(told.filter(({ id }) => !id.includes('-')).map(expected));
    expect(of('earlier'), brief.period).toEqual(
      recountFormerYears(known, brief.day, brief.asOf).map(expected),
    );
    const { red, yellow, green, grey, claimed, closed, total } = countOf(promised);
    expect(equationIn(toText(brief), '本期')).toEqual([red, yellow, green, grey, claimed, closed, total]);
  }
});

it.each(years)('counts what was decided, put right and reported, every week', ({ book, issues }) => {
  for (const [index, { brief, order }] of issues.entries()) {
    const fresh = book.entries.slice(issues[index - 1]?.order.sequence ?? 0, order.sequence);
    const decided = (verdict: string, request: string): number =>
      fresh.filter(({ content }) => {
        if (content.kind !== 'decision' || content.verdict !== verdict) return false;
        const about = book.find(content.ref)?.content;
        return about?.kind === 'request' && about.request === request;
      }).length;
    const told = (kind: string): number => brief.facts.events.filter((event) => event.kind === kind).length;
    expect(told('closed'), brief.period).toBe(decided('approve', 'closure'));
    expect(told('returned'), brief.period).toBe(decided('return', 'closure'));
    expect(told('reopened'), brief.period).toBe(decided('reopen', 'closure'));
    expect(told('extension-granted'), brief.period).toBe(decided('approve', 'extension'));
    expect(told('extension-returned'), brief.period).toBe(decided('return', 'extension'));
    const of = (kind: string): number => fresh.filter(({ content }) => content.kind === kind).length;
    expect(told('corrected'), brief.period).toBe(of('correction'));
    const tasks = recount(book.entries.slice(0, order.sequence), brief.day, brief.asOf).slice(-15);
    const owing = new Map(unmeasured.map((one) => [one.id, one.owing.length]));
    const { total, reported, partly, unreported } = brief.facts.totals.unmeasured;
    expect([reported, partly, unreported, total], brief.period).toEqual([
      tasks.filter(({ silent }) => silent.length === 0).length,
      tasks.filter(({ id, silent }) => silent.length > 0 && silent.length < (owing.get(id) ?? 0)).length,
      tasks.filter(({ id, silent }) => silent.length === owing.get(id)).length,
      15,
    ]);
  }
});

it.each(years)('joins each page to the one before', ({ issues }) => {
  for (const [index, { brief }] of issues.entries()) {
    const { before, now, accounts } = brief.facts.totals;
    const last = issues[index - 1]?.brief;
    if (last !== undefined) expect(before, brief.period).toEqual(last.facts.totals.now);
    for (const light of LIGHTS) {
      const { came = 0, left = 0 } = accounts.find((one) => one.light === light) ?? {};
      expect(before[light] + came - left, `${brief.period} ${light}`).toBe(now[light]);
    }
  }
});

it.each(years)('has something of everything in it', ({ book, issues }) => {
  const kinds = new Set(issues.flatMap(({ brief }) => brief.facts.events.map(({ kind }) => kind)));
  for (const kind of [
    'closed',
    'reopened',
    'corrected',
    'withdrawn',
    'extension-granted',
    'extension-returned',
  ]) {
    expect(kinds).toContain(kind);
  }
  const lights = issues.flatMap(({ brief }) => brief.facts.rows.map(({ light }) => light));
  expect(new Set(lights)).toEqual(new Set(LIGHTS));
  const isExtended = ({ facts }: Brief): boolean => facts.rows.some(({ due }) => (due?.extensions ?? 0) > 0);
  expect(issues.filter(({ brief }) => isExtended(brief)).length).toBeGreaterThan(3);
  expect(issues.some(({ brief }) => brief.facts.totals.earlier.total > 0)).toBe(true);
  const arrivedLate = book.entries.filter(
    ({ recordedAt }, index) => recordedAt < (book.entries[index - 1]?.recordedAt ?? ''),
  );
  expect(arrivedLate.length).toBeGreaterThan(5);
  expect(new Set(book.entries.map(({ unit }) => unit)).size).toBeGreaterThanOrEqual(20);
});

it.each(years)(
  'makes the same page again from the same entries, also half a year later',
  ({ issues, rooms }) => {
    for (const { brief, order } of issues.filter((_, index) => index % 6 === 2)) {
      expect(toJson(createBrief(rooms, order))).toBe(toJson(brief));
    }
  },
);
