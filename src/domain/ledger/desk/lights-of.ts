// The lights of what a command is about, before and after.
import type { Subject } from '../record/entry.ts';
import type { MilestoneState } from '../project/state.ts';
import type { BoundSession } from './rooms.ts';

export interface LightOf {
  readonly key: string;
  readonly state: MilestoneState;
}

/** Of every milestone that the items speak of; a word on a whole task speaks of them all. */
export function lightsOf(
  session: BoundSession,
  items: readonly { readonly subject?: Subject | undefined }[],
): readonly LightOf[] {
  const lights = new Map<string, LightOf>();
  for (const { subject } of items) {
    if (subject === undefined) continue;
    const found = session.register.findTask({ document: subject.document, task: subject.task });
    if (found === undefined) continue;
    const task = session.projector.task(session.book, session.moment, found.policy, found.task);
    for (const state of [...task.milestones, ...task.earlier]) {
      const isMeant =
        (subject.milestone === undefined || subject.milestone === state.milestone?.id) &&
        (subject.instance === undefined || subject.instance === state.instance?.label);
      const key = [subject.document, state.task.number, state.milestone?.id, state.instance?.label].join(' ');
      if (isMeant) lights.set(key, { key, state });
    }
  }
  return [...lights.values()];
}
