// Which commands a person may use at all, in the order in which the work is done: what the help shows.
import { permits } from '../../people/index.ts';
import type { Deed, Person } from '../../people/index.ts';
import type { CommandName } from '../command.ts';

export type CommandGroup = 'report' | 'look' | 'decide' | 'other';

interface Use {
  readonly group: CommandGroup;
  /** One of them is enough; none: everybody who is bound. */
  readonly deeds: readonly Deed[];
  readonly forStrangers?: true;
}

const REPORT: Use = { group: 'report', deeds: ['submit', 'propose-report'] };
const OWN: Use = { group: 'report', deeds: ['submit'] };
const REQUEST: Use = { group: 'report', deeds: ['request-change', 'propose-change'] };
const LOOK: Use = { group: 'look', deeds: ['see-lights'] };

const uses: Readonly<Partial<Record<CommandName, Use>>> = {
  progress: REPORT,
  nochange: REPORT,
  block: OWN,
  unblock: OWN,
  escalate: OWN,
  miss: OWN,
  done: REQUEST,
  extend: REQUEST,
  suspend: REQUEST,
  correct: REPORT,
  withdraw: REPORT,
  mine: { group: 'look', deeds: ['submit'] },
  task: LOOK,
  due: LOOK,
  status: LOOK,
  history: LOOK,
  who: LOOK,
  digest: { group: 'look', deeds: ['draft-brief', 'see-drafts', 'see-entries'] },
  export: { group: 'look', deeds: ['export'] },
  approve: {
    group: 'decide',
    deeds: ['submit', 'confirm-change', 'decide-change', 'instruct-change', 'grant-binding'],
  },
  return: {
    group: 'decide',
    deeds: ['submit', 'confirm-change', 'verify', 'decide-change', 'instruct-change', 'grant-binding'],
  },
  verify: { group: 'decide', deeds: ['verify'] },
  reopen: { group: 'decide', deeds: ['decide-change'] },
  flag: { group: 'decide', deeds: ['verify', 'submit'] },
  agree: { group: 'decide', deeds: ['set-terms', 'propose-terms'] },
  bind: { group: 'other', deeds: [], forStrangers: true },
  unbind: { group: 'other', deeds: [] },
  feedback: { group: 'other', deeds: [] },
  help: { group: 'other', deeds: [], forStrangers: true },
};

export const commandGroups: readonly CommandGroup[] = ['report', 'look', 'decide', 'other'];

export function groupOf(name: CommandName): CommandGroup {
  return uses[name]?.group ?? 'other';
}

export function mayUse(person: Person | undefined, name: CommandName): boolean {
  const { deeds, forStrangers = false } = uses[name] ?? { deeds: [] };
  if (person === undefined) return forStrangers;
  return deeds.length === 0 || deeds.some((deed) => permits(person, deed, person.unit));
}
