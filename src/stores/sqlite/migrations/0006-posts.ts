// The outbox learns of files, of letters that change what an earlier one shows, and of what went out as plain text.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('outbox', (table) => {
    table.text('file');
    table.string('file_key');
    table.integer('target');
    table.boolean('is_text').notNullable().defaultTo(false);
  });
  await knex.raw('CREATE INDEX outbox_target ON outbox (target, sequence) WHERE target IS NOT NULL');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX outbox_target');
  await knex.schema.alterTable('outbox', (table) => {
    table.dropColumns('file', 'file_key', 'target', 'is_text');
  });
}
