// A question in plain words is read by the rules as the query that it was made of, in each language: what is offered
// means what it says, pressed or typed.
import { describe, expect, it } from 'vitest';
import { sayQuestion } from '../../../../src/domain/answering/index.ts';
import type { Query, Where } from '../../../../src/domain/conversation/index.ts';
import { createUnderstanding } from '../../../../src/understanding/index.ts';
import { ASKED_AT, loadWeihai, ZONE } from '../../../support/ask-weihai.ts';

const register = loadWeihai();
const understand = createUnderstanding({ register, zone: ZONE });
const task = (number: number) => ({ document: 'weihai', task: number });
const [FINANCE, POLICE, DATA] = ['市財政局', '市公安局', '市大數據局'];

const CONDITIONS: readonly Where[] = [
  { units: [FINANCE] },
  { units: [FINANCE], role: 'lead' },
  { units: [POLICE], role: 'responsible' },
  { units: [FINANCE, DATA], together: true },
  { units: [FINANCE, DATA], together: true, role: 'lead' },
  { units: [FINANCE], withoutRole: 'lead' },
  { units: [FINANCE], withoutUnits: [DATA] },
  { units: [DATA], role: 'lead', withoutUnits: [FINANCE] },
  { withoutUnits: [FINANCE] },
  { withoutUnits: [FINANCE, DATA] },
  { lead: 'none' },
  { leadCount: { op: '=', value: 2 } },
  { leadCount: { op: '>=', value: 2 } },
  { unitCount: { op: '=', value: 1 } },
  { target: 'numeric' },
  { target: 'none' },
  { due: { kind: 'year', year: 2027 } },
  { due: { kind: 'years', years: [2025, 2027], every: false } },
  { due: { kind: 'between', from: '2025-10-01', to: '2025-12-31' } },
  { due: { kind: 'between', from: '2027-01-01', to: '2027-06-30' } },
  { due: { kind: 'recurring' } },
  { due: { kind: 'overdue' } },
  { due: { kind: 'none' } },
  { due: { kind: 'any' } },
  { sections: [{ document: 'weihai', section: 4 }] },
];

const SINGLE: readonly Query[] = [
  ...(['units', 'lead', 'responsible', 'cooperating', 'deadline', 'target', 'content'] as const).flatMap(
    (ask): Query[] => [
      { ask, where: { tasks: [task(13)] } },
      { ask, where: { tasks: [task(13), task(25)] } },
    ],
  ),
  { ask: 'units', where: { tasks: [task(13)], withoutUnits: [FINANCE] } },
  { ask: 'lead', where: { tasks: [task(25)], withoutUnits: [DATA] } },
  ...CONDITIONS.map((where): Query => ({ ask: 'list', where })),
  ...CONDITIONS.slice(0, 9).map((where): Query => ({ ask: 'count', of: 'tasks', where })),
  { ask: 'rank', of: 'units', by: 'tasks', order: 'most', where: { units: [FINANCE, POLICE] } },
  { ask: 'rank', of: 'units', by: 'lead', order: 'most', where: { units: [FINANCE, POLICE] } },
];

const WHOSE: readonly Where[] = [
  { units: [FINANCE] },
  { units: [FINANCE], role: 'lead' },
  { units: [FINANCE, POLICE], together: true },
  { withoutUnits: [FINANCE] },
  { lead: 'none' },
  {},
];
const WHEN: readonly Where[] = [
  { due: { kind: 'year', year: 2027 } },
  { due: { kind: 'between', from: '2025-10-01', to: '2025-12-31' } },
  { due: { kind: 'recurring' } },
  { due: { kind: 'none' } },
  { target: 'numeric' },
  { sections: [{ document: 'weihai', section: 4 }] },
  { tasks: [1, 2, 3].map(task) },
];
const pairs = WHOSE.flatMap((one) =>
  WHEN.map((other): Query => ({ ask: 'list', where: { ...one, ...other } })),
).filter(
  (query) => !('where' in query && query.where.tasks !== undefined && Object.keys(query.where).length === 1),
);

const plain = (query: Query): unknown => JSON.parse(JSON.stringify(query, Object.keys(flat(query)).sort()));
const flat = (value: unknown): Record<string, true> =>
  typeof value !== 'object' || value === null
    ? {}
    : Object.entries(value).reduce((all, [key, inner]) => ({ ...all, [key]: true, ...flat(inner) }), {});

function misread(language: 'zh-Hans' | 'zh-Hant' | 'en', queries: readonly Query[]): readonly string[] {
  return queries.flatMap((query) => {
    const said = sayQuestion(register, language, query);
    if (said === undefined) return [`nothing for ${JSON.stringify(query)}`];
    const { intent } = understand({ text: said, at: ASKED_AT, language }, undefined);
    const read = intent.kind === 'question' ? intent.query : intent;
    return JSON.stringify(plain(read as Query)) === JSON.stringify(plain(query))
      ? []
      : [`${said} → ${JSON.stringify(read)}`];
  });
}

describe.each(['zh-Hans', 'zh-Hant', 'en'] as const)('a question said in %s', (language) => {
  it('is read as it was meant', () => {
    expect(misread(language, SINGLE)).toEqual([]);
  });

  it('is read so with two conditions', () => {
    expect(misread(language, pairs)).toEqual([]);
  });
});
