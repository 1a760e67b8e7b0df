// The bytes that a register was read from: a Word or PDF file that has not changed need not be opened to know it.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('policies', (table) => {
    table.string('file');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('policies', (table) => {
    table.dropColumn('file');
  });
}
