// What people corrected in a reading: only ever added; a later row withdraws or supersedes an earlier one.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('policy_corrections', (table) => {
    table.increments('number');
    table.string('document').notNullable().index();
    table.text('body').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('policy_corrections');
}
