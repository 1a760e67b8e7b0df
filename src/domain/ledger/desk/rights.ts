// For which unit somebody may speak about a task: one's own where the policy names it, another's only as a proposal.
import { permits } from '../../people/index.ts';
import { owingUnits } from '../project/goal.ts';
import { namedUnits } from '../project/named-units.ts';
import type { MilestoneState } from '../project/state.ts';
import type { Target } from './find-target.ts';
import type { BoundSession } from './rooms.ts';
import { deny, refuse } from './stop.ts';
import type { Stop } from './stop.ts';

export interface Speaker {
  readonly unit: string;
  /** Somebody else's word for the unit: it counts once the unit accepts it. */
  readonly isProposal: boolean;
}

export function speakFor(
  session: BoundSession,
  target: Pick<Target, 'policy' | 'task'>,
  state: MilestoneState,
  onBehalfOf: string | undefined,
): Speaker | Stop {
  const { person, voice } = session;
  const units = namedUnits(state);
  if (permits(person, 'submit', person.unit)) {
    if (onBehalfOf !== undefined && onBehalfOf !== person.unit) {
      return deny('notYourUnit', { unit: voice.unit(onBehalfOf), own: voice.unit(person.unit) });
    }
    if (units.includes(person.unit)) return { unit: person.unit, isProposal: false };
    const params = {
      unit: voice.unit(person.unit),
      task: voice.taskName(target.policy, target.task),
      units: voice.units(owingUnits(target.task)),
    };
    return deny('notYourTask', params, { document: target.policy.id, task: target.task.number });
  }
  if (!permits(person, 'propose-report')) return deny('roleMayNotReport', { role: voice.role(person.role) });
  const [only, ...others] = state.goal.owing;
  const unit = onBehalfOf ?? (others.length === 0 ? only : undefined);
  if (unit === undefined)
    return refuse('onBehalfOfWhom', { number: target.task.number, units: voice.units(units) });
  if (!units.includes(unit))
    return refuse('unitNotInTask', { unit: voice.unit(unit), units: voice.units(units) });
  return { unit, isProposal: true };
}
