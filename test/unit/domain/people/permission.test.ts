// The table of rights, cell by cell.
import { describe, expect, it } from 'vitest';
import { permits, roles } from '../../../../src/domain/people/index.ts';
import type { Deed, Person, Role } from '../../../../src/domain/people/index.ts';

const OWN = '市大數據局';
const OTHER = '市財政局';

/** The office's table of rights, in its own marks: ✓ yes, o own unit, p propose only, – no. */
const TABLE = `
Action                  | leader   | council | supervisor | supervision-head | liaison   | unit-head | district | system-admin | security-admin | auditor  | bot
Ask policy              | ✓        | ✓       | ✓          | ✓                | ✓         | ✓         | ✓        | ✓            | –              | –        | ✓
See ledger              | ✓        | ✓       | ✓          | ✓                | light+o   | light+o   | light    | –            | –              | –        | –
See drafts              | –        | –       | ✓          | ✓                | o         | o         | –        | –            | –              | –        | –
Submit                  | –        | –       | p          | –                | o         | o         | p        | –            | –              | –        | –
Confirm for the unit    | –        | –       | –          | –                | –         | o         | –        | –            | –              | –        | –
Return, verify          | –        | –       | ✓          | ✓                | –         | –         | –        | –            | –              | –        | –
Extension / closure     | instruct | –       | p          | ✓                | request o | confirm o | –        | –            | –              | –        | –
Set terms               | instruct | –       | p          | ✓                | –         | –         | –        | –            | –              | –        | –
Publish brief           | –        | –       | draft      | ✓                | –         | preview o | –        | –            | –              | –        | draft
Export                  | ✓        | ✓       | ✓          | ✓                | o         | o         | –        | –            | –              | log only | –
Bind                    | –        | –       | –          | –                | –         | –         | –        | create       | grant          | –        | –
Audit                   | –        | –       | –          | –                | –         | –         | –        | –            | –              | read     | –
Hand in documents       | –        | –       | –          | ✓                | –         | –         | –        | ✓            | ✓              | –        | –
`;

/** Each row's deeds, and what each mark gives of them: for any unit, or for one's own only. */
const MARKS: Readonly<Record<string, Readonly<Record<string, Partial<Record<Deed, 'any' | 'own'>>>>>> = {
  'Ask policy': { '✓': { 'ask-policy': 'any' } },
  'Hand in documents': { '✓': { 'hand-in': 'any' } },
  'See ledger': {
    '✓': { 'see-entries': 'any', 'see-lights': 'any' },
    'light+o': { 'see-entries': 'own', 'see-lights': 'any' },
    light: { 'see-lights': 'any' },
  },
  'See drafts': { '✓': { 'see-drafts': 'any' }, o: { 'see-drafts': 'own' } },
  Submit: { o: { submit: 'own' }, p: { 'propose-report': 'any' } },
  'Confirm for the unit': { o: { confirm: 'own' } },
  'Return, verify': { '✓': { verify: 'any' } },
  'Extension / closure': {
    '✓': { 'decide-change': 'any' },
    instruct: { 'instruct-change': 'any' },
    p: { 'propose-change': 'any' },
    'request o': { 'request-change': 'own' },
    'confirm o': { 'request-change': 'own', 'confirm-change': 'own' },
  },
  'Set terms': {
    '✓': { 'set-terms': 'any' },
    instruct: { 'propose-terms': 'any' },
    p: { 'propose-terms': 'any' },
  },
  'Publish brief': {
    '✓': { publish: 'any', 'draft-brief': 'any', 'preview-brief': 'any' },
    draft: { 'draft-brief': 'any', 'preview-brief': 'any' },
    'preview o': { 'preview-brief': 'own' },
  },
  Export: { '✓': { export: 'any' }, o: { export: 'own' }, 'log only': { 'export-log': 'any' } },
  Bind: { create: { 'create-binding': 'any' }, grant: { 'grant-binding': 'any' } },
  Audit: { read: { 'read-audit': 'any' } },
};

/** Deeds that a row's better marks would give, so that a weaker mark is seen to refuse them. */
const ROW_DEEDS: Readonly<Record<string, readonly Deed[]>> = {
  'Ask policy': ['ask-policy'],
  'See ledger': ['see-entries', 'see-lights'],
  'See drafts': ['see-drafts'],
  Submit: ['submit', 'propose-report'],
  'Confirm for the unit': ['confirm'],
  'Return, verify': ['verify'],
  'Extension / closure': [
    'decide-change',
    'instruct-change',
    'propose-change',
    'request-change',
    'confirm-change',
  ],
  'Set terms': ['set-terms', 'propose-terms'],
  'Publish brief': ['publish', 'draft-brief', 'preview-brief'],
  Export: ['export', 'export-log'],
  Bind: ['create-binding', 'grant-binding'],
  Audit: ['read-audit', 'delete-audit'],
  'Hand in documents': ['hand-in'],
};

interface Cell {
  readonly row: string;
  readonly role: Role;
  readonly mark: string;
}

const cells: readonly Cell[] = TABLE.trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [row = '', ...marks] = line.split('|').map((part) => part.trim());
    return marks.map((mark, index): Cell => ({ row, role: roles[index] as Role, mark }));
  });

function createPerson(role: Role): Person {
  return { user: 'u', name: '某人', unit: OWN, role };
}

describe('the matrix of rights', () => {
  it('has a cell for every row and role', () => {
    expect(cells).toHaveLength(13 * roles.length);
  });

  it.each(cells)('$row × $role ($mark) refuses what it does not give', ({ row, role, mark }) => {
    const person = createPerson(role);
    const given = mark === '–' ? {} : MARKS[row]?.[mark];
    expect(given, 'the mark is known in this row').toBeDefined();
    for (const deed of ROW_DEEDS[row] ?? []) {
      const scope = given?.[deed];
      expect(permits(person, deed, OTHER), `${deed} for another unit`).toBe(scope === 'any');
      expect(permits(person, deed, OWN), `${deed} for the own unit`).toBe(scope !== undefined);
      expect(permits({ ...person, unit: '' }, deed, ''), `${deed} without a unit`).toBe(scope === 'any');
      if (deed !== 'ask-policy') expect(permits(undefined, deed, OWN), `${deed} once unbound`).toBe(false);
    }
  });

  it('lets a stranger ask the policy', () => {
    expect(permits(undefined, 'ask-policy')).toBe(true);
  });
});
