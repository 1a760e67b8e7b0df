// The register: one row a document, holding what was read from it and by which version of the reader.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('policies', (table) => {
    table.string('id').primary();
    table.string('hash').notNullable();
    table.string('reader').notNullable();
    table.text('register').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('policies');
}
