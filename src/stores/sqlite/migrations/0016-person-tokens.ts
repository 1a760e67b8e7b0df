// Personal tokens of the web console: one a person, as a hash.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('person_tokens', (table) => {
    table.string('user').primary();
    table.string('hash').notNullable().unique();
    table.string('issued_at').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('person_tokens');
}
