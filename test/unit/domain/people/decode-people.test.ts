// Lists of people, as CSV and as JSON: all that is wrong is named with its line.
import { describe, expect, it } from 'vitest';
import { decodePeople, findRole } from '../../../../src/domain/people/index.ts';
import { UserError } from '../../../../src/shared/errors.ts';

const findUnit = (name: string): string | undefined => (name === '财政局' ? '市財政局' : undefined);

describe('a list of people', () => {
  it('takes roles and units as people write them', () => {
    const rows = [
      { user: 'ou_1', name: ' 王敏 ', unit: '财政局', role: '联络员' },
      { user: 'ou_2', name: 'Li', unit: '市政府督查室', role: 'Supervision Head' },
      { user: 'ou_3', name: 'Zhao', unit: '', role: 'administrator' },
    ];
    expect(decodePeople(rows, findUnit)).toEqual([
      { user: 'ou_1', name: '王敏', unit: '市財政局', role: 'liaison' },
      { user: 'ou_2', name: 'Li', unit: '市政府督查室', role: 'supervision-head' },
      { user: 'ou_3', name: 'Zhao', unit: '', role: 'security-admin' },
    ]);
  });

  it('is refused whole, with every bad row named', () => {
    const rows = [
      { user: 'a', name: 'A', unit: 'x', role: 'liaison' },
      { user: 'a', name: 'B', unit: 'y', role: 'liaison' },
      { user: '', name: 'C', unit: 'y' },
      { user: 'd', name: 'D', unit: 'y', role: 'king' },
      { user: 'e', name: 'E', unit: 'y', role: 'bot' },
      'nothing',
    ];
    const decode = (): unknown => decodePeople(rows, findUnit);
    expect(decode).toThrow(UserError);
    expect(decode).toThrow(/row 2: .*twice\nrow 3: .*user, role.*\nrow 4: .*king.*\nrow 5: .*bot.*\nrow 6: /);
  });
});

it.each([
  ['督查負責人', 'supervision-head'],
  ['聯絡員', 'liaison'],
  ['unit head', 'unit-head'],
  ['系统管理员', 'system-admin'],
  ['皇帝', undefined],
] as const)('the role %s is %s', (word, role) => {
  expect(findRole(word)).toBe(role);
});
