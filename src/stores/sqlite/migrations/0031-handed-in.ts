// Files handed in by chat, until somebody decides on them.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('handed_in', (table) => {
    table.increments('number');
    table.string('name').notNullable();
    table.string('user').notNullable();
    table.string('at').notNullable();
    table.string('state').notNullable();
    table.string('decided_by');
    table.string('decided_at');
    table.binary('bytes');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('handed_in');
}
