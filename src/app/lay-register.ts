// What was read → what is answered from: the office's corrections laid over it, its list of unit names beside it.
import { createRegister } from '../domain/policy/index.ts';
import type { Policy, Register } from '../domain/policy/index.ts';
import type { Refused } from './ingest.ts';
import { loadUnitList } from './unit-list.ts';

export interface Overlay {
  /** Where the list of unit names stands. */
  readonly folder: string;
  readonly corrections?: { apply(policies: readonly Policy[]): Promise<readonly Policy[]> } | undefined;
}

export interface Laid {
  readonly register: Register;
  /** Why the list of unit names was left out. */
  readonly refused?: Refused;
}

export async function layRegister(
  stored: readonly Policy[],
  { folder, corrections }: Overlay,
): Promise<Laid> {
  const policies = (await corrections?.apply(stored)) ?? stored;
  const { aliases, refused } = await loadUnitList(folder);
  return { register: createRegister(policies, aliases), ...(refused !== undefined && { refused }) };
}
