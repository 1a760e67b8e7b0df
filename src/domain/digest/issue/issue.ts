// The words of the weekly issue: who gets it, what it holds, how far it has come.
import type { Language, Recipient, Reply } from '../../conversation/index.ts';
import type { BriefVersion } from '../brief/order.ts';

/** Versions that a chat or a person can subscribe to. */
export type PostedVersion = Exclude<BriefVersion, 'unit'>;

/** What is to be composed: one week for one kind of reader. */
export interface IssueOrder {
  /** 2026-W47 */
  readonly week: string;
  readonly version: BriefVersion;
  /** For the version `unit`: whose. */
  readonly unit?: string;
  readonly language: Language;
  /** What was recorded until then counts, also where the week is over: late reports. */
  readonly at: Date;
  /** What the published issue before rested on. */
  readonly previous?: { readonly at: Date; readonly day: string; readonly sequence: number };
  /** 第12期 */
  readonly issue?: number;
}

export interface ComposedBrief {
  readonly reply: Reply;
  readonly json: string;
}

export type ComposeBrief = (order: IssueOrder) => Promise<ComposedBrief>;

export interface Subscription {
  readonly to: Recipient;
  readonly version: PostedVersion;
  readonly language: Language;
  readonly by: string;
  readonly at: Date;
}

/**
 * draft: waits for approval · approved: waits for its moment · published: posted, late reports still change it ·
 * frozen: changes no more · missed: nobody was there, or nobody approved · empty: a week of holidays.
 */
export type IssueState = 'draft' | 'approved' | 'published' | 'frozen' | 'missed' | 'empty';

export interface Issue {
  readonly week: string;
  readonly state: IssueState;
  readonly slotAt: Date;
  readonly openedAt: Date;
  /** When supervision was reminded of it, or told that it was missed. */
  readonly toldAt: Date | undefined;
  readonly approvedBy: string | undefined;
  readonly publishedAt: Date | undefined;
  readonly frozenAt: Date | undefined;
}

/** One version in one language: what a post holds. */
export interface Edition {
  readonly version: PostedVersion;
  readonly language: Language;
}

/** What an edition held at a time. Rows are added, never changed: `published` stays as it was published. */
export interface Contents extends Edition, ComposedBrief {
  readonly week: string;
  readonly revision: number;
  readonly kind: 'draft' | 'published' | 'update';
  readonly at: Date;
  /** The ledger's last entry then. */
  readonly head: number;
}

/**
 * claimed: the one post of this place, week and version, not yet handed in · handed: the post office has it ·
 * sent: on the platform, under `receipt` · failed, missed: it never will be.
 */
export type PostingState = 'claimed' | 'handed' | 'sent' | 'failed' | 'missed';

export interface Posting extends Edition {
  readonly key: string;
  readonly week: string;
  readonly to: Recipient;
  readonly state: PostingState;
  readonly claimedAt: Date;
  readonly receipt: string | undefined;
  /** The revision that it shows. */
  readonly revision: number;
}

/** The order in which versions are compared and shown. */
export const postedVersions: readonly PostedVersion[] = ['leader', 'office'];

/** "chat lark:oc_1", "person ou_2": one place, one key. */
export function placeOf(to: Recipient): string {
  return to.kind === 'chat' ? `chat ${to.chat}` : `person ${to.user}`;
}

export function postingKey(week: string, version: PostedVersion, to: Recipient): string {
  return `digest ${week} ${version} ${placeOf(to)}`;
}

export function editionsOf(subscriptions: readonly Edition[]): readonly Edition[] {
  const editions = new Map(
    subscriptions.map(({ version, language }) => [`${version} ${language}`, { version, language }]),
  );
  return [...editions.values()];
}
