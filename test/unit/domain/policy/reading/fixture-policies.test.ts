// Ten documents of the kinds that offices really get, with every task labelled by hand: opinions, key points,
// divisions of work, tables of rectification, plans with boxes. The places are invented.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Role, Task } from '../../../../../src/domain/policy/index.ts';
import { readText } from './describe-reading-of.ts';

interface Labels {
  readonly title?: string;
  readonly issuer?: string;
  readonly issuedOn?: string;
  readonly tasks: readonly (Partial<Record<Role, readonly string[]>> & {
    readonly title?: string;
    /** The core of the printed words. */
    readonly dues?: readonly string[];
    readonly targets?: readonly string[];
  })[];
}

const FOLDER = 'test/fixtures/policies';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
const overlap = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
const unitsOf = (task: Task, role: Role): string[] =>
  task.assignments.filter((a) => a.role === role).map((a) => a.unit);
/** What is printed and not labelled, and the other way round. */
const differences = (printed: readonly string[], labelled: readonly string[]): string[] => [
  ...printed.filter((words) => !labelled.some((label) => overlap(words, label))),
  ...labelled.filter((label) => !printed.some((words) => overlap(words, label))),
];

describe('labelled documents of many kinds', () => {
  it.each(names)('%s', (name) => {
    const policy = readText(readFileSync(`${FOLDER}/${name}`, 'utf8'));
    const labels = JSON.parse(readFileSync(`${FOLDER}/${name.replace('.txt', '.json')}`, 'utf8')) as Labels;
    const { tasks, ...facts } = labels;
    expect(policy).toMatchObject(facts);
    expect(policy.tasks.length).toBe(tasks.length);
    for (const [i, label] of tasks.entries()) {
      const task = policy.tasks[i];
      if (!task) continue;
      if (label.title !== undefined) expect(task.title).toBe(label.title);
      for (const role of ['lead', 'responsible', 'cooperating'] as const)
        expect(unitsOf(task, role)).toEqual(label[role] ?? []);
      expect(
        differences(
          task.deadlines.map((d) => d.text),
          label.dues ?? [],
        ),
      ).toEqual([]);
      expect(
        differences(
          task.targets.map((t) => t.text),
          label.targets ?? [],
        ),
      ).toEqual([]);
    }
  });
});
