// Every version of a document that ever held, so that old entries and old answers keep the text they rested on.
import type { Policy } from '../policy.ts';

export interface KeptVersion {
  readonly id: string;
  /** 1, 2, 3 … in the order in which they held. */
  readonly ordinal: number;
  readonly hash: string;
  readonly title: string;
  /** ISO instant from which it held; empty where it was there before versions were kept. */
  readonly heldFrom: string;
  /** ISO instant at which the document was given up; absent where it holds, or where the next version took its place. */
  readonly heldUntil?: string;
}

export interface VersionStore {
  /** Keeps the text as a new version where it differs from the last one, or where that was given up; otherwise the newer reading replaces the last. */
  keep(policy: Policy, at: Date): Promise<void>;
  /** The document holds no more from that instant on; its versions stay. */
  giveUp(id: string, at: Date): Promise<void>;
  /** Oldest first; of one document, or of all. */
  list(id?: string): Promise<readonly KeptVersion[]>;
  find(id: string, ordinal: number): Promise<Policy | undefined>;
}

/** The version of one document that held at an instant; undefined before its first and after it was given up. */
export function versionAt(versions: readonly KeptVersion[], at: string): KeptVersion | undefined {
  const last = versions.findLast((version) => version.heldFrom <= at);
  return last?.heldUntil !== undefined && last.heldUntil <= at ? undefined : last;
}
