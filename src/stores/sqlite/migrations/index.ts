// The order of the schema's steps. A step that has landed is never edited: add the next one.
import type { Knex } from 'knex';
import * as conversations from './0001-conversations.ts';
import * as policies from './0002-policies.ts';

interface Step extends Knex.Migration {
  readonly name: string;
}

const steps: readonly Step[] = [
  { name: '0001-conversations', ...conversations },
  { name: '0002-policies', ...policies },
];

export const migrations: Knex.MigrationSource<Step> = {
  getMigrations: () => Promise.resolve([...steps]),
  getMigrationName: (step) => step.name,
  getMigration: (step) => Promise.resolve(step),
};
