// Rows of the digest's tables and the values that they hold.
import type { Recipient, Reply } from '../../../domain/conversation/index.ts';
import { placeOf } from '../../../domain/digest/issue/issue.ts';
import type { Contents, Issue, Posting, Subscription } from '../../../domain/digest/index.ts';

export interface SubscriptionRow {
  readonly place: string;
  readonly version: Subscription['version'];
  readonly language: Subscription['language'];
  readonly by: string;
  readonly at: string;
}

export interface IssueRow {
  readonly week: string;
  readonly state: Issue['state'];
  readonly slot_at: string;
  readonly opened_at: string;
  readonly told_at: string | null;
  readonly approved_by: string | null;
  readonly approved_at: string | null;
  readonly published_at: string | null;
  readonly published_by: string | null;
  readonly frozen_at: string | null;
}

export interface ContentsRow {
  readonly week: string;
  readonly version: Contents['version'];
  readonly language: Contents['language'];
  readonly revision: number;
  readonly kind: Contents['kind'];
  readonly at: string;
  readonly head: number;
  readonly json: string;
  readonly reply: string;
}

export interface PostingRow {
  readonly key: string;
  readonly week: string;
  readonly place: string;
  readonly version: Posting['version'];
  readonly language: Posting['language'];
  readonly state: Posting['state'];
  readonly claimed_at: string;
  readonly note: string | null;
  readonly revision: number;
}

export function decodePlace(place: string): Recipient {
  const [kind = '', ...rest] = place.split(' ');
  const name = rest.join(' ');
  return kind === 'chat' ? { kind: 'chat', chat: name } : { kind: 'person', user: name };
}

export function decodeSubscription(row: SubscriptionRow): Subscription {
  const { place, version, language, by, at } = row;
  return { to: decodePlace(place), version, language, by, at: new Date(at) };
}

export function decodeIssue(row: IssueRow): Issue {
  return {
    week: row.week,
    state: row.state,
    slotAt: new Date(row.slot_at),
    openedAt: new Date(row.opened_at),
    toldAt: decodeDate(row.told_at),
    approvedBy: row.approved_by ?? undefined,
    publishedAt: decodeDate(row.published_at),
    frozenAt: decodeDate(row.frozen_at),
  };
}

export function encodeContents(contents: Contents): ContentsRow {
  const { week, version, language, revision, kind, at, head, json, reply } = contents;
  return {
    week,
    version,
    language,
    revision,
    kind,
    at: at.toISOString(),
    head,
    json,
    reply: JSON.stringify(reply),
  };
}

export function decodeContents(row: ContentsRow): Contents {
  return { ...row, at: new Date(row.at), reply: JSON.parse(row.reply) as Reply };
}

export function encodePosting(posting: Posting): PostingRow {
  const { key, week, to, version, language, state, claimedAt, receipt, revision } = posting;
  return {
    key,
    week,
    place: placeOf(to),
    version,
    language,
    state,
    claimed_at: claimedAt.toISOString(),
    note: receipt ?? null,
    revision,
  };
}

export function decodePosting(row: PostingRow): Posting {
  const { key, week, place, version, language, state, revision } = row;
  return {
    key,
    week,
    to: decodePlace(place),
    version,
    language,
    state,
    claimedAt: new Date(row.claimed_at),
    receipt: state === 'sent' ? (row.note ?? undefined) : undefined,
    revision,
  };
}

function decodeDate(text: string | null): Date | undefined {
  return text === null ? undefined : new Date(text);
}
