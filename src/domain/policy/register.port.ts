// Where ingested policies live between runs.
import type { Policy } from './policy.ts';

export interface PolicyVersion {
  readonly id: string;
  /** SHA-256 of the text that was read. */
  readonly hash: string;
  /** Release and rules that read it: others may read better. */
  readonly reader: string;
  /** SHA-256 of the file's bytes; undefined for what no file stands behind. */
  readonly file?: string;
}

export interface RegisterStore {
  /** Replaces the policy of that id, wholly or not at all. */
  save(policy: Policy, reader: string, file?: string): Promise<void>;
  listVersions(): Promise<readonly PolicyVersion[]>;
  /** Every policy, in order of id. */
  loadAll(): Promise<readonly Policy[]>;
  remove(id: string): Promise<void>;
}
