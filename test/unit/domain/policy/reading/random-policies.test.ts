// The reader against documents in random styles, each with its truth.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy, Role } from '../../../../../src/domain/policy/index.ts';
import { readPolicy } from '../../../../../src/domain/policy/index.ts';
import type { TrueTask } from './random-policy.ts';
import { randomPolicy } from './random-policy.ts';

function tasksOf(policy: Policy): TrueTask[] {
  return policy.tasks.map((task) => {
    const units = (role: Role): string[] =>
      task.assignments.filter((a) => a.role === role).map((a) => a.unit);
    return {
      title: task.title,
      lead: units('lead'),
      responsible: units('responsible'),
      cooperating: units('cooperating'),
    };
  });
}

describe('policies in random styles', () => {
  it('keep every task with its heading and its units, whatever the style', () => {
    fc.assert(
      fc.property(randomPolicy, ({ text, tasks }) => {
        const policy = readPolicy({ id: 'random', source: 'random.txt', text });
        expect(tasksOf(policy)).toEqual(tasks);
        expect(policy).toMatchObject({ issuer: '东山市人民政府办公室', issuedOn: '2025-03-07' });
      }),
      { numRuns: 100, seed: 20251123 },
    );
  });
});
