// "跨境电商做到180亿了": no task is named, but what is counted is, and the speaker's unit reports on it.
import { permits } from '../../people/index.ts';
import type { Milestone } from '../../policy/index.ts';
import type { Act, Aim } from '../command.ts';
import { listDuties } from '../questions/index.ts';
import { bestByWords } from './choose-milestone.ts';
import { placeOf } from './find-target.ts';
import type { BoundSession } from './rooms.ts';

/** The acts with the milestones that their words name; undefined where one of them names none, or several. */
export function aimByWords(session: BoundSession, acts: readonly Act[]): readonly Act[] | undefined {
  if (!permits(session.person, 'submit', session.person.unit)) return undefined;
  const aimed: Act[] = [];
  for (const act of acts) {
    const aim = 'aim' in act ? findAim(session, act.aim) : undefined;
    if (aim === undefined || !('aim' in act)) return undefined;
    aimed.push({ ...act, aim });
  }
  return aimed;
}

function findAim(session: BoundSession, aim: Aim): Aim | undefined {
  if (aim.task !== undefined || aim.words === undefined) return undefined;
  const { projector, book, moment, person } = session;
  const duties = listDuties(projector.state(book, moment), person.unit);
  const named = new Map<Milestone, Aim>();
  for (const { policy, task, milestone } of duties) {
    if (milestone === undefined) continue;
    named.set(milestone, { document: policy.id, task: task.number, place: placeOf(milestone) });
  }
  const [best, ...others] = bestByWords(session, [...named.keys()], aim.words);
  return best === undefined || others.length > 0 ? undefined : named.get(best);
}
