// Every reminder that was sent, and what it asked for: one a person a day, by the table itself.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('nudges', (table) => {
    table.string('user').notNullable();
    table.string('day').notNullable();
    table.string('unit').notNullable();
    table.string('state').notNullable();
    table.string('at').notNullable();
    table.text('items').notNullable();
    table.text('reply').notNullable();
    table.primary(['user', 'day']);
    table.index(['day']);
    table.index(['state']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('nudges');
}
