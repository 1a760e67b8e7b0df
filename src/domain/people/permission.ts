// Who may do what: one table, the whole of it. Everything that asks for a right asks here.
import type { Person } from './person.ts';
import type { Role } from './role.ts';

/** What a cell of the table gives. `own`: for one's own unit only. */
export type Grant =
  | 'yes'
  | 'own'
  | 'propose'
  | 'no'
  | 'instruct'
  | 'request-own'
  | 'confirm-own'
  | 'draft'
  | 'preview-own'
  | 'create'
  | 'grant'
  | 'read'
  | 'log-only'
  | 'lights+own'
  | 'lights'
  | 'as-asker';

export type Action =
  | 'ask-policy'
  | 'see-ledger'
  | 'see-drafts'
  | 'submit'
  | 'confirm'
  | 'verify'
  | 'change'
  | 'set-terms'
  | 'publish'
  | 'export'
  | 'bind'
  | 'hand-in'
  | 'audit';

const columns = {
  leader: 0,
  council: 1,
  supervisor: 2,
  'supervision-head': 3,
  liaison: 4,
  'unit-head': 5,
  district: 6,
  'system-admin': 7,
  'security-admin': 8,
  auditor: 9,
  bot: 10,
} as const satisfies Record<Role, number>;

type Row = readonly [Grant, Grant, Grant, Grant, Grant, Grant, Grant, Grant, Grant, Grant, Grant];

// prettier-ignore
const matrix: Readonly<Record<Action, Row>> = {
  //             leader      council supervisor supervision-head liaison        unit-head      district   system-admin security-admin auditor     bot
  'ask-policy': ['yes',      'yes',  'yes',     'yes',           'yes',         'yes',         'yes',     'yes',       'no',          'no',       'yes'],
  'see-ledger': ['yes',      'yes',  'yes',     'yes',           'lights+own',  'lights+own',  'lights',  'no',        'no',          'no',       'as-asker'],
  'see-drafts': ['no',       'no',   'yes',     'yes',           'own',         'own',         'no',      'no',        'no',          'no',       'as-asker'],
  'submit':     ['no',       'no',   'propose', 'no',            'own',         'own',         'propose', 'no',        'no',          'no',       'no'],
  'confirm':    ['no',       'no',   'no',      'no',            'no',          'own',         'no',      'no',        'no',          'no',       'no'],
  'verify':     ['no',       'no',   'yes',     'yes',           'no',          'no',          'no',      'no',        'no',          'no',       'no'],
  'change':     ['instruct', 'no',   'propose', 'yes',           'request-own', 'confirm-own', 'no',      'no',        'no',          'no',       'no'],
  'set-terms':  ['instruct', 'no',   'propose', 'yes',           'no',          'no',          'no',      'no',        'no',          'no',       'no'],
  'publish':    ['no',       'no',   'draft',   'yes',           'no',          'preview-own', 'no',      'no',        'no',          'no',       'draft'],
  'export':     ['yes',      'yes',  'yes',     'yes',           'own',         'own',         'no',      'no',        'no',          'log-only', 'no'],
  'bind':       ['no',       'no',   'no',      'no',            'no',          'no',          'no',      'create',    'grant',       'no',       'no'],
  'hand-in':    ['no',       'no',   'no',      'yes',           'no',          'no',          'no',      'yes',       'yes',         'no',       'no'],
  'audit':      ['no',       'no',   'no',      'no',            'no',          'no',          'no',      'no',        'no',          'read',     'no'],
};

/** `any` unit, or only one's `own`. */
type Scope = 'any' | 'own';

/** What a person tries, as the row that decides it and the cells that give it. */
const deeds = {
  'ask-policy': { action: 'ask-policy', by: { yes: 'any' } },
  'see-entries': { action: 'see-ledger', by: { yes: 'any', 'lights+own': 'own' } },
  'see-lights': { action: 'see-ledger', by: { yes: 'any', 'lights+own': 'any', lights: 'any' } },
  'see-drafts': { action: 'see-drafts', by: { yes: 'any', own: 'own' } },
  submit: { action: 'submit', by: { yes: 'any', own: 'own' } },
  'propose-report': { action: 'submit', by: { propose: 'any' } },
  confirm: { action: 'confirm', by: { own: 'own' } },
  verify: { action: 'verify', by: { yes: 'any' } },
  'request-change': { action: 'change', by: { 'request-own': 'own', 'confirm-own': 'own' } },
  'propose-change': { action: 'change', by: { propose: 'any' } },
  'confirm-change': { action: 'change', by: { 'confirm-own': 'own' } },
  'decide-change': { action: 'change', by: { yes: 'any' } },
  'instruct-change': { action: 'change', by: { instruct: 'any' } },
  'set-terms': { action: 'set-terms', by: { yes: 'any' } },
  'propose-terms': { action: 'set-terms', by: { propose: 'any', instruct: 'any' } },
  publish: { action: 'publish', by: { yes: 'any' } },
  'draft-brief': { action: 'publish', by: { yes: 'any', draft: 'any' } },
  'preview-brief': { action: 'publish', by: { yes: 'any', draft: 'any', 'preview-own': 'own' } },
  export: { action: 'export', by: { yes: 'any', own: 'own' } },
  'export-log': { action: 'export', by: { 'log-only': 'any' } },
  'create-binding': { action: 'bind', by: { create: 'any' } },
  'grant-binding': { action: 'bind', by: { grant: 'any' } },
  'hand-in': { action: 'hand-in', by: { yes: 'any' } },
  'read-audit': { action: 'audit', by: { read: 'any' } },
  /** Nobody: no cell gives it. */
  'delete-audit': { action: 'audit', by: {} },
} as const satisfies Record<string, { action: Action; by: Partial<Record<Grant, Scope>> }>;

export type Deed = keyof typeof deeds;

export function grantOf(role: Role, action: Action): Grant {
  return matrix[action][columns[role]];
}

/** May this person do it, for that unit where the right ends at one's own? A stranger may ask the policy, no more. */
export function permits(person: Person | undefined, deed: Deed, unit?: string): boolean {
  if (person === undefined) return deed === 'ask-policy';
  const { action, by }: { action: Action; by: Partial<Record<Grant, Scope>> } = deeds[deed];
  const scope = by[grantOf(person.role, action)];
  return (
    scope === 'any' || (scope === 'own' && unit !== undefined && person.unit !== '' && unit === person.unit)
  );
}
