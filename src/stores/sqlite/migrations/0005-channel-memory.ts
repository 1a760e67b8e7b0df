// Facts that a channel must not forget: one row a fact.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('channel_facts', (table) => {
    table.string('fact').primary();
    table.string('at').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('channel_facts');
}
