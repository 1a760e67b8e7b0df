// Files that were handed in by chat and wait for somebody to publish or discard them. A decided one keeps its record, not its bytes.

export interface HandedIn {
  /** Counts up; people call it H7. */
  readonly number: number;
  /** The file's name. */
  readonly name: string;
  readonly user: string;
  readonly at: Date;
  readonly state: 'waiting' | 'published' | 'discarded';
}

export interface HandedInStore {
  add(file: Pick<HandedIn, 'name' | 'user' | 'at'>, bytes: Uint8Array): Promise<HandedIn>;
  find(number: number): Promise<HandedIn | undefined>;
  listWaiting(): Promise<readonly HandedIn[]>;
  /** Undefined once it is decided. */
  loadBytes(number: number): Promise<Uint8Array | undefined>;
  /** False where somebody has decided before: then nothing changes. */
  decide(
    number: number,
    decision: { readonly state: 'published' | 'discarded'; readonly by: string; readonly at: Date },
  ): Promise<boolean>;
}
