// The full form of the half-year test: many seeds, every weekly page against the recount, and how long a page takes.
// npx tsc -p bench && node dist/bench/bench/digest.js --seeds 50
import { parseArgs } from 'node:util';
import { createBrief } from '../src/domain/digest/index.ts';
import { publishHalfYear } from '../test/support/half-year/publish-weeks.ts';
import { recount, recountFormerYears } from '../test/support/half-year/recount.ts';

const { values: options } = parseArgs({ options: { seeds: { type: 'string', default: '50' } } });
const counts = { seeds: 0, pages: 0, rows: 0, entries: 0, unequal: 0, unjoined: 0 };
const millis: number[] = [];

for (let seed = 1; seed <= Number(options.seeds); seed += 1) {
  const { book, issues, rooms } = publishHalfYear(seed);
  counts.seeds += 1;
  counts.entries += book.entries.length;
  for (const [index, { brief, order }] of issues.entries()) {
    const known = book.entries.slice(0, order.sequence);
    const told = recount(known, brief.day, brief.asOf);
    const expected = new Map(
      [...told, ...recountFormerYears(known, brief.day, brief.asOf)].map((one) => [one.id, one]),
    );
    counts.pages += 1;
    for (const { label, light, value, due, overdueDays, staleDays } of brief.facts.rows) {
      const one = expected.get(label);
      counts.rows += 1;
      const isEqual =
        one?.light === light &&
        one.value === value &&
        one.due === due?.day &&
        one.late === overdueDays &&
        one.stale === staleDays;
      if (!isEqual) {
        counts.unequal += 1;
        console.error(JSON.stringify({ seed, week: brief.period, label, light, value, expected: one }));
      }
    }
    const before = issues[index - 1]?.brief.facts.totals.now;
    if (before && JSON.stringify(before) !== JSON.stringify(brief.facts.totals.before)) counts.unjoined += 1;
    const startedAt = performance.now();
    createBrief(rooms, order);
    millis.push(performance.now() - startedAt);
  }
}
millis.sort((left, right) => left - right);
const at = (share: number): number => Math.round(millis[Math.floor(millis.length * share)] ?? 0);
console.log(JSON.stringify({ ...counts, pageMs: { median: at(0.5), p95: at(0.95) } }));
