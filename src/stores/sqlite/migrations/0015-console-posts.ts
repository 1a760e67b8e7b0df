// What nobody asked for just now, where the console is the only post office: notices, nudges, the digest, files.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('console_posts', (table) => {
    table.increments('sequence');
    table.string('key').notNullable().unique();
    table.string('to_kind').notNullable();
    table.string('recipient').notNullable();
    table.text('reply').notNullable();
    table.string('file_name');
    table.string('file_path');
    table.string('at').notNullable();
    table.string('updated_at');
    table.index(['to_kind', 'recipient']);
  });
  await knex.schema.createTable('console_readers', (table) => {
    table.string('user').primary();
    table.integer('read_up_to').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('console_readers');
  await knex.schema.dropTable('console_posts');
}
