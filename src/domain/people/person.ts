// Somebody whom the office knows: a platform user bound to one unit and one role.
import type { Role } from './role.ts';

export interface Person {
  /** As the channel names people. */
  readonly user: string;
  readonly name: string;
  /** As the register prints it where the register names it; empty for the first administrator. */
  readonly unit: string;
  readonly role: Role;
}

export type BindingState = 'requested' | 'active' | 'refused' | 'ended';

export interface Binding extends Person {
  /** Counts up; people call it B7. */
  readonly number: number;
  readonly state: BindingState;
  /** ISO instants; the users who asked, decided and ended. */
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly decidedAt?: string;
  readonly decidedBy?: string;
  readonly endedAt?: string;
  readonly endedBy?: string;
}
