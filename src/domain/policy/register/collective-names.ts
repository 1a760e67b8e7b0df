// Groups that a policy names instead of offices (市直各部门, 各县区): kept as printed, never expanded into members.

const LEVELS: Readonly<Record<string, string>> = {
  市: 'municipal',
  省: 'provincial',
  县: 'county',
  区: 'district',
};

/** `folded`: the printed name, folded. */
export function englishOfCollective(folded: string): string | undefined {
  const level = LEVELS[folded.charAt(0)] ?? '';
  if (/部门|单位/u.test(folded)) {
    const which = /有关|相关/u.test(folded) ? 'relevant' : 'all';
    return `${which} ${level === '' ? '' : `${level} `}departments`;
  }
  if (/区|县|市/u.test(folded)) return 'all districts, counties and cities';
  return undefined;
}

/** Folded Chinese names under which people speak of the group. */
export function aliasesOfCollective(folded: string): readonly string[] {
  if (!/部门|单位/u.test(folded)) return [folded];
  const level = /^(?:市直|省直|县直|区直|市级|省级)/u.exec(folded)?.[0] ?? '';
  if (level === '') return [folded];
  return /有关|相关/u.test(folded)
    ? ['有关部门', '相关部门', '有关单位', '相关单位'].map((name) => level + name)
    : [
        ...['各部门', '部门', '各单位', '单位', '各个部门', '所有部门'].map((name) => level + name),
        '所有部门',
      ];
}

/** English wordings, lower case. */
export function coresOfCollective(folded: string): readonly string[] {
  if (!/部门|单位/u.test(folded)) return [];
  return /有关|相关/u.test(folded)
    ? ['relevant municipal departments', 'relevant city departments', 'departments concerned']
    : [
        'all municipal departments',
        'all city departments',
        'every municipal department',
        'every city department',
        'municipal departments',
        'all departments',
        'every department',
        'all the departments',
        'all the municipal departments',
      ];
}
