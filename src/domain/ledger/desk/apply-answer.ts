// An answer to a question of ours, put into the command that it was about.
import type { Act, Aim, Answer, Command, SpokenValue } from '../command.ts';
import type { Pending } from './memory.ts';

export type Applied =
  | { readonly kind: 'cancelled' }
  /** `isAccepted`: what was odd about it is so. */
  | {
      readonly kind: 'command';
      readonly command: Extract<Command, { kind: 'acts' }>;
      readonly isAccepted: boolean;
    }
  /** The answer does not answer what was asked. */
  | { readonly kind: 'no-answer' };

export function applyAnswer({ command, asks, options }: Pending, answer: Answer): Applied {
  switch (answer.kind) {
    case 'no':
      return { kind: 'cancelled' };
    case 'yes':
      if (asks === 'confirmation' || asks === 'value' || asks === 'evidence')
        return { kind: 'command', command, isAccepted: true };
      return asks === 'choice' && options?.[0] !== undefined && options.length === 1
        ? withAim(command, options[0])
        : { kind: 'no-answer' };
    case 'option':
      return applyNumber(command, asks, options ?? [], answer.option);
    case 'words':
      if (asks === 'reason') return change(command, (act) => withReason(act, answer.text));
      return asks === 'evidence'
        ? change(command, (act) => withEvidence(act, answer.text))
        : { kind: 'no-answer' };
    case 'change':
      return change(command, (act) => applyChange(act, answer));
  }
}

/** "2" is the second option, the task, or the number that was in doubt. */
function applyNumber(
  command: Extract<Command, { kind: 'acts' }>,
  asks: Pending['asks'],
  options: readonly Aim[],
  number: number,
): Applied {
  if (asks === 'choice') {
    const aim = options[number - 1];
    return aim === undefined ? { kind: 'no-answer' } : withAim(command, aim);
  }
  if (asks === 'task') return withAim(command, { task: number });
  if (asks === 'value' || asks === 'number') {
    return change(command, (act) => withValue(act, { value: number, unit: '' }));
  }
  return { kind: 'no-answer' };
}

function withAim(command: Extract<Command, { kind: 'acts' }>, aim: Aim): Applied {
  return change(command, (act) =>
    'aim' in act ? { ...act, aim: { ...withoutWords(act.aim), ...aim } } : act,
  );
}

/** Words that named nothing must not decide again. */
function withoutWords({ document, task, place, instance }: Aim): Aim {
  return {
    ...(document !== undefined && { document }),
    ...(task !== undefined && { task }),
    ...(place !== undefined && { place }),
    ...(instance !== undefined && { instance }),
  };
}

function change(command: Extract<Command, { kind: 'acts' }>, edit: (act: Act) => Act): Applied {
  return { kind: 'command', command: { ...command, acts: command.acts.map(edit) }, isAccepted: false };
}

function applyChange(act: Act, answer: Extract<Answer, { kind: 'change' }>): Act {
  let changed = act;
  if (answer.aim !== undefined && 'aim' in changed)
    changed = { ...changed, aim: { ...withoutWords(changed.aim), ...answer.aim } };
  if (answer.value !== undefined) changed = withValue(changed, answer.value);
  if (answer.unit !== undefined) changed = withUnit(changed, answer.unit);
  if (answer.asOf !== undefined) changed = withDay(changed, answer.asOf);
  if (answer.evidence !== undefined) changed = withEvidence(changed, answer.evidence);
  return changed;
}

/** A number said without a unit keeps the one that was said before. */
function withValue(act: Act, value: SpokenValue): Act {
  if (act.kind !== 'progress' && act.kind !== 'correction') return act;
  const unit = value.unit === '' ? (act.value?.unit ?? '') : value.unit;
  return { ...act, value: { value: value.value, unit } };
}

function withUnit(act: Act, unit: string): Act {
  if ((act.kind !== 'progress' && act.kind !== 'correction') || act.value === undefined) return act;
  return { ...act, value: { ...act.value, unit } };
}

function withDay(act: Act, asOf: string): Act {
  return act.kind === 'progress' || act.kind === 'correction' || act.kind === 'closure'
    ? { ...act, asOf }
    : act;
}

function withEvidence(act: Act, evidence: string): Act {
  return act.kind === 'progress' || act.kind === 'correction' || act.kind === 'closure'
    ? { ...act, evidence }
    : act;
}

function withReason(act: Act, note: string): Act {
  return 'note' in act && act.note === '' ? { ...act, note } : act;
}
