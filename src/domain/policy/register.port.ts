// Where ingested policies live between runs.
import type { Policy } from './policy.ts';

export interface RegisterStore {
  /** Replaces the policy of that id, wholly or not at all. */
  save(policy: Policy): Promise<void>;
  /** Every policy, in order of id. */
  loadAll(): Promise<readonly Policy[]>;
  remove(id: string): Promise<void>;
}
