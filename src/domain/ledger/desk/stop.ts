// Why a command ends without an entry: it is not permitted, against a rule, or something has to be chosen first.
import type { TaskReference } from '../../conversation/index.ts';
import type { Aim } from '../command.ts';
import type { AuditResult } from '../record/audit.ts';
import type { Params, WordKey } from '../wording/words.ts';
import type { Pending } from './memory.ts';

export interface Stop {
  readonly kind: 'stop';
  readonly result: Extract<AuditResult, 'denied' | 'refused' | 'asked' | 'unclear'>;
  readonly reason: WordKey;
  readonly params: Params;
  /** The task that was typed: it may have been another one a short time ago. */
  readonly about?: TaskReference;
  readonly ask?: {
    readonly asks: Pending['asks'];
    readonly options?: readonly { readonly aim: Aim; readonly label: string }[];
  };
}

export function deny(reason: WordKey, params: Params = {}, about?: TaskReference): Stop {
  return { kind: 'stop', result: 'denied', reason, params, ...(about !== undefined && { about }) };
}

export function refuse(reason: WordKey, params: Params = {}): Stop {
  return { kind: 'stop', result: 'refused', reason, params };
}

export function ask(reason: WordKey, params: Params, what: NonNullable<Stop['ask']>): Stop {
  return { kind: 'stop', result: 'asked', reason, params, ask: what };
}

export function isStop(value: object): value is Stop {
  return 'kind' in value && value.kind === 'stop';
}
