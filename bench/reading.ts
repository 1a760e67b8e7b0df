// The reader before its examiner, in full: 500 synthetic documents with known truth, and 2,000 texts after accidents.
// npx tsc -p bench && node dist/bench/bench/reading.js [--documents 500] [--accidents 2000] [--from 0]
import { parseArgs } from 'node:util';
import { readPolicy } from '../src/domain/policy/index.ts';
import { createDice, judgeReading, mutate, writePolicy } from '../test/support/synthetic-policies/index.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '500' },
    accidents: { type: 'string', default: '2000' },
    from: { type: 'string', default: '0' },
  },
});
const from = Number(values.from);
const read = (text: string) => readPolicy({ id: 'synthetic', source: 'synthetic.txt', text });

function examine(count: number): void {
  const sums = { exact: 0, tasks: 0, dues: [0, 0, 0], targets: [0, 0, 0] };
  const begun = performance.now();
  for (let seed = from; seed < from + count; seed += 1) {
    const truth = writePolicy(seed);
    const { faults, dues, targets } = judgeReading(truth, read(truth.text));
    sums.tasks += truth.tasks.length;
    if (faults.length === 0) sums.exact += 1;
    else console.log(`${truth.name} (${truth.style}): ${faults.slice(0, 3).join('; ')}`);
    for (const [sum, tally] of [
      [sums.dues, dues],
      [sums.targets, targets],
    ] as const)
      for (const [i, key] of (['right', 'missing', 'extra'] as const).entries())
        sum[i] = (sum[i] ?? 0) + tally[key];
  }
  const f1 = ([right = 0, missing = 0, extra = 0]: number[]): string =>
    ((2 * right) / (2 * right + missing + extra)).toFixed(4);
  console.log(`documents exact in tasks and units: ${sums.exact} of ${count} (${sums.tasks} tasks)`);
  console.log(
    `deadlines F1 ${f1(sums.dues)}, targets F1 ${f1(sums.targets)}; ${Math.round(performance.now() - begun)} ms`,
  );
}

const registerOf = (text: string): { units: string; doubts: Set<string> } => {
  const policy = read(text);
  const isWhole = policy.parts.map((p) => text.slice(p.span.start, p.span.end)).join('') === text;
  if (!isWhole) throw new Error('The parts do not hold the text.');
  return {
    units: JSON.stringify(policy.tasks.map((task) => task.assignments.map((a) => a.role + a.unit))),
    doubts: new Set(policy.doubts.map((d) => `${d.kind} ${d.task ?? ''}`)),
  };
};

function survive(count: number): void {
  let [harmed, silent, worst] = [0, 0, 0];
  for (let seed = from; seed < from + count; seed += 1) {
    const original = writePolicy(seed).text;
    const before = registerOf(original);
    const begun = performance.now();
    const after = registerOf(mutate(original, createDice(seed)).text);
    worst = Math.max(worst, performance.now() - begun);
    if (before.units === after.units) continue;
    harmed += 1;
    if ([...after.doubts].every((doubt) => before.doubts.has(doubt))) silent += 1;
  }
  console.log(
    `accidents: ${count}, crashes 0, coverage whole in all; slowest reading ${Math.round(worst)} ms`,
  );
  console.log(`register changed in ${harmed}; of these ${harmed - silent} raise a new doubt, ${silent} none`);
}

examine(Number(values.documents));
survive(Number(values.accidents));
