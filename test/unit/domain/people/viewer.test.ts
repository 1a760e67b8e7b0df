// Whose ledger rows a person, and a group, may see.
import { describe, expect, it } from 'vitest';
import { mayShowEntries, viewerOf, viewerOfGroup } from '../../../../src/domain/people/index.ts';
import type { Person, Role } from '../../../../src/domain/people/index.ts';

function createPerson(role: Role, unit = '市財政局'): Person {
  return { user: `${role} of ${unit}`, name: '某人', unit, role };
}

describe('who sees what of the ledger', () => {
  it.each([
    ['leader', { sees: 'all' }],
    ['liaison', { sees: 'lights', unit: '市財政局' }],
    ['district', { sees: 'lights' }],
    ['auditor', { sees: 'none' }],
  ] as const)('%s', (role, viewer) => {
    expect(viewerOf(createPerson(role))).toEqual(viewer);
  });

  it('shows a stranger nothing', () => {
    expect(viewerOf(undefined)).toEqual({ sees: 'none' });
  });

  it('shows a group only what every member may see', () => {
    const supervisor = createPerson('supervisor');
    const liaison = createPerson('liaison');
    const other = createPerson('liaison', '市大數據局');
    expect(viewerOfGroup([supervisor, liaison])).toEqual({ sees: 'lights', unit: '市財政局' });
    expect(viewerOfGroup([supervisor, liaison, other])).toEqual({ sees: 'lights' });
    expect(viewerOfGroup([liaison, createPerson('district')])).toEqual({ sees: 'lights' });
    expect(viewerOfGroup([supervisor, undefined])).toEqual({ sees: 'none' });
    expect(viewerOfGroup([supervisor, createPerson('leader')])).toEqual({ sees: 'all' });
  });

  it('shows nothing to a group whose members nobody names', () => {
    expect(viewerOfGroup(undefined)).toEqual({ sees: 'none' });
    expect(viewerOfGroup([])).toEqual({ sees: 'none' });
  });

  it('keeps the entries of another unit, and of no unit, from a liaison', () => {
    const viewer = viewerOf(createPerson('liaison'));
    expect(mayShowEntries(viewer, '市財政局')).toBe(true);
    expect(mayShowEntries(viewer, '市大數據局')).toBe(false);
    expect(mayShowEntries(viewer, undefined)).toBe(false);
    expect(mayShowEntries(viewerOf(createPerson('district')), undefined)).toBe(false);
  });
});
