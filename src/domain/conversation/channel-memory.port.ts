// Facts that a channel must not forget at a restart: whom it has greeted, which chats are dead.

export interface ChannelMemory {
  /** Notes the fact. True the first time, false where it was known. */
  remember(fact: string, at: Date): Promise<boolean>;
  knows(fact: string): Promise<boolean>;
  forget(fact: string): Promise<void>;
}
