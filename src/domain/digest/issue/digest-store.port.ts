// Where issues, their contents, their posts and the subscriptions live. Each change of state has one winner, however
// many processes try it at once.
import type { Recipient } from '../../conversation/index.ts';
import type { Contents, Edition, Issue, IssueState, PostedVersion, Posting, Subscription } from './issue.ts';

export interface Publication {
  readonly week: string;
  readonly by: string;
  readonly at: Date;
  /** Kept as published. */
  readonly contents: readonly Contents[];
  readonly postings: readonly Posting[];
}

export type Settlement =
  | { readonly state: 'handed' }
  | { readonly state: 'sent'; readonly receipt: string }
  | { readonly state: 'failed' | 'missed'; readonly reason: string };

export interface DigestStore {
  /** Takes the place of an older one of the same place and version. */
  subscribe(subscription: Subscription): Promise<void>;
  /** Returns how many ended. */
  unsubscribe(to: Recipient, version: PostedVersion | undefined): Promise<number>;
  listSubscriptions(): Promise<readonly Subscription[]>;

  /** True for the one who opened it. */
  open(issue: Pick<Issue, 'week' | 'state' | 'slotAt' | 'openedAt'>): Promise<boolean>;
  find(week: string): Promise<Issue | undefined>;
  /** The latest weeks first. */
  listRecent(limit: number): Promise<readonly Issue[]>;
  /** The latest published issue of an earlier week, and how many of them there are. */
  findBefore(week: string): Promise<{ readonly count: number; readonly last: Contents | undefined }>;
  /** From one of `from` to `to`; true for the one who moved it. */
  move(week: string, from: readonly IssueState[], to: IssueState, by: string, at: Date): Promise<boolean>;
  noteTold(week: string, at: Date): Promise<void>;
  /** Published, with contents and claimed posts, all or none; true for the one who did it. */
  publish(publication: Publication): Promise<boolean>;

  /** False where that revision is there already. */
  addContents(contents: Contents): Promise<boolean>;
  findContents(week: string, edition: Edition): Promise<Contents | undefined>;
  findPublished(week: string, edition: Edition): Promise<Contents | undefined>;

  listPostings(week: string): Promise<readonly Posting[]>;
  listUnsettled(): Promise<readonly Posting[]>;
  settle(key: string, settlement: Settlement): Promise<void>;
  noteShown(key: string, revision: number): Promise<void>;
}
