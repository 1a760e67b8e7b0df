// The weekly issue: who gets it, how far it has come, what it held when, and the one post of each place. Contents are
// append-only: what was published stays as it was published.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('digest_subscriptions', (table) => {
    table.string('place').notNullable();
    table.string('version').notNullable();
    table.string('language').notNullable();
    table.string('by').notNullable();
    table.string('at').notNullable();
    table.primary(['place', 'version']);
  });
  await knex.schema.createTable('digest_issues', (table) => {
    table.string('week').primary();
    table.string('state').notNullable();
    table.string('slot_at').notNullable();
    table.string('opened_at').notNullable();
    table.string('told_at');
    table.string('approved_by');
    table.string('approved_at');
    table.string('published_at');
    table.string('published_by');
    table.string('frozen_at');
  });
  await knex.schema.createTable('digest_contents', (table) => {
    table.string('week').notNullable();
    table.string('version').notNullable();
    table.string('language').notNullable();
    table.integer('revision').notNullable();
    table.string('kind').notNullable();
    table.string('at').notNullable();
    table.integer('head').notNullable();
    table.text('json').notNullable();
    table.text('reply').notNullable();
    table.primary(['week', 'version', 'language', 'revision']);
  });
  await knex.schema.createTable('digest_posts', (table) => {
    table.string('key').primary();
    table.string('week').notNullable();
    table.string('place').notNullable();
    table.string('version').notNullable();
    table.string('language').notNullable();
    table.string('state').notNullable();
    table.string('claimed_at').notNullable();
    table.string('note');
    table.integer('revision').notNullable();
    table.unique(['place', 'week', 'version']);
  });
  for (const change of ['UPDATE', 'DELETE']) {
    await knex.raw(
      `CREATE TRIGGER digest_contents_no_${change.toLowerCase()} BEFORE ${change} ON digest_contents
       BEGIN SELECT RAISE(ABORT, 'digest_contents is append-only'); END`,
    );
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['digest_posts', 'digest_contents', 'digest_issues', 'digest_subscriptions']) {
    await knex.schema.dropTable(table);
  }
}
