// People for a first try, made from the documents: a leader, supervision, and the two units that lead most tasks.
import type { Person } from '../../domain/people/index.ts';
import { assignmentsOf } from '../../domain/policy/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { toSimplified } from '../../text/fold.ts';

const UNITS = 2;

export function createDemoPeople(register: Register): readonly Person[] {
  const units = findBusiest(register);
  if (units.length === 0) return [];
  const person = (user: string, role: Person['role'], unit: string, name: string): Person => ({
    user: `demo-${user}`,
    name,
    unit,
    role,
  });
  return [
    person('leader', 'leader', '市政府办公室', '市领导'),
    person('head', 'supervision-head', '督查室', '督查室主任'),
    person('supervisor', 'supervisor', '督查室', '督查员'),
    ...units.flatMap((unit, index) => {
      const short = toSimplified(unit).replace(/^市/, '');
      return [
        person(`liaison-${index + 1}`, 'liaison', unit, `${short}联络员`),
        person(`unit-head-${index + 1}`, 'unit-head', unit, `${short}负责人`),
      ];
    }),
    person('admin', 'security-admin', '', '安全管理员'),
  ];
}

/** By tasks led; where no unit leads anything, by tasks that name it. */
function findBusiest({ policies }: Register): readonly string[] {
  const counts = new Map<string, number>();
  for (const task of policies.flatMap(({ tasks }) => tasks)) {
    const leads = new Set(assignmentsOf(task, 'lead').map(({ unit }) => unit));
    for (const { unit, collective } of task.assignments) {
      if (!collective) counts.set(unit, (counts.get(unit) ?? 0) + (leads.has(unit) ? 100 : 1));
    }
  }
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .slice(0, UNITS)
    .map(([unit]) => unit);
}
