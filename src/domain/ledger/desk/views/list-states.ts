// Milestones one below the other, no more than a reader takes in at once.
import type { Block } from '../../../conversation/index.ts';
import type { MilestoneState } from '../../project/state.ts';
import { text } from '../reply.ts';
import type { Session } from '../rooms.ts';
import { rowOf } from './rows.ts';

export const SHOWN = 20;

export function listOf(session: Session, states: readonly MilestoneState[], title: string): readonly Block[] {
  if (states.length === 0) return [];
  return [
    text(title),
    { kind: 'list', items: states.slice(0, SHOWN).map((state) => rowOf(session, state)) },
    ...more(session, states),
  ];
}

export function more({ voice }: Session, found: readonly unknown[]): readonly Block[] {
  return found.length > SHOWN ? [text(voice.say('more', { count: found.length - SHOWN }))] : [];
}

export function refs(states: readonly MilestoneState[]): readonly { document: string; task: number }[] {
  return states.map(({ policy, task }) => ({ document: policy.id, task: task.number }));
}
