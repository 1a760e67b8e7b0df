// The order of the schema's steps. A step that has landed is never edited: add the next one.
import type { Knex } from 'knex';
import * as conversations from './0001-conversations.ts';
import * as policies from './0002-policies.ts';
import * as inbox from './0003-inbox.ts';
import * as outbox from './0004-outbox.ts';
import * as channelMemory from './0005-channel-memory.ts';
import * as posts from './0006-posts.ts';
import * as people from './0010-people.ts';
import * as ledger from './0011-ledger.ts';
import * as consolePosts from './0015-console-posts.ts';
import * as personTokens from './0016-person-tokens.ts';
import * as digest from './0020-digest.ts';
import * as nudges from './0021-nudges.ts';
import * as policyFiles from './0030-policy-files.ts';
import * as handedIn from './0031-handed-in.ts';
import * as policyVersions from './0040-policy-versions.ts';
import * as corrections from './0041-corrections.ts';
import * as versionsGivenUp from './0042-versions-given-up.ts';
import * as traces from './0050-traces.ts';

interface Step extends Knex.Migration {
  readonly name: string;
}

const steps: readonly Step[] = [
  { name: '0001-conversations', ...conversations },
  { name: '0002-policies', ...policies },
  { name: '0003-inbox', ...inbox },
  { name: '0004-outbox', ...outbox },
  { name: '0005-channel-memory', ...channelMemory },
  { name: '0006-posts', ...posts },
  { name: '0010-people', ...people },
  { name: '0011-ledger', ...ledger },
  { name: '0015-console-posts', ...consolePosts },
  { name: '0016-person-tokens', ...personTokens },
  { name: '0020-digest', ...digest },
  { name: '0021-nudges', ...nudges },
  { name: '0030-policy-files', ...policyFiles },
  { name: '0031-handed-in', ...handedIn },
  { name: '0040-policy-versions', ...policyVersions },
  { name: '0041-corrections', ...corrections },
  { name: '0042-versions-given-up', ...versionsGivenUp },
  { name: '0050-traces', ...traces },
];

export const migrations: Knex.MigrationSource<Step> = {
  getMigrations: () => Promise.resolve([...steps]),
  getMigrationName: (step) => step.name,
  getMigration: (step) => Promise.resolve(step),
};
