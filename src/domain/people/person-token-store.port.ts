// Personal tokens: how a channel without a directory of its own knows who is speaking. Only their hashes are kept.

export interface PersonTokenStore {
  /** Takes the place of the person's former token. */
  save(user: string, hash: string, at: Date): Promise<void>;
  /** False where the person had none. */
  remove(user: string): Promise<boolean>;
  findUser(hash: string): Promise<string | undefined>;
  findHash(user: string): Promise<string | undefined>;
}
