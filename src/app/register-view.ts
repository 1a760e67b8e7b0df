// The register as the console shows it: policies turned into plain JSON values in the reader's script.
import type {
  RegisterDocument,
  RegisterDue,
  RegisterMilestone,
  RegisterTask,
  RegisterUnit,
  RegisterView,
} from '../channels/console/index.ts';
import { assignmentsOf } from '../domain/policy/index.ts';
import type {
  Assignment,
  Deadline,
  Milestone,
  Policy,
  Register,
  Role,
  Task,
} from '../domain/policy/index.ts';
import type { Clock } from '../shared/clock.ts';
import { localDay } from '../shared/local-day.ts';
import { toSimplified } from '../text/fold.ts';

interface Reader {
  readonly register: Register;
  /** ISO day. */
  readonly today: string;
  readonly show: (printed: string) => string;
}

export function createRegisterView(deps: {
  readonly register: () => Register;
  /** Takes over what changed beside the bot. */
  readonly catchUp: () => Promise<void>;
  readonly clock: Clock;
  readonly timeZone: string;
}): RegisterView {
  return {
    async read(language) {
      await deps.catchUp();
      const register = deps.register();
      const today = localDay(deps.clock.now(), deps.timeZone);
      const show = language === 'zh-Hans' ? toSimplified : (printed: string) => printed;
      const reader = { register, today, show };
      const documents = register.policies.map((policy) => encodePolicy(policy, reader));
      return { today, documents };
    },
  };
}

function encodePolicy(policy: Policy, reader: Reader): RegisterDocument {
  const { show } = reader;
  return {
    id: policy.id,
    title: show(policy.title),
    ...(policy.issuer === undefined ? {} : { issuer: show(policy.issuer) }),
    ...(policy.issuedOn === undefined ? {} : { issuedOn: policy.issuedOn }),
    ...(policy.documentNumber === undefined ? {} : { documentNumber: show(policy.documentNumber) }),
    sections: policy.sections.map(({ number, label, title }) => ({ number, label, title: show(title) })),
    tasks: policy.tasks.map((task) => encodeTask(policy, task, reader)),
  };
}

function encodeTask(policy: Policy, task: Task, reader: Reader): RegisterTask {
  const section = task.section === undefined ? undefined : policy.sections[task.section]?.number;
  const unitsOf = (role: Role): RegisterUnit[] =>
    assignmentsOf(task, role).map((each) => encodeUnit(each, reader));
  return {
    number: task.number,
    label: task.label,
    title: reader.show(task.title),
    text: reader.show(task.text),
    ...(section === undefined ? {} : { section }),
    units: {
      lead: unitsOf('lead'),
      responsible: unitsOf('responsible'),
      cooperating: unitsOf('cooperating'),
    },
    deadlines: task.deadlines.map((deadline) => encodeDue(deadline, reader)),
    milestones: task.milestones.map((milestone) => encodeMilestone(milestone, reader)),
  };
}

function encodeUnit({ unit, collective }: Assignment, { register, show }: Reader): RegisterUnit {
  const english = register.gazetteer.find(unit)?.english;
  return { name: show(unit), printed: unit, collective, ...(english === undefined ? {} : { english }) };
}

function encodeDue(deadline: Deadline, { show, today }: Reader): RegisterDue {
  const { text, date, year, recurrence } = deadline;
  return {
    text: show(text),
    recurrence,
    past: date !== undefined && date < today,
    ...(date === undefined ? {} : { date }),
    ...(year === undefined ? {} : { year }),
  };
}

function encodeMilestone({ id, quote, target, due }: Milestone, reader: Reader): RegisterMilestone {
  return {
    id,
    quote: reader.show(quote),
    target: reader.show(target.text),
    metric: reader.show(target.metric),
    comparator: target.comparator,
    ...(target.value === undefined ? {} : { value: target.value }),
    ...(target.unit === undefined ? {} : { unit: reader.show(target.unit) }),
    ...(due === undefined ? {} : { due: encodeDue(due, reader) }),
  };
}
