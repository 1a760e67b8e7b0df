// Bindings of platform users to a unit and a role. Ended ones stay: who was who is part of the record.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('bindings', (table) => {
    table.increments('number');
    table.string('user').notNullable();
    table.string('name').notNullable();
    table.string('unit').notNullable();
    table.string('role').notNullable();
    table.string('state').notNullable();
    table.string('requested_at').notNullable();
    table.string('requested_by').notNullable();
    table.string('decided_at');
    table.string('decided_by');
    table.string('ended_at');
    table.string('ended_by');
    table.index(['user', 'state']);
  });
  for (const state of ['active', 'requested']) {
    await knex.raw(`CREATE UNIQUE INDEX bindings_one_${state} ON bindings ("user") WHERE state = '${state}'`);
  }
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('bindings');
}
