// Issues, contents, posts and subscriptions in SQLite. Who wins a change of state is decided by the write itself.
import { placeOf } from '../../../domain/digest/issue/issue.ts';
import type { DigestStore, Edition, IssueState, Publication } from '../../../domain/digest/index.ts';
import type { Database } from '../database.ts';
import {
  decodeContents,
  decodeIssue,
  decodePosting,
  decodeSubscription,
  encodeContents,
  encodePosting,
} from './rows.ts';
import type { ContentsRow, IssueRow, PostingRow, SubscriptionRow } from './rows.ts';

export function createDigestStore(database: Database): DigestStore {
  return {
    ...createSubscriptions(database),
    ...createIssues(database),
    ...createContents(database),
    ...createPostings(database),
  };
}

type Part<Name extends keyof DigestStore> = Pick<DigestStore, Name>;

function createSubscriptions(database: Database): Part<'subscribe' | 'unsubscribe' | 'listSubscriptions'> {
  return {
    async subscribe({ to, version, language, by, at }) {
      const row: SubscriptionRow = { place: placeOf(to), version, language, by, at: at.toISOString() };
      await database<SubscriptionRow>('digest_subscriptions')
        .insert(row)
        .onConflict(['place', 'version'])
        .merge(['language', 'by']);
    },
    unsubscribe: (to, version) =>
      database<SubscriptionRow>('digest_subscriptions')
        .where({ place: placeOf(to), ...(version !== undefined && { version }) })
        .delete(),
    async listSubscriptions() {
      const rows = await database<SubscriptionRow>('digest_subscriptions').orderBy(['place', 'version']);
      return rows.map(decodeSubscription);
    },
  };
}

function createIssues(
  database: Database,
): Part<'open' | 'find' | 'listRecent' | 'findBefore' | 'move' | 'noteTold' | 'publish'> {
  return {
    async open({ week, state, slotAt, openedAt }) {
      const rows = await database<IssueRow>('digest_issues')
        .insert({ week, state, slot_at: slotAt.toISOString(), opened_at: openedAt.toISOString() })
        .onConflict('week')
        .ignore()
        .returning('week');
      return rows.length > 0;
    },
    async find(week) {
      const row = await database<IssueRow>('digest_issues').where({ week }).first();
      return row && decodeIssue(row);
    },
    async listRecent(limit) {
      const rows = await database<IssueRow>('digest_issues').orderBy('week', 'desc').limit(limit);
      return rows.map(decodeIssue);
    },
    async findBefore(week) {
      const weeks = database<IssueRow>('digest_issues').where('week', '<', week).whereNotNull('published_at');
      const rows = await weeks.clone().orderBy('week', 'desc').select('week');
      const last = await database<ContentsRow>('digest_contents')
        .where({ week: rows[0]?.week ?? '' })
        .orderBy([
          { column: 'head', order: 'desc' },
          { column: 'at', order: 'desc' },
        ])
        .first();
      return { count: rows.length, last: last && decodeContents(last) };
    },
    async move(week, from, to, by, at) {
      const when = at.toISOString();
      const facts =
        to === 'approved'
          ? { approved_by: by, approved_at: when }
          : to === 'frozen'
            ? { frozen_at: when }
            : {};
      return (await transit(database, week, from, { state: to, ...facts })) > 0;
    },
    async noteTold(week, at) {
      await database<IssueRow>('digest_issues').where({ week }).update({ told_at: at.toISOString() });
    },
    publish: (publication) => publish(database, publication),
  };
}

function transit(
  database: Database,
  week: string,
  from: readonly IssueState[],
  facts: Partial<IssueRow>,
): PromiseLike<number> {
  return database<IssueRow>('digest_issues')
    .where({ week })
    .whereIn('state', [...from])
    .update(facts);
}

/** The first statement is the one that decides, so that a second process waits for it and then finds it done. */
function publish(database: Database, { week, by, at, contents, postings }: Publication): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const moved = await transit(transaction, week, ['draft', 'approved', 'missed'], {
      state: 'published',
      published_at: at.toISOString(),
      published_by: by,
    });
    if (moved === 0) return false;
    if (contents.length > 0)
      await transaction<ContentsRow>('digest_contents').insert(contents.map(encodeContents));
    if (postings.length > 0)
      await transaction<PostingRow>('digest_posts').insert(postings.map(encodePosting));
    return true;
  });
}

function createContents(database: Database): Part<'addContents' | 'findContents' | 'findPublished'> {
  const latest = (week: string, { version, language }: Edition) =>
    database<ContentsRow>('digest_contents').where({ week, version, language }).orderBy('revision', 'desc');
  return {
    async addContents(contents) {
      const rows = await database<ContentsRow>('digest_contents')
        .insert(encodeContents(contents))
        .onConflict(['week', 'version', 'language', 'revision'])
        .ignore()
        .returning('revision');
      return rows.length > 0;
    },
    async findContents(week, edition) {
      const row = await latest(week, edition).first();
      return row && decodeContents(row);
    },
    async findPublished(week, edition) {
      const row = await latest(week, edition).where({ kind: 'published' }).first();
      return row && decodeContents(row);
    },
  };
}

function createPostings(database: Database): Part<'listPostings' | 'listUnsettled' | 'settle' | 'noteShown'> {
  return {
    async listPostings(week) {
      return (await database<PostingRow>('digest_posts').where({ week }).orderBy('key')).map(decodePosting);
    },
    async listUnsettled() {
      const rows = await database<PostingRow>('digest_posts')
        .whereIn('state', ['claimed', 'handed'])
        .orderBy('claimed_at');
      return rows.map(decodePosting);
    },
    async settle(key, settlement) {
      const note =
        'receipt' in settlement ? settlement.receipt : 'reason' in settlement ? settlement.reason : null;
      await database<PostingRow>('digest_posts').where({ key }).update({ state: settlement.state, note });
    },
    async noteShown(key, revision) {
      await database<PostingRow>('digest_posts').where({ key }).update({ revision });
    },
  };
}
