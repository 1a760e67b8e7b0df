// Messages in, replies out, and what each conversation remembers.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('messages', (table) => {
    table.increments('sequence');
    table.string('channel').notNullable();
    table.string('id').notNullable();
    table.string('conversation').notNullable();
    table.string('user').notNullable();
    table.text('text').notNullable();
    table.string('audience').notNullable();
    table.string('language');
    table.string('at').notNullable();
    table.text('reply');
    table.unique(['channel', 'id']);
    table.index(['conversation', 'sequence']);
  });
  await knex.schema.createTable('conversations', (table) => {
    table.string('id').primary();
    table.text('memory').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('conversations');
  await knex.schema.dropTable('messages');
}
