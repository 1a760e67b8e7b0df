// 市财政局 in one paper and 市財政局 or 威海市财政局 in another are one office: in the ledger each unit goes by one name, so
// that whoever is bound to it reports on the tasks of every document.
import type { Policy, Register, Task } from '../policy/index.ts';

/** The same register where every document prints every unit alike. */
export function withOneName(register: Register): Register {
  const { gazetteer } = register;
  const names = new Map(gazetteer.units.map(({ key, name }) => [key, name]));
  const nameIn = (policy: Policy, unit: string): string =>
    names.get(gazetteer.identify(unit, policy)) ?? unit;
  const isAlike = register.tasks.every(({ policy, task }) =>
    task.assignments.every(({ unit }) => nameIn(policy, unit) === unit),
  );
  if (isAlike) return register;
  const policies = register.policies.map((policy): Policy => {
    const rename = (task: Task): Task => ({
      ...task,
      assignments: task.assignments.map((one) => ({ ...one, unit: nameIn(policy, one.unit) })),
    });
    return { ...policy, tasks: policy.tasks.map(rename) };
  });
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const tasks = register.tasks.map((entry) => {
    const policy = byId.get(entry.policy.id) ?? entry.policy;
    return {
      ...entry,
      policy,
      task: policy.tasks.find(({ number }) => number === entry.task.number) ?? entry.task,
    };
  });
  const byKey = new Map(tasks.map((entry) => [`${entry.ref.document}#${entry.ref.task}`, entry]));
  return {
    ...register,
    policies,
    tasks,
    findPolicy: (id) => byId.get(id),
    findTask: ({ document, task }) => byKey.get(`${document}#${task}`),
  };
}
