// The outbox: one row a letter, unique by key, with the trace of an attempt whose answer never came.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('outbox', (table) => {
    table.increments('sequence');
    table.string('key').notNullable().unique();
    table.string('lane').notNullable();
    table.text('address').notNullable();
    table.text('reply').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('unclear_since');
    table.string('state').notNullable().defaultTo('waiting');
    table.string('note');
    table.bigInteger('settled_at');
  });
  await knex.raw("CREATE INDEX outbox_waiting ON outbox (sequence) WHERE state = 'waiting'");
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('outbox');
}
